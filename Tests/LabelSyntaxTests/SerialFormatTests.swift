import LabelSyntax
import Testing

struct SerialFormatTests {
  static func formats(_ list: String) throws -> SerialFormats {
    try SerialFormats(json: Array(#"{"version":1,"formats":[\#(list)]}"#.utf8))
  }

  static func read(_ list: String, _ payload: String, ids: [String]? = nil) throws -> Reading {
    let reader = LabelReader(formats: try formats(list))
    return reader.read(code128(payload), context: ReadingContext(formats: ids))
  }

  static func error(_ json: String) -> FormatError? {
    do throws(FormatError) {
      _ = try SerialFormats(json: Array(json.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("a*", FormatError.Code.unboundedQuantifier, 1), (#"\d+x"#, .unboundedQuantifier, 2),
    ("a{2,}", .unboundedQuantifier, 1), ("(a{2}){3}", .nestedQuantifier, 6),
    ("(?:a?b){0,2}", .nestedQuantifier, 7), ("a{2}{3}", .nestedQuantifier, 4),
    ("a??", .nestedQuantifier, 2), ("(a", .pattern, 0), ("a)", .pattern, 1), ("[a", .pattern, 0),
    ("[z-a]", .pattern, 1), (#"\q"#, .pattern, 1), ("(?=a)", .pattern, 2), ("a^", .pattern, 1),
    ("a{3,2}", .pattern, 1), ("a{999}", .pattern, 1), ("(?<x>a)(?<x>b)", .pattern, 10),
  ])
  func `a pattern that is refused has a place`(
    pattern: String, code: FormatError.Code, offset: Int
  ) {
    let escaped = pattern.split(separator: #"\"#, omittingEmptySubsequences: false).joined(
      separator: #"\\"#)
    let error = Self.error(
      #"{"version":1,"formats":[{"id":"f","pattern":"\#(escaped)"}]}"#)
    #expect(error?.code == code)
    #expect(error?.offset == offset)
    #expect(error?.format == "f")
  }

  @Test(arguments: [
    ("", FormatError.Code.notJSON), ("[]", .schema), (#"{"version":2,"formats":[]}"#, .schema),
    (#"{"version":1,"formats":[{}]}"#, .schema),
    (#"{"version":1,"formats":[{"id":"a"}]}"#, .schema),
    (#"{"version":1,"formats":[{"id":"a","pattern":"a"},{"id":"a","pattern":"b"}]}"#, .schema),
    (#"{"version":1,"formats":[{"id":"a","pattern":"a","segments":[]}]}"#, .schema),
    (#"{"version":1,"formats":[{"id":"a","pattern":"a","patern":"a"}]}"#, .schema),
    (#"{"version":1,"formats":[{"id":"a","segments":[{"field":"x"}]}]}"#, .schema),
    (#"{"version":1,"formats":[{"id":"a","pattern":"(?<x>a)","report":["y"]}]}"#, .schema),
    (#"{"version":1,"formats":[{"id":"a","pattern":"(?<x>a)","compose":{"s":"{y}"}}]}"#, .schema),
    (
      #"{"version":1,"formats":[{"id":"a","pattern":"(?<x>a)","check":{"algorithm":"crc","over":["x"],"equals":"x"}}]}"#,
      .schema
    ),
    (#"{"version":1,"formats":["#, .notJSON),
  ])
  func `a file that breaks the schema is refused`(json: String, code: FormatError.Code) {
    #expect(Self.error(json)?.code == code)
  }

  @Test(arguments: [
    ("ab|cd", ["ab": true, "cd": true, "ad": false, "abcd": false]),
    ("[^0-9]x", ["ax": true, "1x": false]), (#"a\.b?"#, ["a.": true, "a.b": true, "axb": false]),
    (#"(?:\d{2}-){1}\w{0,3}"#, ["12-": true, "12-abc": true, "12-abcd": false]),
    ("^A.C$", ["ABC": true, "AC": false]), ("[]-]", ["]": true, "-": true, "a": false]),
    ("", ["": true, "a": false]),
  ])
  func `a pattern matches the whole payload`(pattern: String, payloads: [String: Bool]) throws {
    let escaped = pattern.split(separator: #"\"#, omittingEmptySubsequences: false).joined(
      separator: #"\\"#)
    for (payload, isMatch) in payloads {
      let reading = try Self.read(#"{"id":"f","pattern":"\#(escaped)"}"#, payload)
      #expect((reading.syntax == .template("f")) == isMatch, "\(payload)")
    }
  }

  @Test func `segments join to the payload and build it`() throws {
    let list = """
      {"id":"f","segments":[{"field":"plant","length":2,"charset":"upper"},{"literal":"-"},
       {"field":"dateCode","length":4,"date":"YYWW"},{"field":"serial","min":3,"max":5,"charset":"digits"}]}
      """
    let reading = try Self.read(list, "AB-24520123")
    #expect(reading.details.map(\.value) == ["AB", "2452", "0123"])
    #expect(reading.details.map(\.range) == [0..<2, 3..<7, 7..<11])
    for payload in ["AB-24540123", "AB-2452012", "A1-24520123", "AB-245201", "AB-2452012345x"] {
      let isMatch = try Self.read(list, payload).syntax == .template("f")
      #expect(isMatch == (payload == "AB-2452012"))
    }
    let format = try #require(try Self.formats(list).formats.first)
    let values = Dictionary(uniqueKeysWithValues: reading.details.map { ($0.field, $0.value) })
    #expect(format.payload(of: values) == "AB-24520123")
    #expect(format.payload(of: [.serial: "0123"]) == nil)
  }

  @Test func `all formats that match are ranked and none is shadowed`() throws {
    let list = """
      {"id":"loose","pattern":"(?<lot>[A-Z0-9]{6})"},
      {"id":"fixed","pattern":"(?<model>AB)(?<serial>[0-9]{4})"},
      {"id":"checked","pattern":"(?<serial>[A-Z0-9]{5})(?<c>[0-9A-Z])",
       "check":{"algorithm":"luhn-mod-n","over":["serial"],"equals":"c"},"report":["serial"]}
      """
    let reading = try Self.read(list, "AB1234")
    #expect(reading.syntax == .template("fixed"))
    #expect(reading.details.map(\.value) == ["AB", "1234"])
    #expect(reading.candidates.map(\.value) == ["AB1234"])
    let check = try #require(
      CheckAlgorithm(name: "luhn-mod-n")?.check(of: Array("AB123".utf8)))
    let checked = try Self.read(list, "AB123" + String(decoding: check, as: UTF8.self))
    #expect(checked.syntax == .template("checked"))
  }

  @Test func `formats that rank alike and disagree give candidates`() throws {
    let list = """
      {"id":"a","pattern":"(?<serial>[0-9]{4})"},{"id":"b","pattern":"(?<lot>[0-9]{4})"}
      """
    let reading = try Self.read(list, "1234")
    #expect(reading.syntax == .raw)
    #expect(reading.details == [])
    #expect(reading.issues.map(\.code.rawValue) == ["ambiguousFormat"])
    #expect(reading.candidates.map(\.field) == [.serial, .lot])
    #expect(try Self.read(list, "1234", ids: ["b"]).details.map(\.field) == [.lot])
    let ranked = list + #","# + #"{"id":"c","pattern":"(?<model>[0-9]{4})","priority":1}"#
    #expect(try Self.read(ranked, "1234").details.map(\.field) == [.model])
  }

  @Test func `a format whose check fails is read only where it is named`() throws {
    let list = """
      {"id":"f","pattern":"(?<n>[0-9]{4})(?<c>[0-9])","compose":{"serial":"{n}{c}"},
       "check":{"algorithm":"damm","over":["n"],"equals":"c"},"report":["serial"]}
      """
    #expect(try Self.read(list, "57240").syntax == .template("f"))
    #expect(try Self.read(list, "57241").syntax == .raw)
    let named = try Self.read(list, "57241", ids: ["f"])
    #expect(named.syntax == .template("f"))
    #expect(named.issues.map(\.code.rawValue) == ["checkDigit"])
  }

  @Test(arguments: [
    ("luhn", "7992739871", "3"), ("luhn", "49015420323751", "8"), ("iso7064-11-2", "0794", "0"),
    ("iso7064-11-2", "079", "X"), ("iso7064-37-2", "A999713123456", "S"),
    ("iso7064-97-10", "794", "44"), ("iso7064-11-10", "0794", "5"),
    ("iso7064-37-36", "ZQ2407A1B2C3", "N"), ("mod11", "03752864", "1"),
    ("mod43", "+A123BJC5D6E71", "G"),
    ("damm", "572", "4"), ("verhoeff", "236", "3"), ("gs1", "400638133393", "1"),
    ("luhn", "12A", nil), ("damm", "", nil), ("iso7064-37-36", "a", nil),
  ])
  func `check characters`(name: String, text: String, check: String?) throws {
    let algorithm = try #require(CheckAlgorithm(name: name))
    let found = algorithm.check(of: Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
    #expect(found == check)
  }

  @Test func `weights of a sum modulo 11 go from the right`() {
    let isbn = CheckAlgorithm(name: "mod11", weights: [2, 3, 4, 5, 6, 7, 8, 9, 10])
    #expect(isbn?.check(of: Array("030640615".utf8)) == Array("2".utf8))
    #expect(isbn?.check(of: Array("097522980".utf8)) == Array("X".utf8))
    #expect(CheckAlgorithm(name: "mod11", weights: []) == nil)
    #expect(CheckAlgorithm(name: "luhn-mod-n", alphabet: "AA") == nil)
  }

  @Test func `every algorithm finds every single wrong digit`() throws {
    for name in CheckAlgorithm.names {
      let algorithm = try #require(CheckAlgorithm(name: name))
      let right = try #require(algorithm.check(of: Array("183265".utf8)))
      // A weighted sum with weight 10 or a common factor would miss some.
      for place in 0..<6 {
        for digit in UInt8(0x30)...0x39 {
          var text = Array("183265".utf8)
          guard text[place] != digit else { continue }
          text[place] = digit
          #expect(algorithm.check(of: text) != right, "\(name)")
        }
      }
    }
  }

  @Test func `lint runs examples and finds formats that accept each other's`() throws {
    let list = """
      {"id":"a","pattern":"(?<serial>[0-9]{4})","examples":[{"payload":"1234","expect":{"serial":"1234"}},
        {"payload":"12"},{"payload":"5678","expect":{"serial":"9"}}],"rejects":["9999","x"]},
      {"id":"b","pattern":"(?<lot>[0-9A-F]{4})","examples":["ABCD"]},
      {"id":"c","segments":[{"field":"x","min":1,"max":2},{"field":"y","min":1,"max":2}]}
      """
    let findings = try Self.formats(list).lint()
    #expect(
      findings.map { "\($0.format) \($0.code.rawValue)" } == [
        "a formats.exampleFails", "a formats.exampleDiffers", "a formats.rejectMatches",
        "b formats.acceptsOther", "b formats.acceptsOther",
        "c formats.noExample", "c formats.openBoundary", "c formats.acceptsOther",
        "c formats.acceptsOther", "c formats.acceptsOther", "c formats.acceptsOther",
      ])
    #expect(
      try SerialFormats(json: LabelVector.formats).lint().filter { $0.severity != .info } == [])
  }

  @Test func `matching is linear in the payload`() throws {
    let pattern = String(repeating: "a?", count: 200) + "(?:a|a|aa){0,200}"
    let format = try #require(
      try Self.formats(#"{"id":"f","pattern":"\#(pattern)"}"#).formats.first)
    #expect(format.states > 1000)
    for length in [50, 100, 200, 400] {
      let work = format.work([UInt8](repeating: 0x61, count: length))
      #expect(work <= format.states * (length + 1))
    }
  }
}
