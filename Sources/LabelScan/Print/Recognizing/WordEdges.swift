/// Where words begin and end along a line that was read.
struct WordEdges {
  /// Whether a word may begin at a step: no letter or digit stands right before it.
  private(set) var begins: [Bool]
  /// Whether a word may have ended before a step: no letter or digit stands right after.
  private(set) var ends: [Bool]

  init(_ reading: LineReading) {
    let count = reading.steps.count
    begins = [Bool](repeating: true, count: count)
    ends = begins
    var isOpen = true
    var next = 0
    let glyphs = reading.glyphs
    for step in 0..<count {
      while next < glyphs.count, glyphs[next].steps.upperBound <= step {
        isOpen = !glyphs[next].isWord
        next += 1
      }
      let isWithin = next < glyphs.count && glyphs[next].steps.lowerBound < step
      begins[step] = isOpen && !isWithin
      ends[step] = next == glyphs.count || !isWithin && !glyphs[next].isWord
    }
  }
}
