import LabelSyntax
import Testing

struct RobustnessTests {
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  static let symbologies: [Symbology?] = [nil, .code128, .code39, .datamatrix, .qr]

  /// Reads a payload in every carrier and checks what must hold for any.
  func check(_ bytes: [UInt8]) {
    for symbology in Self.symbologies {
      let payload = Payload(bytes: bytes, symbology: symbology)
      let label = LabelReader().readLabel([payload, code39("SAB12")])
      for detail in label.details where detail.symbol == 0 {
        #expect(detail.range.lowerBound >= 0 && detail.range.upperBound <= bytes.count)
        #expect(!detail.value.isEmpty)
      }
      for element in label.readings[0].elements {
        #expect(element.range.upperBound <= bytes.count)
      }
      #expect(Set(label.fields.map(\.name)).count == label.fields.count)
      #expect(Set(label.details.map(\.field)) == Set(label.fields.map(\.name)))
      for profile in RequirementProfile.allCases { #expect(!profile.check(label).isEmpty) }
    }
  }

  @Test(arguments: 0..<20)
  func `any bytes give a reading`(seed: UInt64) {
    var generator = Generator(state: seed)
    for _ in 0..<50 {
      let count = Int.random(in: 0...64, using: &generator)
      check((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
  }

  @Test(arguments: 0..<20)
  func `any mutation of a real payload gives a reading`(seed: UInt64) {
    var generator = Generator(state: seed)
    for vector in LabelVector.all {
      var bytes = Array(vector.payload.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
        let place = bytes.indices.randomElement(using: &generator) ?? 0
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(bytes[bytes.count - 1 - place], at: place)
        default: bytes.removeSubrange(place...)
        }
      }
      check(bytes)
    }
  }

  static let keys = KeyTable.text.split(separator: "\n").compactMap { line in
    line.split(separator: "|", maxSplits: 4, omittingEmptySubsequences: false).last.map(String.init)
  }

  @Test(arguments: 0..<10)
  func `any soup of keys gives a reading`(seed: UInt64) {
    var generator = Generator(state: seed)
    let glue = [":", " ", "/", "(", ")", "\n", ";", "=", "1", "A7", "-", "#", ".", "   ", ","]
    for _ in 0..<20 {
      var text = ""
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        text +=
          (Bool.random(using: &generator) ? Self.keys : glue).randomElement(using: &generator) ?? ""
      }
      check(Array(text.utf8))
    }
  }

  static let soups = [
    "LOT(LOT)", "LOT/", "SERIAL NO. ", "S/N:", "SN 1 ", "((", " ", "\u{3000}", "A ", "Nº ",
    "http://x ",
    "SERIAL/LOT", "KEY:v ", "LOT\n", "製造番号", "x:", "LOT #", "SN:1 SN:2 ", "::", "\u{1D}S1",
  ]

  @Test(arguments: soups)
  func `finding keys is linear in the payload`(piece: String) {
    var last = 0
    for count in [500, 1000, 2000, 4000] {
      let work = KeyedTokenizer.work(Array(String(repeating: piece, count: count).utf8))
      #expect(last == 0 || work <= last * 2 + last / 10)
      last = work
    }
    #expect(last > 0)
  }

  @Test func `a payload over the limit is not read`() {
    let text = "SN:A1"
    var reader = LabelReader()
    #expect(reader.options.maxPayloadBytes == 65_536)
    reader.options.maxPayloadBytes = text.utf8.count
    #expect(fields(reader.readLabel([matrix(text)])) == ["serial": "A1"])
    reader.options.maxPayloadBytes -= 1
    let label = reader.readLabel([matrix(text), matrix("LOT:7")])
    #expect(
      label.readings[0]
        == Reading(
          payload: matrix(text), syntax: .raw,
          issues: [
            Issue(
              code: .payloadTooLong, severity: .error,
              message: "The payload has 5 bytes; at most 4 are read")
          ]))
  }

  @Test(arguments: [
    "[", "{", "{\"a\":", "{a:1,", "+", "+A1234/", "=,000025", "[)>\u{1E}06\u{1D}S1\u{1D}", "1P1 ",
    "https://x?sn=1&", "SN:1 SN:2 ", "(S)", "\u{1E}06\u{1D}", "%41", "-1", "\u{FF}", "é",
  ])
  func `a payload of 64 kB gives a reading`(piece: String) {
    let bytes = Array(String(repeating: piece, count: 65_536 / piece.utf8.count).utf8)
    let reading = LabelReader().read(matrix(String(decoding: bytes, as: UTF8.self)))
    #expect(reading.payload.bytes == bytes)
  }
}
