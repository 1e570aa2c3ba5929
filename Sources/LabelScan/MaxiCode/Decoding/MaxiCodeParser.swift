/// Reads the data codewords of a MaxiCode symbol: ISO/IEC 16023, 4.4 to 4.9.
package struct MaxiCodeParser {
  /// Data codewords of the primary message, the mode among them.
  static let primaryCodewords = 10
  /// The first 9 bytes of a message that tells its carrier: `[)>` RS `01` GS, and two digits of the year.
  private static let header: [UInt8] = [0x5B, 0x29, 0x3E, 0x1E, 0x30, 0x31, 0x1D]
  private static let headerLength = 9
  /// The largest numbers of digits: a postal code's, and one numeric shift's.
  private static let mostDigits = 9
  private static let mostNumber = 999_999_999
  private static let mostCode = 999

  private let codewords: [UInt8]
  private var position: Int
  private var content = MaxiCodeContent()

  private init(_ codewords: [UInt8], from start: Int) {
    self.codewords = codewords
    position = start
  }

  /// Reads corrected data codewords: ten of the primary message and those of the secondary, each of six
  /// bits.
  package static func parse(_ codewords: [UInt8]) throws(MaxiCodeError) -> MaxiCodeContent {
    guard codewords.count > primaryCodewords, codewords.allSatisfy({ $0 < 64 }) else {
      throw MaxiCodeError(.badLength, codeword: 0)
    }
    let mode = Int(codewords[0] & 0x0F)
    guard (2...6).contains(mode) else { throw MaxiCodeError(.badMode, codeword: 0) }
    var parser = MaxiCodeParser(codewords, from: mode < 4 ? primaryCodewords : 1)
    parser.content.mode = mode
    try parser.readMessage()
    if mode < 4 { try parser.insertPrimary() }
    if parser.content.bytes.isEmpty { throw MaxiCodeError(.empty, codeword: 0) }
    return parser.content
  }

  private mutating func next() throws(MaxiCodeError) -> Int {
    guard position < codewords.count else { throw error(.truncated) }
    position += 1
    return Int(codewords[position - 1])
  }

  private func error(_ code: MaxiCodeError.Code) -> MaxiCodeError {
    MaxiCodeError(code, codeword: position)
  }

  // MARK: Message

  private mutating func readMessage() throws(MaxiCodeError) {
    let start = position
    var latched = MaxiCodeCodeSet.a
    var shifted = latched
    var left = 0
    while position < codewords.count {
      let place = position
      let set = left > 0 ? shifted : latched
      guard let character = set.character(try next()) else { throw error(.reservedCodeword) }
      switch character {
      case .byte(let byte):
        content.bytes.append(byte)
        left = max(0, left - 1)
      case .shift(let other, let count):
        shifted = other
        left = count
      case .latch(let other):
        latched = other
        left = 0
      case .numericShift:
        try readNumber()
        left = max(0, left - 1)
      case .eci:
        try readECI()
      case .pad:
        if place == start { content.structuredAppend = try readStructuredAppend() }
      }
    }
  }

  /// Nine digits in five codewords: 4.4.4.6.
  private mutating func readNumber() throws(MaxiCodeError) {
    var number = 0
    for _ in 0..<5 { number = number << 6 | (try next()) }
    guard number <= Self.mostNumber else { throw error(.badValue) }
    content.bytes += Self.digits(number, count: Self.mostDigits)
  }

  /// The number of an ECI in one to four codewords: table 3.
  private mutating func readECI() throws(MaxiCodeError) {
    let first = try next()
    var more = 0
    while more < 3, first & 0x20 >> more != 0 { more += 1 }
    var number = first & 0x1F >> more
    for _ in 0..<more { number = number << 6 | (try next()) }
    // The fourth bit of the longest form is 0, and the standard's numbers end here.
    guard number <= 999_999, more < 3 || first & 0x04 == 0 else { throw error(.badECI) }
    content.segments.append(ECISegment(start: content.bytes.count, eci: number))
  }

  /// The codeword after a pad in first place: three bits of the place, three of the count: table 5.
  private mutating func readStructuredAppend() throws(MaxiCodeError) -> Int? {
    let codeword = try next()
    // A message of nothing but pads is empty; a place past the count is no place.
    guard codeword & 7 > 0, codeword >> 3 <= codeword & 7 else {
      position -= 1
      return nil
    }
    return codeword
  }

  // MARK: Structured carrier message

  /// Puts postal code, country and service class into the message: behind the header where it begins
  /// with one, else in front: 4.2 and annex B.
  private mutating func insertPrimary() throws(MaxiCodeError) {
    let gs: UInt8 = 0x1D
    let code = try postalCode()
    let (country, service) = (self.country, self.service)
    guard country <= Self.mostCode, service <= Self.mostCode else {
      throw MaxiCodeError(.badValue, codeword: 0)
    }
    let primary =
      code + [gs] + Self.digits(country, count: 3) + [gs] + Self.digits(service, count: 3) + [gs]
    let isHeaded =
      content.bytes.count >= Self.headerLength && content.bytes.starts(with: Self.header)
      && content.bytes[Self.header.count..<Self.headerLength].allSatisfy { (0x30...0x39) ~= $0 }
    let place = isHeaded ? Self.headerLength : 0
    content.bytes.insert(contentsOf: primary, at: place)
    for index in content.segments.indices where content.segments[index].start >= place {
      content.segments[index].start += primary.count
    }
  }

  /// The number whose bits are those of a range of the primary message, the first the lowest; its bits
  /// are counted from that of the postal code's first.
  private func bits(_ range: Range<Int>) -> Int {
    // Codeword 0 holds the lowest two bits above the mode, each further one six more.
    var value = 0
    for (shift, bit) in range.enumerated() {
      let place = bit + 4
      value |= (Int(codewords[place / 6]) >> (place % 6) & 1) << shift
    }
    return value
  }

  private var country: Int { bits(36..<46) }
  private var service: Int { bits(46..<56) }

  private func postalCode() throws(MaxiCodeError) -> [UInt8] {
    if content.mode == 2 {
      let number = bits(0..<30)
      let count = bits(30..<36)
      guard count <= Self.mostDigits, number <= Self.mostNumber else {
        throw MaxiCodeError(.badValue, codeword: 0)
      }
      let digits = Self.digits(number, count: Self.mostDigits)
      guard digits.dropLast(count).allSatisfy({ $0 == 0x30 }) else {
        throw MaxiCodeError(.badValue, codeword: 0)
      }
      return digits.suffix(count)
    }
    // Six characters of code set A, the last in the lowest bits.
    var text: [UInt8] = []
    for index in (0..<6).reversed() {
      guard case .byte(let byte) = MaxiCodeCodeSet.a.character(bits(index * 6..<index * 6 + 6)),
        byte >= 0x20
      else { throw MaxiCodeError(.badValue, codeword: 0) }
      text.append(byte)
    }
    return text
  }

  private static func digits(_ number: Int, count: Int) -> [UInt8] {
    var rest = number
    var digits: [UInt8] = []
    for _ in 0..<count {
      digits.append(0x30 + UInt8(rest % 10))
      rest /= 10
    }
    return digits.reversed()
  }
}
