/// Reads the segments of a QR Code symbol's data codewords: ISO/IEC 18004, 7.4.
package struct QRSegmentReader {
  /// The mode indicators of ISO/IEC 18004, table 2, and Hanzi of GB/T 18284.
  private enum Mode: Int {
    case terminator = 0b0000
    case numeric = 0b0001
    case alphanumeric = 0b0010
    case structuredAppend = 0b0011
    case byte = 0b0100
    case fnc1First = 0b0101
    case eci = 0b0111
    case kanji = 0b1000
    case fnc1Second = 0b1001
    case hanzi = 0b1101

    /// The modes of rMQR under their three bits: ISO/IEC 23941, table 2.
    static let rectangular: [Mode] = [
      .terminator, .numeric, .alphanumeric, .byte, .kanji, .fnc1First, .fnc1Second, .eci,
    ]
  }

  private let codewords: [UInt8]
  private let indicators: QRIndicators
  /// The number of data bits: the last codeword of a Micro QR Code symbol may have four.
  private let bitCount: Int
  /// The next bit, 0 the highest of the first codeword.
  private var position = 0
  private var content = QRContent()
  /// The character set in force; `nil` before the first ECI.
  private var eci: Int?
  /// `true` after FNC1 in first or second position: `%` in alphanumeric segments is FNC1.
  private var isFNC1 = false
  private var usesECI = false

  /// The place of the first segment.
  private let origin: Int

  private init(_ codewords: [UInt8], indicators: QRIndicators, bitCount: Int, origin: Int) {
    self.codewords = codewords
    self.origin = origin
    position = origin
    self.indicators = indicators
    self.bitCount = bitCount
  }

  /// Reads the corrected data codewords of a symbol of a version from 1 to 40.
  package static func read(
    _ codewords: [UInt8], version: Int
  ) throws(QRError) -> QRContent {
    try read(
      codewords, indicators: QRIndicators(version: version), bitCount: codewords.count * 8)
  }

  /// Reads the corrected data codewords of a symbol of Model 1, version 1 to 14.
  package static func read(
    _ codewords: [UInt8], model1 version: Int
  ) throws(QRError) -> QRContent {
    var content = try read(
      codewords, indicators: QRIndicators(version: version), bitCount: codewords.count * 8,
      origin: QRModel1.cornerBits)
    content.modifier = 0x30
    return content
  }

  /// Reads the corrected data codewords of a Micro QR Code symbol, M1 to M4; `bitCount` is the number
  /// of bits in them that are data, the first the highest.
  package static func read(
    _ codewords: [UInt8], micro version: Int, bitCount: Int
  ) throws(QRError) -> QRContent {
    try read(
      codewords, indicators: QRIndicators(micro: version),
      bitCount: min(bitCount, codewords.count * 8))
  }

  /// Reads the corrected data codewords of an rMQR symbol of a size's number, 0 to 31.
  package static func read(
    _ codewords: [UInt8], rectangular number: Int
  ) throws(QRError) -> QRContent {
    try read(
      codewords, indicators: QRIndicators(rectangular: number), bitCount: codewords.count * 8)
  }

  private static func read(
    _ codewords: [UInt8], indicators: QRIndicators, bitCount: Int, origin: Int = 0
  ) throws(QRError) -> QRContent {
    var reader = QRSegmentReader(
      codewords, indicators: indicators, bitCount: bitCount, origin: origin)
    if indicators.isMicro {
      try reader.readMicroSegments()
    } else {
      try reader.readSegments()
    }
    if reader.content.bytes.isEmpty { throw QRError(.empty, bit: 0) }
    if reader.usesECI { reader.content.modifier += 1 }
    return reader.content
  }

  private var remaining: Int { bitCount - position }

  /// The next `count` bits, at most 16, the first the highest.
  private mutating func bits(_ count: Int) throws(QRError) -> Int {
    guard count <= remaining else { throw QRError(.truncated, bit: position) }
    var value = 0
    for bit in position..<position + count {
      value = value << 1 | Int(codewords[bit >> 3] >> UInt8(7 - bit & 7) & 1)
    }
    position += count
    return value
  }

  /// The mode of the next indicator; `nil` where there is none such.
  private mutating func mode() throws(QRError) -> Mode? {
    let value = try bits(indicators.mode)
    return indicators.isRectangular ? Mode.rectangular[value] : Mode(rawValue: value)
  }

  private mutating func readSegments() throws(QRError) {
    // A terminator may be cut short by the end of the symbol.
    while remaining >= indicators.mode {
      let start = position
      guard let mode = try mode() else { throw QRError(.unknownMode, bit: start) }
      switch mode {
      case .terminator:
        content.hasStandardPadding = isPadding()
        return
      case .numeric: try readNumeric()
      case .alphanumeric: try readAlphanumeric()
      case .byte: try readBytes()
      case .kanji: try readKanji()
      case .hanzi: try readHanzi()
      case .eci: try readECI()
      case .structuredAppend: try readStructuredAppend(start)
      case .fnc1First, .fnc1Second: try readFNC1(mode, start)
      }
    }
    content.hasStandardPadding = remaining == 0 || (try? bits(remaining)) == 0
  }

  /// Micro QR Code: fewer modes in shorter indicators, and numeric mode of no digits is the terminator.
  private mutating func readMicroSegments() throws(QRError) {
    while remaining >= indicators.mode + indicators.numeric {
      let start = position
      switch try bits(indicators.mode) {
      case 0:
        guard try bits(indicators.numeric) > 0 else {
          content.hasStandardPadding = isPadding()
          return
        }
        position -= indicators.numeric
        try readNumeric()
      case 1: try readAlphanumeric()
      case 2: try readBytes()
      case 3: try readKanji()
      default: throw QRError(.unknownMode, bit: start)
      }
    }
    content.hasStandardPadding = remaining == 0 || (try? bits(remaining)) == 0
  }

  /// True where only padding follows a terminator: zeros to the end of its codeword, then 0xEC and
  /// 0x11 in turn.
  private func isPadding() -> Bool {
    let first = (position + 7) / 8
    if position & 7 != 0, codewords[position >> 3] & (0xFF >> UInt8(position & 7)) != 0 {
      return false
    }
    let whole = bitCount / 8
    // Four bits at the end of a Micro QR Code symbol are padded with zeros.
    if first <= whole, whole < codewords.count, codewords[whole] != 0 { return false }
    return (first..<max(first, whole)).allSatisfy {
      codewords[$0] == (($0 - first).isMultiple(of: 2) ? 0xEC : 0x11)
    }
  }

  /// Begins a run of bytes in a character set, unless they go on in that of the bytes before.
  private mutating func begin(_ eci: Int?) {
    let before = content.runs.last.map(\.eci) ?? CharacterSets.ascii
    if before != eci { content.runs.append(.init(start: content.bytes.count, eci: eci)) }
  }

  private mutating func readNumeric() throws(QRError) {
    var left = try bits(indicators.numeric)
    begin(CharacterSets.ascii)
    while left > 0 {
      let digits = min(left, 3)
      let start = position
      let value = try bits([4, 7, 10][digits - 1])
      guard value < [10, 100, 1000][digits - 1] else {
        throw QRError(.reservedValue, bit: start)
      }
      if digits == 3 { content.bytes.append(0x30 + UInt8(value / 100)) }
      if digits >= 2 { content.bytes.append(0x30 + UInt8(value / 10 % 10)) }
      content.bytes.append(0x30 + UInt8(value % 10))
      left -= digits
    }
  }

  /// The 45 characters of alphanumeric mode: ISO/IEC 18004, table 5.
  private static let alphanumerics = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)
  private static let percent = UInt8(ascii: "%")

  private mutating func readAlphanumeric() throws(QRError) {
    var left = try bits(indicators.alphanumeric)
    begin(CharacterSets.ascii)
    let first = content.bytes.count
    while left > 0 {
      let start = position
      let value = try bits(left > 1 ? 11 : 6)
      guard value < (left > 1 ? 45 * 45 : 45) else { throw QRError(.reservedValue, bit: start) }
      if left > 1 { content.bytes.append(Self.alphanumerics[value / 45]) }
      content.bytes.append(Self.alphanumerics[value % 45])
      left -= min(left, 2)
    }
    if isFNC1 { resolvePercents(from: first) }
  }

  /// FNC1 in alphanumeric mode: `%` is FNC1, `%%` is `%`; ISO/IEC 18004, 7.4.8.2.
  private mutating func resolvePercents(from first: Int) {
    let characters = Array(content.bytes[first...])
    content.bytes.removeSubrange(first...)
    var index = 0
    while index < characters.count {
      let isPercent = characters[index] == Self.percent
      let isDoubled =
        isPercent && index + 1 < characters.count && characters[index + 1] == Self.percent
      content.bytes.append(isPercent && !isDoubled ? 0x1D : characters[index])
      index += isDoubled ? 2 : 1
    }
  }

  private mutating func readBytes() throws(QRError) {
    let length = try bits(indicators.byte)
    guard length * 8 <= remaining else { throw QRError(.truncated, bit: position) }
    begin(eci)
    for _ in 0..<length { content.bytes.append(UInt8(try bits(8))) }
  }

  /// Kanji: 13 bits a character of Shift-JIS, ISO/IEC 18004, 7.4.6.
  private mutating func readKanji() throws(QRError) {
    let length = try bits(indicators.kanji)
    guard length * 13 <= remaining else { throw QRError(.truncated, bit: position) }
    begin(CharacterSets.shiftJIS)
    for _ in 0..<length {
      let value = try bits(13)
      let packed = (value / 0xC0) << 8 | value % 0xC0
      let code = packed + (packed < 0x1F00 ? 0x8140 : 0xC140)
      content.bytes += [UInt8(code >> 8), UInt8(code & 0xFF)]
    }
  }

  /// Hanzi: 13 bits a character of GB 2312, the only subset that there is; GB/T 18284.
  private mutating func readHanzi() throws(QRError) {
    let start = position
    guard try bits(4) == 1 else { throw QRError(.reservedValue, bit: start) }
    let length = try bits(indicators.kanji)
    guard length * 13 <= remaining else { throw QRError(.truncated, bit: position) }
    begin(CharacterSets.gb2312)
    for _ in 0..<length {
      let value = try bits(13)
      let packed = (value / 0x60) << 8 | value % 0x60
      let code = packed + (packed < 0xA00 ? 0xA1A1 : 0xA6A1)
      guard code <= 0xFEFE else { throw QRError(.reservedValue, bit: position - 13) }
      content.bytes += [UInt8(code >> 8), UInt8(code & 0xFF)]
    }
  }

  /// ECI designator: ISO/IEC 18004, 7.4.2.
  private mutating func readECI() throws(QRError) {
    let start = position
    let first = try bits(8)
    let number =
      switch first {
      case 0..<0x80: first
      case 0x80..<0xC0: (first & 0x3F) << 8 | (try bits(8))
      case 0xC0..<0xE0: (first & 0x1F) << 16 | (try bits(16))
      default: Int.max
      }
    guard number <= 999_999 else { throw QRError(.badECI, bit: start) }
    eci = number
    usesECI = true
  }

  /// Structured append, before all else: ISO/IEC 18004, 8.
  private mutating func readStructuredAppend(_ start: Int) throws(QRError) {
    guard start == origin else { throw QRError(.misplaced, bit: start) }
    let append = Symbol.StructuredAppend(
      index: try bits(4) + 1, count: try bits(4) + 1, id: try bits(8))
    guard append.index <= append.count else { throw QRError(.badStructuredAppend, bit: start + 4) }
    content.structuredAppend = append
  }

  /// FNC1 in first or second position, before the data: ISO/IEC 18004, 7.4.8.
  private mutating func readFNC1(_ mode: Mode, _ start: Int) throws(QRError) {
    guard !isFNC1, content.bytes.isEmpty else { throw QRError(.misplaced, bit: start) }
    isFNC1 = true
    content.modifier = mode == .fnc1First ? 0x33 : 0x35
    guard mode == .fnc1Second else { return }
    // The application indicator: 00 to 99, or 100 more than a letter in ASCII.
    let indicator = try bits(8)
    switch indicator {
    case 0..<100:
      content.bytes += [0x30 + UInt8(indicator / 10), 0x30 + UInt8(indicator % 10)]
    case 165...190, 197...222:
      content.bytes.append(UInt8(indicator - 100))
    default:
      throw QRError(.badApplicationIndicator, bit: start + 4)
    }
  }
}
