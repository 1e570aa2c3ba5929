/// A name and those that are like it: `a.jpg`, `a-1.jpg`, `a-2.jpg`.
struct FreeName {
  /// The most bytes of an extension, its dot included; what is longer is none.
  private static let greatestExtension = 16

  private let stem: ArraySlice<UInt8>
  private let ending: ArraySlice<UInt8>
  private let limit: Int

  /// Takes a name apart; no name that it gives has more than `limit` bytes.
  init(_ name: [UInt8], limit: Int) {
    var end = name.count
    if let dot = name.lastIndex(of: 0x2E), dot > 0, name.count - dot <= Self.greatestExtension {
      end = dot
    }
    stem = name[..<end]
    ending = name[end...]
    self.limit = limit
  }

  /// The name with a number; without one for 0.
  func name(_ number: Int) -> [UInt8] {
    let tail = (number > 0 ? Array("-\(number)".utf8) : []) + ending
    var stem = stem
    if stem.count + tail.count > limit {
      stem = stem.prefix(max(0, limit - tail.count))
      // Not within a character of UTF-8.
      while let next = self.stem.dropFirst(stem.count).first, next & 0xC0 == 0x80, !stem.isEmpty {
        stem.removeLast()
      }
    }
    return stem + tail
  }

  /// The first number whose name is free, or one that is, where they were not given in order: in
  /// few looks, however many are taken.
  func firstFree(_ isFree: ([UInt8]) -> Bool) -> Int {
    guard !isFree(name(0)) else { return 0 }
    var (taken, free) = (0, 1)
    while !isFree(name(free)) {
      taken = free
      let (next, overflow) = free.multipliedReportingOverflow(by: 2)
      free = overflow ? .max : next
      if taken == free { return free }
    }
    while free - taken > 1 {
      let middle = taken + (free - taken) / 2
      if isFree(name(middle)) { free = middle } else { taken = middle }
    }
    return free
  }
}
