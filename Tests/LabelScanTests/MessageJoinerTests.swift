import LabelScan
import LabelSyntax
import Testing

/// Messages of several symbols.
struct MessageJoinerTests {
  typealias Place = Symbol.StructuredAppend

  static func payload(
    _ bytes: [UInt8], _ symbology: Symbology = .qr, _ identifier: String = "]Q1"
  ) -> Payload {
    Payload(bytes: bytes, symbology: symbology, identifier: SymbologyIdentifier(identifier))
  }

  static func payload(_ text: String, _ symbology: Symbology = .qr) -> Payload {
    payload(Array(text.utf8), symbology)
  }

  /// The parity of QR Code's structured append.
  static func parity(_ text: String) -> Int { Int(text.utf8.reduce(0) { $0 ^ $1 }) }

  @Test func `parts in any order are one message`() {
    let id = Self.parity("SERIAL: A1")
    let joiner = MessageJoiner(
      [Self.payload(" A1"), Self.payload("other"), Self.payload("SER"), Self.payload("IAL:")],
      places: [
        Place(index: 3, count: 3, id: id), nil, Place(index: 1, count: 3, id: id),
        Place(index: 2, count: 3, id: id),
      ])
    #expect(
      joiner.messages == [JoinedMessage(payload: Self.payload("SERIAL: A1"), parts: [2, 3, 0])])
    #expect(joiner.issues.isEmpty)
    #expect(joiner.parts == [0, 2, 3])
  }

  @Test(
    arguments: [
      ([1, 2, 4], 4, "Part 3 of 4 of a message is missing"),
      ([4], 4, "Parts 1, 2, 3 of 4 of a message are missing"),
      ([2], 16, "Parts 1, 3, 4, 5, 6, 7, 8, 9 and more of 16 of a message are missing"),
    ])
  func `what is missing is named`(indices: [Int], count: Int, message: String) {
    let joiner = MessageJoiner(
      indices.map { Self.payload("part \($0)", .datamatrix) },
      places: indices.map { Place(index: $0, count: count, id: 258) })
    #expect(joiner.messages.isEmpty)
    #expect(
      joiner.issues == [
        Issue(
          code: .structuredAppendMissing, severity: .error, message: message, symbol: 0)
      ])
  }

  @Test func `a part seen twice counts once, and others of another message do not`() {
    let joiner = MessageJoiner(
      ["A", "A", "B", "C"].map { Self.payload($0, .datamatrix) },
      places: [
        Place(index: 1, count: 2, id: 7), Place(index: 1, count: 2, id: 7),
        Place(index: 2, count: 2, id: 7), Place(index: 2, count: 2, id: 8),
      ])
    #expect(
      joiner.messages
        == [JoinedMessage(payload: Self.payload("AB", .datamatrix), parts: [0, 2])])
    #expect(joiner.issues.map(\.message) == ["Part 1 of 2 of a message is missing"])
  }

  @Test func `two that say they are one part are no message`() {
    let joiner = MessageJoiner(
      ["A", "B", "C"].map { Self.payload($0) },
      places: [1, 2, 2].map { Place(index: $0, count: 2, id: 3) })
    #expect(joiner.messages.isEmpty)
    #expect(joiner.issues.map(\.code.rawValue) == ["structuredAppend.conflict"])
  }

  @Test func `parity that does not fit is told`() {
    let joiner = MessageJoiner(
      ["A", "B"].map { Self.payload($0) }, places: [1, 2].map { Place(index: $0, count: 2, id: 9) })
    #expect(joiner.messages.map(\.payload.text) == ["AB"])
    #expect(
      joiner.issues == [
        Issue(
          code: .structuredAppendParity, severity: .error,
          message: "The parity of a message's 2 parts is 3, not 9 as they say: one is of another "
            + "message or was made wrong", symbol: 0)
      ])
  }

  @Test func `FNC1 may have been a percent sign before it was encoded`() {
    let id = Self.parity("10AB%21C")
    let joiner = MessageJoiner(
      ["10AB\u{1D}", "21C"].map { Self.payload($0) },
      places: [1, 2].map { Place(index: $0, count: 2, id: id) })
    #expect(joiner.messages.map(\.payload.text) == ["10AB\u{1D}21C"])
    #expect(joiner.issues.isEmpty)
  }

  @Test func `the last of Macro PDF417 tells how many there are`() {
    func joiner(_ counts: [Int]) -> MessageJoiner {
      MessageJoiner(
        counts.indices.map { Self.payload("\($0)", .pdf417) },
        places: counts.enumerated().map { Place(index: $0 + 1, count: $1, id: 5) })
    }
    #expect(joiner([0, 0, 3]).messages.map(\.payload.text) == ["012"])
    #expect(joiner([0, 0]).messages.isEmpty)
    #expect(
      joiner([0, 0]).issues.map(\.message)
        == ["The last part of a message is missing; 2 or more come before it"])
    #expect(joiner([3, 2, 0]).issues.map(\.code.rawValue) == ["structuredAppend.conflict"])
    #expect(joiner([1]).parts.isEmpty)
  }

  /// `é` in UTF-8, cut in two: each half alone looks like ISO/IEC 8859-1.
  @Test func `a character that is cut in two is whole in the message`() {
    var first = Self.payload("Caf\u{C3}")
    (first.encoded, first.charset) = (Array("Caf".utf8) + [0xC3], "ISO-8859-1")
    var second = Self.payload("\u{A9}s")
    (second.encoded, second.charset) = ([0xA9] + Array("s".utf8), "ISO-8859-1")
    let id = Int((Array("Caf".utf8) + [0xC3, 0xA9, 0x73]).reduce(0) { $0 ^ $1 })
    let joiner = MessageJoiner(
      [first, second], places: [1, 2].map { Place(index: $0, count: 2, id: id) })
    #expect(joiner.messages.map(\.payload) == [Self.payload("Cafés")])
    #expect(joiner.issues.isEmpty)
  }

  @Test func `character sets that are named stay as they are`() {
    var first = Self.payload(Array("Größe".utf8), .qr, "]Q2")
    let latin = Array("Gr".utf8) + [0xF6, 0xDF, 0x65]
    (first.encoded, first.charset) = (latin, "ISO-8859-1")
    let joiner = MessageJoiner(
      [first, Self.payload(" 4")], places: [1, 2].map { Place(index: $0, count: 2, id: 0) })
    let message = joiner.messages.first?.payload
    #expect(message?.text == "Größe 4")
    #expect(message?.encoded == latin + [0x20, 0x34])
    #expect(message?.charset == "ISO-8859-1")
  }
}
