/// Reads the message bits of an Aztec symbol: ISO/IEC 24778, 7.1.
package struct AztecParser {
  /// The five tables of characters.
  private enum Mode {
    case upper
    case lower
    case mixed
    case punctuation
    case digit
  }

  /// What follows a value of a table.
  private enum Step {
    case characters([UInt8])
    case latch(Mode)
    case shift(Mode)
    case binary
    case flag
  }

  private static let gs: UInt8 = 0x1D

  private let bits: [Bool]
  private var position = 0
  private var content = AztecContent()
  /// Where FNC1 stood: the index of the byte after it, which is its U+001D.
  private var fnc1: [Int] = []

  private init(_ bits: [Bool]) {
    self.bits = bits
  }

  /// Reads message bits, bit stuffing taken out.
  package static func parse(_ bits: [Bool]) throws(AztecError) -> AztecContent {
    var parser = AztecParser(bits)
    let isAppended = try parser.readCharacters()
    if isAppended { try parser.takeHeader() }
    parser.takeFormat()
    if parser.content.bytes.isEmpty { throw AztecError(.empty, place: 0) }
    return parser.content
  }

  private var remaining: Int { bits.count - position }

  /// The next bits as a number; `nil`, and the position as it was, where fewer are left.
  private mutating func next(_ count: Int) -> Int? {
    guard remaining >= count else { return nil }
    defer { position += count }
    return bits[position..<position + count].reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
  }

  /// Reads all characters; whether they begin as those of structured append do.
  private mutating func readCharacters() throws(AztecError) -> Bool {
    var latched = Mode.upper
    var mode = Mode.upper
    // The first two values of a part of a message latch to Mixed and back to Upper: 8.
    var isAppended = false
    var count = 0
    // From here on nothing but padding, which is ones, may be left unread.
    var start = 0
    reading: while remaining > 0 {
      if mode == latched { start = position }
      guard let value = next(mode == .digit ? 4 : 5) else { break }
      count += 1
      switch Self.step(value, in: mode) {
      case .characters(let characters):
        content.bytes += characters
        mode = latched
      case .latch(let other):
        isAppended = isAppended || count == 2 && latched == .mixed && other == .upper
        latched = other
        mode = other
      case .shift(let other):
        // A shift within a shift comes back to the first: 7.1.2.
        latched = mode
        mode = other
      case .binary:
        latched = mode
        guard try readBinary() else { break reading }
      case .flag:
        guard let flag = next(3) else { break reading }
        try read(flag: flag)
        mode = latched
      }
      if mode == latched { start = position }
    }
    guard bits[start...].allSatisfy({ $0 }) else {
      throw AztecError(.truncated, place: start)
    }
    return isAppended
  }

  /// Reads the bytes after a binary shift; `false` where the bits end within.
  private mutating func readBinary() throws(AztecError) -> Bool {
    guard var length = next(5) else { return false }
    if length == 0 {
      guard let long = next(11) else { return false }
      length = long + 31
    }
    guard length * 8 <= remaining else { return false }
    for _ in 0..<length { content.bytes.append(UInt8(truncatingIfNeeded: next(8) ?? 0)) }
    return true
  }

  /// FLG(n): FNC1, or an ECI of n digits.
  private mutating func read(flag: Int) throws(AztecError) {
    let place = position
    guard flag != 0 else {
      fnc1.append(content.bytes.count)
      content.bytes.append(Self.gs)
      return
    }
    guard flag < 7 else { throw AztecError(.badFlag, place: place) }
    var eci = 0
    for _ in 0..<flag {
      guard let digit = next(4), (2...11).contains(digit) else {
        throw AztecError(.badFlag, place: place)
      }
      eci = eci * 10 + digit - 2
    }
    content.segments.append(ECISegment(start: content.bytes.count, eci: eci))
  }

  /// Structured append: an identification between spaces, if any, then the symbol's letter and that
  /// of the last: ISO/IEC 24778, 8.
  private mutating func takeHeader() throws(AztecError) {
    let space = UInt8(ascii: " ")
    var rest = content.bytes[...]
    var id: [UInt8] = []
    if rest.first == space {
      guard let end = rest.dropFirst().firstIndex(of: space) else {
        throw AztecError(.badStructuredAppend, place: 0)
      }
      id = Array(rest[1..<end])
      rest = rest[(end + 1)...]
    }
    let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
    guard rest.count >= 2, let index = rest.popFirst(), let count = rest.popFirst(),
      letters.contains(index), letters.contains(count), index <= count
    else { throw AztecError(.badStructuredAppend, place: 0) }
    content.structuredAppend = AztecContent.StructuredAppend(
      index: Int(index - letters.lowerBound) + 1, count: Int(count - letters.lowerBound) + 1,
      id: id)
    let removed = rest.startIndex
    content.bytes = Array(rest)
    fnc1 = fnc1.compactMap { $0 >= removed ? $0 - removed : nil }
    for k in content.segments.indices {
      content.segments[k].start = max(0, content.segments[k].start - removed)
    }
  }

  /// FNC1 in first place, or after a letter or two digits, tells the format and is no data.
  private mutating func takeFormat() {
    guard let first = fnc1.first else { return }
    let before = content.bytes[..<first]
    let isLetter = before.count == 1 && before.allSatisfy { (65...90).contains($0 & 0xDF) }
    let isNumber = before.count == 2 && before.allSatisfy { (48...57).contains($0) }
    guard first == 0 || isLetter || isNumber else { return }
    content.format = first == 0 ? .gs1 : .industry
    content.bytes.remove(at: first)
    for k in content.segments.indices where content.segments[k].start > first {
      content.segments[k].start -= 1
    }
  }

  // MARK: Tables

  private static let controls: [UInt8] = Array(1...13) + Array(27...31)
  private static let mixedSigns = Array("@\\^_`|~\u{7F}".utf8)
  private static let pairs: [[UInt8]] = ["\r", "\r\n", ". ", ", ", ": "].map { Array($0.utf8) }
  private static let signs = Array("!\"#$%&'()*+,-./:;<=>?[]{}".utf8)

  /// What a value of a table means: ISO/IEC 24778, table 2.
  private static func step(_ value: Int, in mode: Mode) -> Step {
    if value == 0 { return mode == .punctuation ? .flag : .shift(.punctuation) }
    if mode != .punctuation, value == 1 { return .characters([0x20]) }
    switch (mode, value) {
    case (.upper, 2...27): return .characters([UInt8(value + 63)])
    case (.lower, 2...27): return .characters([UInt8(value + 95)])
    case (.upper, 28): return .latch(.lower)
    case (.lower, 28): return .shift(.upper)
    case (.upper, 29), (.lower, 29): return .latch(.mixed)
    case (.upper, 30), (.lower, 30): return .latch(.digit)
    case (.mixed, 2...19): return .characters([controls[value - 2]])
    case (.mixed, 20...27): return .characters([mixedSigns[value - 20]])
    case (.mixed, 28): return .latch(.lower)
    case (.mixed, 29): return .latch(.upper)
    case (.mixed, 30): return .latch(.punctuation)
    case (.punctuation, 1...5): return .characters(pairs[value - 1])
    case (.punctuation, 6...30): return .characters([signs[value - 6]])
    case (.punctuation, _): return .latch(.upper)
    case (.digit, 2...11): return .characters([UInt8(value + 46)])
    case (.digit, 12): return .characters([UInt8(ascii: ",")])
    case (.digit, 13): return .characters([UInt8(ascii: ".")])
    case (.digit, 14): return .latch(.upper)
    case (.digit, _): return .shift(.upper)
    default: return .binary
    }
  }
}
