import LabelSyntax
import Testing

struct GS1PropertyTests {
  private static func elements(_ reading: Reading?) -> [GS1Writer.Element]? {
    reading.map { GS1Writer($0).elements }
  }

  private static func read(_ text: String) -> Reading? {
    GS1.reading(of: Payload(scanned: text), options: SyntaxOptions())
  }

  private static func faults(_ reading: Reading?) -> [LabelSyntax.Issue] {
    reading?.issues.filter { $0.severity == .error } ?? []
  }

  @Test func `reads a value of every AI`() {
    var maker = GS1ValueMaker(seed: 1)
    for ai in ApplicationIdentifier.all {
      for _ in 0..<4 {
        let value = maker.value(of: ai)
        let reading = Self.read("]d2\(ai.code)\(value)")
        #expect(reading?.elements.map(\.value) == [value], "(\(ai.code))\(value)")
        #expect(Self.faults(reading) == [], "(\(ai.code))\(value)")
        #expect(GS1Value(value, of: ai, currentYear: 2026) != nil, "(\(ai.code))\(value)")
      }
    }
  }

  @Test(arguments: 1...40)
  func `reads back what it writes`(seed: UInt64) {
    var maker = GS1ValueMaker(seed: seed &* 7919)
    var ais = ApplicationIdentifier.all.shuffled(using: &maker.random)
    ais = Array(ais.prefix(Int.random(in: 1...12, using: &maker.random)))
    if seed.isMultiple(of: 2), let key = ApplicationIdentifier("01") {
      ais = [key] + ais.filter { $0 != key && $0.isLinkAttribute }
    }
    let writer = GS1Writer(
      elements: ais.map { GS1Writer.Element(code: $0.code, value: maker.value(of: $0)) })
    let forms = [
      "]d2" + writer.elementString, writer.notation, writer.bracketed,
      writer.lines().joined(separator: "\n"),
      writer.lines(withTitles: true).joined(separator: "\n"),
      writer.lines(withTitles: true).joined(separator: " "),
    ]
    for form in forms {
      let reading = Self.read(form)
      #expect(Self.elements(reading) == writer.elements, "\(form)")
      #expect(Self.faults(reading) == [], "\(form)")
    }
    for stem in [GS1Writer.canonicalStem, "http://example.com"] {
      guard let link = writer.link(stem: stem) else { continue }
      let reading = Self.read(link)
      #expect(reading?.syntax == .gs1DigitalLink)
      #expect(Set(Self.elements(reading) ?? []) == Set(writer.elements), "\(link)")
      #expect(Self.faults(reading) == [], "\(link)")
      if let reading { #expect(GS1Writer(reading).link(stem: stem) == link) }
    }
  }

  @Test func `writes a link with every attribute`() {
    var maker = GS1ValueMaker(seed: 3)
    let attributes = ApplicationIdentifier.all.filter(\.isLinkAttribute)
    for ai in attributes {
      var elements = [GS1Writer.Element(code: "01", value: "09506000134352")]
      if ai.code != "01" {
        elements.append(GS1Writer.Element(code: ai.code, value: maker.value(of: ai)))
      }
      #expect(GS1Writer(elements: elements).link() != nil, "\(ai.code)")
    }
  }

  /// Bytes of any kind, bytes that GS1 data has, and GS1 data with some bytes changed.
  private static func bytes(_ kind: Int, _ maker: inout GS1ValueMaker) -> [UInt8] {
    let length = Int.random(in: 0...60, using: &maker.random)
    let alphabet = Array("01()<>[]{}^~|\\/?&=%#GSF Nhttps:/id.gs1\u{1D}0123456789ABC\u{241D}".utf8)
    switch kind {
    case 0:
      return (0..<length).map { _ in UInt8.random(in: 0...255, using: &maker.random) }
    case 1:
      return (0..<length).map { _ in alphabet.randomElement(using: &maker.random) ?? 0 }
    default:
      let ais = ApplicationIdentifier.all.shuffled(using: &maker.random).prefix(4)
      let writer = GS1Writer(
        elements: ais.map { GS1Writer.Element(code: $0.code, value: maker.value(of: $0)) })
      let link = writer.link() ?? "https://id.gs1.org/01/09506000134352"
      let forms = [writer.elementString, writer.notation, writer.bracketed, link]
      var bytes = Array((forms.randomElement(using: &maker.random) ?? "").utf8)
      for _ in 0..<Int.random(in: 1...3, using: &maker.random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &maker.random)
        switch Int.random(in: 0...2, using: &maker.random) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(alphabet.randomElement(using: &maker.random) ?? 0, at: place)
        default: bytes[place] = alphabet.randomElement(using: &maker.random) ?? 0
        }
      }
      return bytes
    }
  }

  @Test(.timeLimit(.minutes(5)), arguments: 0...2)
  func `reads any bytes`(kind: Int) throws {
    var maker = GS1ValueMaker(seed: UInt64(kind) + 11)
    let options = [
      SyntaxOptions(),
      SyntaxOptions(
        gs1: GS1Options(
          permitsUnknownAIs: true, permitsShortGTINs: true, permitsLinkAliases: true,
          restoresLostSeparators: true)),
    ]
    let carriers: [(String?, Symbology?)] = [
      (nil, nil), ("]d2", nil), ("]C1", .code128), ("]E0", nil), ("]Q1", .qr), (nil, .databar),
      (nil, .upce), (nil, .itf), ("]I1", nil),
    ]
    for _ in 0..<1500 {
      let bytes = Self.bytes(kind, &maker)
      for (identifier, symbology) in carriers {
        let payload = Payload(
          bytes: bytes, symbology: symbology,
          identifier: identifier.flatMap { SymbologyIdentifier($0) })
        for options in options {
          let candidates = GS1.candidates(of: payload, options: options)
          guard let reading = GS1.reading(of: payload, options: options) else { continue }
          // The places are in the payload, and what is written is read again.
          let ranges =
            reading.elements.map(\.range) + reading.details.map(\.range)
            + reading.issues.compactMap(\.range)
          #expect(ranges.allSatisfy { 0 <= $0.lowerBound && $0.upperBound <= bytes.count })
          #expect(candidates.allSatisfy { !$0.value.isEmpty })
          _ = GS1.labelIssues(readings: [reading, reading], options: options)
          _ = GS1Writer(reading).link()
          _ = GS1Writer(reading).lines(withTitles: true)
        }
      }
    }
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      "10A|", "<GS>", "{GS}1", " ", "(10)A", "10", "21ABC\u{1D}", "https://a/01/", "%", "|17251399",
      "<", "((((",
      "~d029", "8200x<GS>",
    ])
  func `reads long data in reasonable time`(part: String) {
    let text = String(repeating: part, count: 60_000 / part.utf8.count)
    for prefix in ["", "]d2", "]d28200", "^10", "(10)", "https://a/01/09506000134352?"] {
      let payload = Payload(scanned: prefix + text)
      _ = GS1.reading(
        of: payload, options: SyntaxOptions(gs1: GS1Options(restoresLostSeparators: true)))
      #expect(GS1.candidates(of: payload, options: SyntaxOptions()).count <= 512)
    }
  }
}
