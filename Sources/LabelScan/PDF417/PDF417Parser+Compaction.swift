extension PDF417Parser {
  /// Which characters the values of text compaction stand for at a place.
  struct TextState {
    enum Submode {
      case alpha
      case lower
      case mixed
      case punctuation
    }

    /// The submode that was latched.
    var submode = Submode.alpha
    /// The submode of the next value alone.
    var shift: Submode?
  }

  private static let mixed = Array("0123456789&\r\t,:#-.$/+%*=^".utf8)
  private static let punctuation = Array(";<>@[\\]_`~!\r\t,:\n-.$/\"|*()?{}'".utf8)

  /// Text compaction: 5.4.2; two values of 30 in a codeword.
  mutating func readText() throws(PDF417Error) {
    for codeword in takeRun() {
      take(codeword / 30)
      take(codeword % 30)
    }
  }

  private mutating func take(_ value: Int) {
    let submode = text.shift ?? text.submode
    text.shift = nil
    switch (submode, value) {
    case (.alpha, ..<26): append(0x41 + UInt8(value))
    case (.lower, ..<26): append(0x61 + UInt8(value))
    case (.mixed, ..<25): append(Self.mixed[value])
    case (.punctuation, ..<29): append(Self.punctuation[value])
    case (.punctuation, _): text.submode = .alpha
    case (.mixed, 25): text.submode = .punctuation
    case (_, 26): append(0x20)
    case (.lower, 27): text.shift = .alpha
    case (_, 27): text.submode = .lower
    case (.mixed, 28): text.submode = .alpha
    case (_, 28): text.submode = .mixed
    default: text.shift = .punctuation
    }
  }

  private mutating func append(_ byte: UInt8) { content.bytes.append(byte) }

  /// Byte compaction: 5.4.3; six bytes in five codewords, of a number that six does not divide the
  /// last one to five each in one.
  mutating func readBytes(_ run: ArraySlice<Int>, isOfSix: Bool) throws(PDF417Error) {
    var rest = run
    while rest.count > (isOfSix ? 4 : 5) {
      var value = rest.prefix(5).reduce(0) { 900 * $0 + $1 }
      guard value < 1 << 48 else { throw error(.badValue) }
      rest = rest.dropFirst(5)
      var group = [UInt8](repeating: 0, count: 6)
      for place in group.indices.reversed() {
        group[place] = UInt8(value & 255)
        value >>= 8
      }
      content.bytes += group
    }
    for codeword in rest {
      guard codeword <= 255 else { throw error(.badValue) }
      append(UInt8(codeword))
    }
  }

  /// Numeric compaction: 5.4.4; up to 44 digits, a 1 before them, in up to 15 codewords.
  mutating func readNumbers(_ run: ArraySlice<Int>) throws(PDF417Error) {
    var rest = run
    while !rest.isEmpty {
      guard let digits = Self.digits(rest.prefix(15)) else { throw error(.badValue) }
      content.bytes += digits.map { $0 + 0x30 }
      rest = rest.dropFirst(15)
    }
  }

  /// The digits after the 1 that the number of `codewords`, 15 at the most, begins with; `nil` where it
  /// begins otherwise.
  static func digits(_ codewords: ArraySlice<Int>) -> [UInt8]? {
    // The lowest digit first.
    var digits: [UInt8] = []
    for codeword in codewords {
      var carry = codeword
      for place in digits.indices {
        carry += 900 * Int(digits[place])
        digits[place] = UInt8(carry % 10)
        carry /= 10
      }
      while carry > 0 {
        digits.append(UInt8(carry % 10))
        carry /= 10
      }
    }
    guard digits.last == 1 else { return nil }
    return digits.dropLast().reversed()
  }
}
