import LabelScan
import Testing

struct AztecParserTests {
  /// What a test asks of a message.
  struct Read: Hashable, CustomStringConvertible {
    var text: String
    var modifier: String
    var segments: [ECISegment] = []

    var description: String { "]z\(modifier) \(text.debugDescription) \(segments)" }
  }

  typealias Values = [(value: Int, count: Int)]

  /// Values of five bits.
  static func five(_ values: Int...) -> Values { values.map { ($0, 5) } }

  static let gs = "\u{1D}"

  static let good: [(String, Values, Read)] = [
    ("upper, lower", five(2, 28, 2, 27), Read(text: "Aaz", modifier: "0")),
    ("shift to upper", five(28, 2, 28, 3, 4), Read(text: "aBc", modifier: "0")),
    ("punctuation", five(0, 6, 2, 0, 1, 0, 2, 0, 3), Read(text: "!A\r\r\n. ", modifier: "0")),
    (
      "mixed, latched to punctuation and back", five(29, 2, 14, 15, 19, 20, 27, 30, 30, 31, 3),
      Read(text: "\u{1}\r\u{1B}\u{1F}@\u{7F}}B", modifier: "0")
    ),
    (
      "digits", five(30) + [(2, 4), (11, 4), (12, 4), (13, 4), (1, 4), (15, 4), (2, 5), (3, 4)],
      Read(text: "09,. A1", modifier: "0")
    ),
    (
      "digits, back to upper", five(30) + [(5, 4), (0, 4), (6, 5), (14, 4), (2, 5)],
      Read(text: "3!A", modifier: "0")
    ),
    (
      "bytes", five(31, 2) + [(0x41, 8), (0x7E, 8)] + five(3), Read(text: "A~B", modifier: "0")
    ),
    (
      "bytes within a shift come back to the shift's table",
      five(28, 2, 28, 31, 1) + [(0x2B, 8)] + five(3, 28, 3), Read(text: "a+Bb", modifier: "0")
    ),
    (
      "FNC1 first, then as a separator", five(0, 0) + [(0, 3)] + five(2, 0, 0) + [(0, 3)] + five(3),
      Read(text: "A\(gs)B", modifier: "1")
    ),
    (
      "FNC1 after a letter", five(2, 0, 0) + [(0, 3)] + five(3), Read(text: "AB", modifier: "2")
    ),
    (
      "FNC1 after two digits",
      five(30) + [(3, 4), (4, 4), (0, 4)] + five(0) + [(0, 3), (5, 4)],
      Read(text: "123", modifier: "2")
    ),
    (
      "FNC1 after two letters is a separator", five(2, 2, 0, 0) + [(0, 3)] + five(3),
      Read(text: "AA\(gs)B", modifier: "0")
    ),
    (
      "an ECI", five(2, 0, 0) + [(2, 3), (4, 4), (8, 4)] + five(3),
      Read(text: "AB", modifier: "3", segments: [ECISegment(start: 1, eci: 26)])
    ),
    (
      "FNC1 and an ECI", five(0, 0) + [(0, 3)] + five(0, 0) + [(1, 3), (5, 4)] + five(3),
      Read(text: "B", modifier: "4", segments: [ECISegment(start: 0, eci: 3)])
    ),
    ("the second of three", five(29, 29, 3, 4, 10), Read(text: "I", modifier: "6")),
    (
      "a part with an identification", five(29, 29, 1, 25, 26, 1, 2, 3, 10),
      Read(text: "I", modifier: "6")
    ),
    (
      "a part that begins with FNC1", five(29, 29, 2, 3, 0, 0) + [(0, 3)] + five(10),
      Read(text: "I", modifier: "7")
    ),
    (
      "a part with an ECI", five(29, 29, 2, 3, 0, 0) + [(1, 3), (5, 4)] + five(10),
      Read(text: "I", modifier: "9", segments: [ECISegment(start: 0, eci: 3)])
    ),
    ("padding of ones", five(2) + [(0b11_1111_1111_1, 11)], Read(text: "A", modifier: "0")),
  ]

  @Test(arguments: good)
  func `reads a message`(name: String, values: Values, expected: Read) throws {
    let content = try AztecParser.parse(AztecDrawing.bits(values))
    let read = Read(
      text: String(decoding: content.bytes, as: UTF8.self),
      modifier: String(UnicodeScalar(content.modifier)), segments: content.segments)
    #expect(read == expected)
  }

  @Test(
    arguments: [
      ("nothing", [], .empty, 0),
      ("only a latch", five(28), .empty, 0),
      ("a character cut short", five(2) + [(0b0101, 4)], .truncated, 5),
      ("bytes cut short", five(31, 2) + [(0x41, 8)], .truncated, 0),
      ("a flag cut short", five(2, 0, 0) + [(0, 1)], .truncated, 5),
      ("the reserved flag", five(0, 0) + [(7, 3)], .badFlag, 13),
      ("an ECI of a comma", five(0, 0) + [(1, 3), (12, 4)], .badFlag, 13),
      ("a part without letters", five(29, 29, 2), .badStructuredAppend, 0),
      ("the third of two", five(29, 29, 4, 3, 10), .badStructuredAppend, 0),
      ("an identification without end", five(29, 29, 1, 25, 26), .badStructuredAppend, 0),
    ] as [(String, Values, AztecError.Code, Int)])
  func `tells a malformed message`(
    name: String, values: Values, code: AztecError.Code, place: Int
  ) {
    #expect(throws: AztecError(code, place: place)) {
      try AztecParser.parse(AztecDrawing.bits(values))
    }
  }

  @Test(
    arguments: [
      ("I", five(29, 29, 3, 4, 10), 2, 3, ""),
      ("I", five(29, 29, 1, 25, 26, 1, 2, 3, 10), 1, 2, "XY"),
    ] as [(String, Values, Int, Int, String)])
  func `tells the place of a part`(
    text: String, values: Values, index: Int, count: Int, id: String
  ) throws {
    let content = try AztecParser.parse(AztecDrawing.bits(values))
    #expect(
      content.structuredAppend
        == AztecContent.StructuredAppend(index: index, count: count, id: Array(id.utf8)))
    #expect(content.bytes == Array(text.utf8))
  }

  @Test(
    arguments: [
      ([1, 62, 0b101010], "00000" + "11111" + "101010"), ([0b100000], "100000"), ([0], nil),
      ([63], nil),
    ] as [([UInt16], String?)])
  func `takes stuffed bits out`(words: [UInt16], expected: String?) {
    let bits = try? AztecDecoder.unstuffed(words[...], width: 6)
    #expect(bits.map { String($0.map { $0 ? "1" : "0" }) } == expected)
  }
}
