import LabelScan
import LabelSyntax
import Testing

/// Labels of symbols, some of which are parts of messages.
struct LabelReaderSymbolsTests {
  /// Parts of an element string whose lot is cut in two.
  static func parts(_ count: Int = 2) -> [Symbol] {
    let texts = ["010950600013435210LO", "T7\u{1D}21A1"]
    return texts.prefix(count).enumerated().map { index, text in
      Symbol(
        payload: Payload(
          bytes: Array(text.utf8), symbology: .datamatrix,
          identifier: SymbologyIdentifier("]d2")),
        corners: Quadrilateral(x: 0...1, y: 0...1),
        structuredAppend: .init(index: index + 1, count: 2, id: 258))
    }
  }

  static let other = Symbol(
    payload: Payload(bytes: Array("QTY: 5".utf8), symbology: .qr), corners: [])

  @Test func `the fields of a message come of all its parts`() throws {
    let label = LabelReader().readLabel(of: [Self.other] + Self.parts().reversed())
    #expect(label[.lot] == "LOT7")
    #expect(label[.serial] == "A1")
    #expect(label[.gtin] == "09506000134352")
    #expect(label[.quantity] == "5")
    #expect(label.messages.map(\.parts) == [[2, 1]])
    #expect(label.details.filter { $0.field == .lot }.map(\.symbol) == [2])
    #expect(label.readings.map(\.payload.text).dropFirst().first == "T7\u{1D}21A1")
    #expect(label.issues.isEmpty)
    var result = ImageResult(file: "a.png", width: 2, height: 1)
    result.symbols = []
    result.label = label
    #expect(
      result.json.contains(
        #""messages": [{"symbology": "datamatrix", "payload": "010950600013435210LOT7\u001d21A1", "#
          + #""identifier": "]d2", "parts": [2, 1]}]"#))
  }

  @Test func `a part alone gives no field, and says what is missing`() {
    let label = LabelReader().readLabel(of: Self.parts(1))
    #expect(label.fields.isEmpty && label.details.isEmpty && label.candidates.isEmpty)
    #expect(label.issues.map(\.message) == ["Part 2 of 2 of a message is missing"])
    #expect(label.readings.map(\.payload.text) == ["010950600013435210LO"])
    #expect(label.messages.isEmpty)
  }

  @Test func `parts that are seen one after another are collected`() {
    var collector = MessageCollector()
    let (first, second) = (Self.parts()[0], Self.parts()[1])
    #expect(collector.take(Self.other).isEmpty)
    #expect(collector.take(second) == [second])
    #expect(collector.take(second) == [second])
    #expect(collector.take(first) == [second, first])
    var changed = second
    changed.payload.bytes = Array("T8".utf8)
    #expect(collector.take(changed) == [changed])
    #expect(LabelReader().readLabel(of: collector.take(first))[.lot] == "LOT8")
  }
}
