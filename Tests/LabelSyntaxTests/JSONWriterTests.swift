import LabelSyntax
import Testing

/// JSON whose keys keep their order.
struct JSONWriterTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var text: String
    var write: @Sendable (inout JSONWriter) -> Void
    var testDescription: String { text }

    init(_ text: String, _ write: @escaping @Sendable (inout JSONWriter) -> Void) {
      self.text = text
      self.write = write
    }
  }

  static let values = [
    Row("null") { $0.null() }, Row("true") { $0.bool(true) }, Row("false") { $0.bool(false) },
    Row("0") { $0.int(0) }, Row("9") { $0.int(9) }, Row("10") { $0.int(10) },
    Row("99") { $0.int(99) }, Row("100") { $0.int(100) }, Row("-7") { $0.int(-7) },
    Row("-9223372036854775808") { $0.int(.min) }, Row("1e400") { $0.number("1e400") },
    Row("null") { $0.string(optional: nil) }, Row("\"a\"") { $0.string(optional: "a") },
    Row("[2, 16]") { $0.range(2..<16) }, Row("[]") { $0.array { _ in } },
    Row("{}") { $0.object { _ in } },
    Row("[1, null, [], {}]") { writer in
      writer.array { writer in
        writer.int(1)
        writer.null()
        writer.array { _ in }
        writer.object { _ in }
      }
    },
    Row(#"{"b": 1, "a": {"c": null}, "d\"": true, "e": [0, 1]}"#) { writer in
      writer.object { writer in
        writer.member("b", 1)
        writer.key("a")
        writer.object { $0.member("c", orNull: nil) }
        writer.member("none", optional: String?.none)
        writer.key(name: "d\"")
        writer.bool(true)
        writer.member("e", optional: 0..<1)
      }
    },
    Row("[0, 1.3, -1.3, 0, 2, 2.04, 2.4, 0.002]") { writer in
      writer.array { writer in
        for (value, digits) in [
          (0, 1), (1.26, 1), (-1.26, 1), (-0.01, 1), (2, 2), (2.04, 2), (2.4, 2), (0.002, 3),
        ] { writer.decimal(value, digits: digits) }
      }
    },
    Row("[100, 123456789.1, 0, 0, 0]") { writer in
      writer.array { writer in
        for value in [99.995, 123_456_789.1, .nan, .infinity, 1e300] {
          writer.decimal(value, digits: 1)
        }
      }
    },
    Row("\"a\u{FFFD}\"") { _ = $0.string(utf8: [0x61, 0xFF]) },
    Row("\"é\"") { _ = $0.string(utf8: Array("é".utf8)) },
  ]

  @Test(arguments: values) func `is written in one line`(row: Row) {
    #expect(JSONWriter.text { row.write(&$0) } == row.text)
  }

  @Test(arguments: [
    ("", "\"\""), ("\"\\/", #""\"\\/""#),
    ("\0\n\r\t\u{1D}\u{7F}\u{85}\u{9B}", #""\u0000\n\r\t\u001d\u007f\u0085\u009b""#),
    ("\u{A0}\u{BF}Â", "\"\u{A0}\u{BF}Â\""), ("\u{2028}\u{2029}", #""\u2028\u2029""#),
    ("\u{2027}\u{202A}\u{20A8}", "\"\u{2027}\u{202A}\u{20A8}\""), ("ÄŁ日🏷", "\"ÄŁ日🏷\""),
  ]) func `escapes what drives a terminal`(text: String, json: String) {
    #expect(JSONWriter.text { $0.string(text) } == json)
    #expect(JSONWriter.text { _ = $0.string(utf8: Array(text.utf8)) } == json)
  }

  @Test func `grows and is used again`() {
    var writer = JSONWriter()
    let long = String(repeating: "\u{1}", count: 5_000)
    for _ in 0..<3 {
      writer.array { writer in for _ in 0..<20 { writer.string(long) } }
      writer.append("\n")
      #expect(writer.count == 20 * (6 * 5_000 + 2) + 19 * 2 + 3)
      #expect(writer.bytes.suffix(4) == Array("1\"]\n".utf8))
      writer.removeAll()
      #expect(writer.bytes == [])
    }
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ]) func `base64 as in RFC 4648`(plain: String, text: String) {
    #expect(Base64.text(of: Array(plain.utf8)) == text)
  }

  @Test func `base64 of every byte`() {
    #expect(Base64.text(of: [0xFF, 0xFE, 0x00, 0xFB, 0xF0]) == "//4A+/A=")
  }
}
