/// Reads the data codewords of a Data Matrix symbol: ISO/IEC 16022, 5.2.
package struct DataMatrixParser {
  /// The three modes that pack three values into two codewords.
  private enum Packing {
    case c40
    case text
    case x12
  }

  private let codewords: [UInt8]
  private var position = 0
  private var content = DataMatrixContent()
  /// Whether the next character is 128 above what is written.
  private var upperShift = false
  /// The index of the first codeword after a structured append header.
  private var dataStart = 0
  /// 05 or 06, where the symbol abbreviates an ISO/IEC 15434 envelope.
  private var macro: UInt8?

  private init(_ codewords: [UInt8]) {
    self.codewords = codewords
  }

  /// Reads corrected data codewords.
  package static func parse(
    _ codewords: [UInt8]
  ) throws(DataMatrixError) -> DataMatrixContent {
    var parser = DataMatrixParser(codewords)
    try parser.readHeader()
    try parser.readASCII()
    if parser.macro != nil { parser.content.bytes += [0x1E, 0x04] }
    if !parser.content.segments.isEmpty { parser.content.modifier += 3 }
    if parser.content.bytes.isEmpty { throw DataMatrixError(.empty, at: 0) }
    return parser.content
  }

  private var remaining: Int { codewords.count - position }

  private mutating func next() throws(DataMatrixError) -> UInt8 {
    guard position < codewords.count else {
      throw DataMatrixError(.truncated, at: codewords.count)
    }
    position += 1
    return codewords[position - 1]
  }

  private func error(_ code: DataMatrixError.Code) -> DataMatrixError {
    DataMatrixError(code, at: max(0, position - 1))
  }

  /// Structured append, reader programming, macros: only in first place.
  private mutating func readHeader() throws(DataMatrixError) {
    switch codewords.first {
    case 233:
      position = 1
      let sequence = try next()
      let append = DataMatrixContent.StructuredAppend(
        index: Int(sequence >> 4) + 1, count: 17 - Int(sequence & 15),
        fileID: 256 * Int(try next()) + Int(try next()))
      guard append.index <= append.count, append.count <= 16 else {
        throw DataMatrixError(.badStructuredAppend, at: 1)
      }
      content.structuredAppend = append
    case 234:
      position = 1
      content.isReaderProgramming = true
    case 236, 237:
      position = 1
      macro = codewords[0] == 236 ? 0x35 : 0x36
      content.bytes = [0x5B, 0x29, 0x3E, 0x1E, 0x30, codewords[0] == 236 ? 0x35 : 0x36, 0x1D]
    default:
      break
    }
    dataStart = position
  }

  private mutating func append(_ value: UInt8) {
    content.bytes.append(upperShift ? value | 0x80 : value)
    upperShift = false
  }

  /// FNC1: in first or second place a mark of what the data are, later the separator.
  private mutating func appendFNC1() {
    let before = position - 1 - dataStart
    if macro == nil, content.segments.isEmpty, content.modifier == 0x31 {
      if before == 0, content.bytes.isEmpty {
        content.modifier = 0x32
        return
      }
      if before == 1, Self.isIndicator(content.bytes) {
        content.modifier = 0x33
        return
      }
    }
    append(0x1D)
  }

  /// An application indicator: one letter or two digits.
  private static func isIndicator(_ bytes: [UInt8]) -> Bool {
    if bytes.count == 1 { return (65...90).contains(bytes[0] & 0xDF) }
    return bytes.count == 2 && bytes.allSatisfy { (48...57).contains($0) }
  }

  private mutating func readASCII() throws(DataMatrixError) {
    while position < codewords.count {
      let codeword = try next()
      if upperShift, !(1...128).contains(codeword) { throw error(.reservedCodeword) }
      switch codeword {
      case 1...128: append(codeword - 1)
      case 129: return
      case 130...229:
        append(0x30 + (codeword - 130) / 10)
        append(0x30 + (codeword - 130) % 10)
      case 230: try readPacked(.c40)
      case 231: try readBase256()
      case 232: appendFNC1()
      case 233, 234, 236, 237: throw error(.misplaced)
      case 235: upperShift = true
      case 238: try readPacked(.x12)
      case 239: try readPacked(.text)
      case 240: try readEDIFACT()
      case 241: try readECI()
      // The unlatch of a mode that the end of the symbol had already left.
      case 254 where remaining == 0: return
      default: throw error(.reservedCodeword)
      }
    }
    if upperShift { throw DataMatrixError(.truncated, at: codewords.count) }
  }

  /// C40, Text and X12: 5.2.5, 5.2.6, 5.2.7.
  private mutating func readPacked(_ packing: Packing) throws(DataMatrixError) {
    var shift = 0
    // A single last codeword is in ASCII.
    while remaining >= 2 {
      let first = try next()
      if first == 254 { break }
      let packed = 256 * Int(first) + Int(try next()) - 1
      guard (0..<64000).contains(packed) else { throw error(.reservedCodeword) }
      for value in [packed / 1600, packed / 40 % 40, packed % 40] {
        if packing == .x12 {
          append(Self.x12(value))
        } else {
          try appendPacked(value, &shift, isText: packing == .text)
        }
      }
    }
    // A shift that nothing follows is padding.
    upperShift = false
  }

  private static func x12(_ value: Int) -> UInt8 {
    switch value {
    case 0...3: [13, 42, 62, 32][value]
    case 4...13: UInt8(value + 44)
    default: UInt8(value + 51)
    }
  }

  private mutating func appendPacked(
    _ value: Int, _ shift: inout Int, isText: Bool
  ) throws(DataMatrixError) {
    let set = shift
    shift = 0
    switch (set, value) {
    case (0, 0...2): shift = value + 1
    case (0, 3): append(32)
    case (0, 4...13): append(UInt8(value + 44))
    case (0, _): append(UInt8(value + (isText ? 83 : 51)))
    case (1, 0...31): append(UInt8(value))
    case (2, 0...14): append(UInt8(value + 33))
    case (2, 15...21): append(UInt8(value + 43))
    case (2, 22...26): append(UInt8(value + 69))
    case (2, 27): appendFNC1()
    case (2, 30): upperShift = true
    case (3, 0...31):
      append(UInt8(isText && (1...26).contains(value) ? value + 64 : value + 96))
    default: throw error(.reservedValue)
    }
  }

  /// EDIFACT: 5.2.8; four values of six bits in three codewords.
  private mutating func readEDIFACT() throws(DataMatrixError) {
    // One or two last codewords are in ASCII.
    while remaining >= 3 {
      let start = position
      let bits =
        Int(codewords[start]) << 16 | Int(codewords[start + 1]) << 8 | Int(codewords[start + 2])
      for place in 0..<4 {
        let value = UInt8(bits >> (18 - 6 * place) & 63)
        position = start + min(3, place + 1)
        if value == 31 { return }
        append(value & 32 == 0 ? value | 64 : value)
      }
    }
  }

  /// Base 256: 5.2.9, unrandomised as annex B.2 says.
  private mutating func readBase256() throws(DataMatrixError) {
    let first = try nextUnrandomised()
    var length = Int(first)
    if first == 0 {
      length = remaining
    } else if first >= 250 {
      length = 250 * (length - 249) + Int(try nextUnrandomised())
    }
    guard length <= remaining else { throw error(.truncated) }
    for _ in 0..<length { content.bytes.append(try nextUnrandomised()) }
  }

  private mutating func nextUnrandomised() throws(DataMatrixError) -> UInt8 {
    let codeword = Int(try next())
    let random = 149 * position % 255 + 1
    return UInt8((codeword - random + 256) & 255)
  }

  /// ECI: 5.4.
  private mutating func readECI() throws(DataMatrixError) {
    let first = Int(try next())
    let number: Int
    switch first {
    case 1...127:
      number = first - 1
    case 128...191:
      number = 254 * (first - 128) + (try nextOfECI()) + 127
    case 192...207:
      number = 64516 * (first - 192) + 254 * (try nextOfECI()) + (try nextOfECI()) + 16383
    default:
      throw error(.badECI)
    }
    guard number <= 999_999 else { throw error(.badECI) }
    content.segments.append(.init(start: content.bytes.count, eci: number))
  }

  private mutating func nextOfECI() throws(DataMatrixError) -> Int {
    let codeword = Int(try next())
    guard (1...254).contains(codeword) else { throw error(.badECI) }
    return codeword - 1
  }
}
