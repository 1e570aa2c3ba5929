import LabelScan
import LabelSyntax
import Testing

/// JSON whose keys keep their order.
struct JSONValueTests {
  static let values: [(JSONValue, String)] = [
    (.null, "null"), (.bool(true), "true"), (.bool(false), "false"), (.int(-7), "-7"),
    (.optional(nil), "null"), (.optional("a"), "\"a\""), (.range(2..<16), "[2, 16]"),
    (.array([]), "[]"), (.array([.int(1), .null]), "[1, null]"), (.members([]), "{}"),
    (.object(["b": .int(1), "a": .object(["c": .null])]), #"{"b": 1, "a": {"c": null}}"#),
    (.string(""), "\"\""), (.string("\"\\/"), #""\"\\/""#),
    (.string("\0\n\r\t\u{1D}\u{7F}\u{85}\u{9B}"), #""\u0000\n\r\t\u001d\u007f\u0085\u009b""#),
    (.string("\u{2028}\u{2029}"), #""\u2028\u2029""#), (.string("ÄŁ日🏷"), "\"ÄŁ日🏷\""),
    (.decimal(0, digits: 1), "0"), (.decimal(1.26, digits: 1), "1.3"),
    (.decimal(-1.26, digits: 1), "-1.3"), (.decimal(-0.01, digits: 1), "0"),
    (.decimal(2.0, digits: 2), "2"), (.decimal(2.04, digits: 2), "2.04"),
    (.decimal(2.4, digits: 2), "2.4"), (.decimal(0.002, digits: 3), "0.002"),
    (.decimal(99.995, digits: 1), "100"), (.decimal(123_456_789.1, digits: 1), "123456789.1"),
    (.decimal(.nan, digits: 1), "0"), (.decimal(.infinity, digits: 1), "0"),
    (.decimal(1e300, digits: 1), "0"),
  ]

  @Test(arguments: values) func `is written in one line`(value: JSONValue, text: String) {
    #expect(value.text == text)
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
