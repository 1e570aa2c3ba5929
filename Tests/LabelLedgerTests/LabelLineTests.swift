import LabelLedger
import Testing

/// Lines of `labelscan scan` and `labelscan parse`.
struct LabelLineTests {
  /// Lines, and what they say.
  static let lines: [(String, LabelLine)] = [
    (
      #"{"file": "a.jpg", "width": 9, "fields": {"serial": "A1"}, "symbols": [{"symbology": "qr", "#
        + #""payload": "]\u001d\u00e9", "identifier": null, "corners": [[1.5, -2e3]], "syntax": "#
        + #""gs1"}], "details": [{"field": "serial", "value": "A1", "raw": "a1", "unit": "kg", "#
        + #""symbol": 0, "syntax": "gs1", "key": "21", "range": [2, 4]}], "candidates": [{}], "#
        + #""issues": [{"code": "c", "severity": "error", "message": "m", "symbol": 0, "#
        + #""range": [0, 1]}], "timing": {"load": 41.2}}"#,
      .label(
        LabelRecord(
          file: "a.jpg", fields: [.init(name: "serial", value: "A1")],
          symbols: [.init(payload: Array("]\u{1D}é".utf8), symbology: "qr", syntax: "gs1")],
          details: [
            .init(
              field: "serial", value: "A1", raw: "a1", unit: "kg", syntax: "gs1", key: "21",
              range: 2..<4)
          ],
          remarks: [.init(code: "c", severity: "error", message: "m", symbol: 0)]))
    ),
    (
      #"{"payload":"?","payloadBase64":"//8=","symbology":null,"identifier":"]d2","syntax":"raw","#
        + #""valid":true,"elements":[],"fields":{},"details":[]}"#,
      .label(
        LabelRecord(symbols: [.init(payload: [255, 255], identifier: "]d2", syntax: "raw")]))
    ),
    (
      #"{"symbols":[{"payload":"点","payloadBase64":"k18=","charset":"Shift_JIS","syntax":"raw"}],"#
        + #""fields":{},"details":[]}"#,
      .label(LabelRecord(symbols: [.init(payload: Array("点".utf8), syntax: "raw")]))
    ),
    (
      #"{"payloads":[{"payload":"a","syntax":"raw"},{"payload":"b","syntax":"raw"}],"fields":{},"#
        + #""details":[]}"#,
      .label(
        LabelRecord(
          symbols: [
            .init(payload: [0x61], syntax: "raw"), .init(payload: [0x62], syntax: "raw"),
          ]))
    ),
    (
      #"{"symbols":[],"fields":{"lot":"L1"},"details":[{"field":"lot","value":"L1","raw":"L1","#
        + #""symbol":-1,"syntax":"keyed","key":"LOT","range":[0,0],"keySource":"print","#
        + #""source":"print","line":2}]}"#,
      .label(
        LabelRecord(
          fields: [.init(name: "lot", value: "L1")],
          details: [
            .init(
              field: "lot", value: "L1", raw: "L1", symbol: LabelRecord.Detail.printAlone,
              syntax: "keyed", key: "LOT", range: 0..<0)
          ]))
    ),
    (
      #"{"symbols":[{"payload":"a","syntax":"raw","printed":"agrees"},{"payload":"b","syntax":"raw","#
        + #""printed":"differs"},{"payload":"c","syntax":"raw","printed":"notRead"},{"payload":"d","#
        + #""syntax":"raw","printed":"other"},{"payload":"e","syntax":"raw","printed":null}],"#
        + #""fields":{},"details":[]}"#,
      .label(
        LabelRecord(
          symbols: [
            .init(payload: [0x61], syntax: "raw", printed: "agrees"),
            .init(payload: [0x62], syntax: "raw", printed: "differs"),
            .init(payload: [0x63], syntax: "raw"), .init(payload: [0x64], syntax: "raw"),
            .init(payload: [0x65], syntax: "raw"),
          ]))
    ),
    (
      #"{"file":"a\u0000b","symbols":[],"fields":{"s\u0000":"v\u0000"},"details":[]}"#,
      .label(LabelRecord(file: "a␀b", fields: [.init(name: "s␀", value: "v\0")]))
    ),
    (
      #"{"file":"x","error":{"code":"image.truncated","message":"m"}}"#,
      .unreadable(file: "x", code: "image.truncated", message: "m")
    ),
  ]

  @Test(arguments: lines)
  func `a line gives its label`(text: String, line: LabelLine) throws {
    #expect(try LabelLine(Array(text.utf8)) == line)
    #expect(try LabelLine(Array(" \(text)\r ".utf8)) == line)
  }

  /// Lines that are no labels, and why.
  static let broken: [(String, String)] = [
    ("", "expected an object at byte 0"),
    ("'; DROP TABLE event; --", "expected an object at byte 0"),
    ("[1]", "expected an object at byte 0"),
    ("{}", "no object of labelscan scan or parse"),
    (#"{"fields":{},"details":[]}"#, "no object of labelscan scan or parse"),
    (#"{"symbols":[],"details":[]}"#, "no object of labelscan scan or parse"),
    (#"{"symbols":[],"fields":{},"details":[]} x"#, "expected the end of the line at byte 40"),
    (#"{"symbols":[],"fields":{},"details":[]"#, "expected a comma at byte 38"),
    (#"{"symbols":[{}],"fields":{},"details":[]}"#, "expected a payload in each symbol at byte 14"),
    (#"{"symbols":[{"payloadBase64":"//8"}]}"#, "expected payloadBase64 that is Base64 at byte 35"),
    (#"{"symbols":[],"fields":{"a":1},"details":[]}"#, "expected a string at byte 28"),
    (#"{"details":[{"field":"a"}]}"#, "expected field and value in each detail at byte 25"),
    (#"{"details":[{"range":[4,2]}]}"#, "expected a range at byte 26"),
    (#"{"details":[{"range":[0,99999999999]}]}"#, "expected a number in its bounds at byte 35"),
    (#"{"details":[{"symbol":-2}]}"#, "expected a number in its bounds at byte 24"),
    (#"{"a":"\x"}"#, "expected an escape at byte 8"),
    ("{\"a\":\"\u{1}\"}", "expected the end of a string at byte 6"),
    (#"{"a":tru}"#, "expected a value at byte 8"),
    (#"{"a":01}"#, "expected a comma at byte 6"),
    (#"{"a":-}"#, "expected a value at byte 6"),
    (#"{"a":1,"b":2,"a":1}"#, "expected each key once, not a again at byte 13"),
    (
      #"{"fields":{"serial":"A1","s\u0065rial":"A2"}}"#,
      "expected each key once, not serial again at byte 25"
    ),
    (
      #"{"fields":{"s\u0000":"1","s\u2400":"2"}}"#,
      "expected each field once, not s␀ again at byte 35"
    ),
    (
      #"{"symbols":[{"payload":"a","payload":"b"}]}"#,
      "expected each key once, not payload again at byte 27"
    ),
    (
      #"{"symbols":[],"payloads":[],"fields":{},"details":[]}"#,
      "expected symbols or payloads, not both at byte 53"
    ),
    (
      "{" + (0..<40).map { "\"\($0)\":1," }.joined() + "\"17\":1}",
      "expected each key once, not 17 again at byte 271"
    ),
    (
      #"{"a":"# + String(repeating: "[", count: 100_000), "expected less nesting at byte 36"
    ),
  ]

  @Test(arguments: broken)
  func `a line that is no label tells why`(text: String, message: String) {
    #expect(throws: LabelLine.Failure(message: message)) {
      try LabelLine(Array(text.utf8))
    }
  }

  @Test func `every cut line is an error`() throws {
    let whole = Array(Self.lines[0].0.utf8)
    for count in 0..<whole.count {
      #expect(throws: LabelLine.Failure.self) { try LabelLine(Array(whole.prefix(count))) }
    }
  }

  @Test func `a line has a length limit`() {
    let line = [UInt8](repeating: 0x20, count: LabelLine.maxCount + 1)
    #expect(throws: LabelLine.Failure(message: "longer than 16 MiB")) { try LabelLine(line) }
  }
}
