import Foundation
import LabelScan
import LabelSyntax
import Testing

/// Results through `Codable`: the same keys and values as the command's JSON.
struct CodingTests {
  /// A JSON text as values that can be compared.
  private static func values(_ json: Data) throws -> NSDictionary {
    try #require(JSONSerialization.jsonObject(with: json) as? NSDictionary)
  }

  /// All photos and kinds of the package, by their paths.
  private static let images = try? ["labels", "kinds"].flatMap { folder in
    let folder = TestImages.folder.appending(path: folder)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .map { folder.appending(path: $0).path }
      .filter { !$0.hasSuffix(".json") }
  }

  @Test func `every photo's result is coded as its JSON, and decoded from it`() throws {
    let images = try #require(Self.images)
    #expect(images.count > 80)
    var scanner = LabelScanner()
    for image in images {
      let result = try scanner.scan(file: image)
      let json = Data(result.json.utf8)
      #expect(try Self.values(JSONEncoder().encode(result)) == Self.values(json), "\(image)")
      let decoded = try JSONDecoder().decode(ImageResult.self, from: json)
      #expect(decoded.json == result.json)
      #expect(try Self.values(JSONEncoder().encode(decoded)) == Self.values(json))
      #expect(decoded.label.readings.map(\.payload) == result.label.readings.map(\.payload))
    }
  }

  /// What a process of its own read is read again as a label: the issue must not be lost.
  @Test(arguments: [false, true])
  func `a symbol keeps that a component goes with it`(isLinked: Bool) throws {
    var symbol = Symbol(
      payload: Payload(bytes: Array("0109506000134352".utf8), symbology: .databar),
      corners: Quadrilateral(x: 0...9, y: 0...9))
    symbol.isLinked = isLinked
    let decoded = try JSONDecoder().decode(Symbol.self, from: JSONEncoder().encode(symbol))
    #expect(decoded == symbol)
    let codes = LabelReader().readLabel(of: [decoded]).issues.map(\.code)
    #expect(codes.contains(.symbolCompositeNotRead) == isLinked)
  }

  /// Results that no photo gives.
  static let results: [ScanResult] = [
    LabelScannerResult.error("a.png", .image(ImageError(.truncated, "It \"ends\"."))),
    LabelScannerResult.error("b\n.png", .file(FileError(.missing, "None."))),
    LabelScannerResult.error("c", .process(ProcessError(.crashed, "By signal 11."))),
    LabelScannerResult.bytes([0x41, 0xFF, 0x1D, 0x00]),
    LabelScannerResult.bytes([]),
    LabelScannerResult.bytes(Array("{\"SN\": \"\u{1}é\"}".utf8)),
  ]

  @Test(arguments: results)
  func `errors and odd payloads are coded too`(result: ScanResult) throws {
    let json = Data(result.json.utf8)
    #expect(try Self.values(JSONEncoder().encode(ScanLine(result))) == Self.values(json))
    let decoded = try JSONDecoder().decode(ScanLine.self, from: json).result
    #expect(decoded.json == result.json)
    #expect(decoded.image?.symbols.map(\.payload) == result.image?.symbols.map(\.payload))
    #expect(decoded.error == result.error)
  }

  @Test(arguments: [
    "{}", "[]", #"{"file": 1}"#, #"{"file": "a"}"#,
    #"{"file": "a", "error": {"code": "none", "message": ""}}"#,
    #"{"file": "a", "error": {"code": "file.missing"}}"#,
  ])
  func `what is no result is not decoded`(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(ScanLine.self, from: Data(json.utf8))
    }
  }

  private static func payload(_ text: String, encoded: [UInt8], charset: String) -> Payload {
    var payload = Payload(bytes: Array(text.utf8))
    (payload.encoded, payload.charset) = (encoded, charset)
    return payload
  }

  /// A payload's members and what they mean; `nil` where they mean nothing.
  static let payloads: [(String, Payload?)] = [
    (#""payload": "a", "identifier": null"#, Payload(bytes: [0x61])),
    (
      #""symbology": "qr", "payload": "a", "identifier": "]Q1""#,
      Payload(
        bytes: [0x61], symbology: .qr, identifier: SymbologyIdentifier(code: 0x51, modifier: 0x31))
    ),
    (#""payload": "?", "payloadBase64": "/wA=""#, Payload(bytes: [0xFF, 0])),
    // Bytes of a known character set: the text says the same.
    (
      #""payload": "点", "payloadBase64": "k18=", "charset": "Shift_JIS""#,
      payload("点", encoded: [0x93, 0x5F], charset: "Shift_JIS")
    ),
    (#""payload": "a", "charset": "Shift_JIS""#, Payload(bytes: [0x61])),
    (#""payload": "点", "payloadBase64": "k18", "charset": "Shift_JIS""#, nil),
    (#""payload": "?", "payloadBase64": "/wA""#, nil),
    (#""payload": "?", "payloadBase64": "/wB=""#, nil),
    (#""payload": "?", "payloadBase64": "*AAA""#, nil),
    (#""payload": "a", "identifier": "Q1""#, nil),
    (#""symbology": "qr""#, nil),
  ]

  @Test(arguments: payloads)
  func `a payload is decoded from its members`(members: String, payload: Payload?) {
    let decoded = try? JSONDecoder().decode(Payload.self, from: Data("{\(members)}".utf8))
    #expect(decoded == payload)
  }

  @Test(
    arguments: [
      ("", []), ("AA==", [0]), ("AAE=", [0, 1]), ("AAEC", [0, 1, 2]), ("+/8=", [0xFB, 0xFF]),
      ("A", nil), ("AA", nil), ("AAA", nil), ("A===", nil), ("====", nil), ("AB==", nil),
      ("AAB=", nil), ("AA=A", nil), ("AAE=AAE=", nil), ("AA A", nil), ("-_8=", nil),
    ] as [(String, [UInt8]?)])
  func `base64 is read strictly`(text: String, bytes: [UInt8]?) {
    #expect(Base64.bytes(of: text) == bytes)
    if let bytes { #expect(Base64.text(of: bytes) == text) }
  }
}

/// Results made by hand.
enum LabelScannerResult {
  static func error(_ file: String, _ error: ScanError) -> ScanResult {
    .failure(ScanFailure(file: file, error: error))
  }

  static func bytes(_ bytes: [UInt8]) -> ScanResult {
    var result = ImageResult(file: "x", width: 9, height: 7)
    result.orientation = LumaImage.Orientation(rawValue: 6)
    result.symbols = [
      Symbol(
        payload: Payload(bytes: bytes, symbology: .datamatrix),
        corners: Quadrilateral(x: 0.04...1e300, y: -1.25...3))
    ]
    result.label = LabelReader().readLabel(result.symbols.map(\.payload))
    result.timing.load = .microseconds(1_005)
    return .success(result)
  }
}
