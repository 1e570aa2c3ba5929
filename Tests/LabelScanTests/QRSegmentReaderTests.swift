import LabelScan
import Testing

/// QR Code segments.
struct QRSegmentReaderTests {
  /// Codewords of bits, `0` and `1`; the last one is filled with zeros.
  static func codewords(_ bits: String) -> [UInt8] {
    let bits = bits.filter { $0 != " " }.map { $0 == "1" }
    return stride(from: 0, to: bits.count, by: 8).map { start in
      (0..<8).reduce(UInt8(0)) { codeword, k in
        codeword << 1 | (start + k < bits.count && bits[start + k] ? 1 : 0)
      }
    }
  }

  @Test(
    "reads segments",
    arguments: [
      // ISO/IEC 18004, 7.4.3 and 7.4.4: the standard's own examples.
      ("0001 0000001000 0000001100 0101011001 1000011 0000", 1, "01234567", "1"),
      ("0010 000000101 00111001110 11100111001 000010 0000", 1, "AC-42", "1"),
      ("0100 00000010 01000001 01100010 0000", 1, "Ab", "1"),
      // The counts of versions 10 and 27.
      ("0001 000000000001 0111 0000", 10, "7", "1"),
      ("0001 00000000000010 0001111 0000", 27, "15", "1"),
      ("0100 0000000000000001 01000001 0000", 40, "A", "1"),
      ("0010 00000000001 001010", 26, "A", "1"),
      // The end of the symbol ends the data too.
      ("0001 0000000100 0000001100 0101", 9, "0125", "1"),
      // FNC1 in first position; % is FNC1 and %% is %.
      ("0101 0010 000000100 00111101000 11010111001 0000", 1, "A%B", "3"),
      ("0101 0010 000000011 00111101000 001011 0000", 1, "A\u{1D}B", "3"),
      ("0010 000000011 00111101000 001011 0000", 1, "A%B", "1"),
      ("0101 0100 00000011 01000001 00100101 00011101 0000", 1, "A%\u{1D}", "3"),
      // FNC1 in second position: an indicator of two digits, of a letter.
      ("1001 00100101 0100 00000001 01000001 0000", 1, "37A", "5"),
      ("1001 10100101 0100 00000001 01000010 0000", 1, "AB", "5"),
      // ECI of one, two and three bytes.
      ("0111 00011010 0100 00000001 01000001 0000", 1, "A", "2"),
      ("0111 10000000 00011010 0100 00000001 01000001 0000", 1, "A", "2"),
      ("0111 11000000 00000000 00011010 0101 0100 00000001 01000001 0000", 1, "A", "4"),
      ("0111 00011010 1001 00000111 0100 00000001 01000001 0000", 1, "07A", "6"),
    ] as [(String, Int, String, Character)])
  func reads(bits: String, version: Int, text: String, modifier: Character) throws {
    let content = try QRSegmentReader.read(Self.codewords(bits), version: version)
    #expect(content.bytes == Array(text.utf8))
    #expect(content.modifier == modifier.asciiValue)
  }

  @Test("Kanji and Hanzi are double bytes")
  func doubleBytes() throws {
    // ISO/IEC 18004, 7.4.6: 935F and E4AA.
    let kanji = try QRSegmentReader.read(
      Self.codewords("1000 00000010 0110110011111 1101010101010 0000"), version: 1)
    #expect(kanji.bytes == [0x93, 0x5F, 0xE4, 0xAA])
    #expect(kanji.text.payload == Array("点茗".utf8))
    #expect(kanji.text.encoded == kanji.bytes)
    #expect(kanji.text.charset == "Shift_JIS")
    let hanzi = try QRSegmentReader.read(
      Self.codewords("1101 0001 00000001 1000111000001 0000"), version: 1)
    #expect(hanzi.bytes == [0xD0, 0xA2] || hanzi.text.charset == "GB2312")
  }

  @Test("reads the place in a structured append")
  func structuredAppend() throws {
    let content = try QRSegmentReader.read(
      Self.codewords("0011 0001 0010 10101010 0100 00000001 01000001 0000"), version: 1)
    #expect(content.structuredAppend == .init(index: 2, count: 3, id: 0xAA))
    #expect(content.bytes == [0x41])
  }

  @Test(
    "tells the standard's padding from other bits",
    arguments: [
      ([0x40, 0x14, 0x10, 0xEC, 0x11, 0xEC], true), ([0x40, 0x14, 0x10], true),
      ([0x40, 0x14, 0x10, 0x11, 0xEC], false), ([0x40, 0x14, 0x10, 0], false),
      ([0x40, 0x14, 0x10, 0xEC, 0xEC], false), ([0x20, 0x09, 0x41], false),
      ([0x20, 0x09, 0x40, 0x08], false), ([0x20, 0x09, 0x40, 0xEC], true),
    ] as [([UInt8], Bool)])
  func padding(codewords: [UInt8], isStandard: Bool) throws {
    #expect(
      try QRSegmentReader.read(codewords, version: 1).hasStandardPadding == isStandard)
  }

  @Test(
    "refuses malformed codewords",
    arguments: [
      ("0000 0000", .empty, 0),
      ("0110 0000", .unknownMode, 0),
      ("0100 00000001 01000001 1111", .unknownMode, 20),
      ("0001 0000000001 1010 0000", .reservedValue, 14),
      ("0001 0000000010 1100100 0000", .reservedValue, 14),
      ("0001 0000000011 1111101000 0000", .reservedValue, 14),
      ("0010 000000010 11111101001 0000", .reservedValue, 13),
      ("0010 000000001 101101 0000", .reservedValue, 13),
      ("0100 00000010 01000001 0000", .truncated, 12),
      ("1000 00000010 0110110011111 0000", .truncated, 12),
      ("0001 0000", .truncated, 4),
      ("0011 0011 0010 00000000 0100 00000001 01000001", .badStructuredAppend, 4),
      ("0100 00000001 01000001 0011 0000 0001 00000000", .misplaced, 20),
      ("0100 00000001 01000001 0101", .misplaced, 20),
      ("0101 1001 00000001 0100 00000001 01000001", .misplaced, 4),
      ("1001 01100100 0100 00000001 01000001", .badApplicationIndicator, 4),
      ("0111 11100000 0100 00000001 01000001", .badECI, 4),
      ("0111 11011111 11111111 11111111 0000", .badECI, 4),
      ("1101 0010 00000001 1000111000001", .reservedValue, 4),
    ] as [(String, QRError.Code, Int)])
  func refuses(bits: String, code: QRError.Code, bit: Int) {
    #expect(throws: QRError(code, at: bit)) {
      try QRSegmentReader.read(Self.codewords(bits), version: 1)
    }
  }

  @Test(
    "Micro QR Code has shorter indicators and fewer modes",
    arguments: [
      ("101 1111101000 0000000", 1, 20, .reservedValue),
      ("000 00000000000000000", 1, 20, .empty),
      ("001 0111 000 0000000000", 1, 20, "7"),
      ("1 001 001010 00000", 2, 40, "A"),
      ("1 001 111111 00000", 2, 40, .reservedValue),
      ("10 0001 01000001 0000000", 3, 84, "A"),
      ("10 1111 01000001", 3, 24, .truncated),
      ("011 0001 0110110011111 000000000", 4, 128, "点"),
      ("100 0001 01000001 000000000", 4, 128, .unknownMode),
    ] as [(String, Int, Int, MicroResult)])
  func micro(bits: String, version: Int, bitCount: Int, expected: MicroResult) {
    let result: MicroResult
    do throws(QRError) {
      let content = try QRSegmentReader.read(
        Self.codewords(bits), micro: version, bitCount: bitCount)
      result = .text(String(decoding: content.text.payload, as: UTF8.self))
    } catch {
      result = .error(error.code)
    }
    #expect(result == expected)
  }

  /// What Micro QR Code segments give: text or trouble.
  enum MicroResult: Equatable, ExpressibleByStringLiteral {
    case text(String)
    case error(QRError.Code)

    init(stringLiteral value: String) { self = .text(value) }

    static let reservedValue = Self.error(.reservedValue)
    static let empty = Self.error(.empty)
    static let truncated = Self.error(.truncated)
    static let unknownMode = Self.error(.unknownMode)
  }
}
