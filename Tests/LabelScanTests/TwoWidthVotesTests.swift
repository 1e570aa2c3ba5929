import LabelScan
import LabelSyntax
import Testing

struct TwoWidthVotesTests {
  /// The symbols of lines that each show a text at its place, or nothing.
  private static func symbols(
    _ lines: [String?], _ symbology: Symbology = .msi, drift: Double = 0
  ) -> [String] {
    var votes = TwoWidthVotes()
    for (number, text) in lines.enumerated() {
      guard let text else { continue }
      let begin = 20 + drift * Double(number)
      votes.add(
        TwoWidthVotes.Vote(
          number: number, s: Double(number),
          hit: TwoWidthHit(
            content: TwoWidthContent(symbology, Array(text.utf8), identifier: "]M0"),
            isReversed: false, begin: 20, end: 90, module: 1),
          begin: begin, end: begin + 70, module: 1))
    }
    return votes.symbols(fewest: { _ in 4 }).map {
      String(decoding: $0[0].hit.content.text, as: UTF8.self)
    }
  }

  private static let four: [String?] = ["12", "12", "12", "12"]

  @Test(arguments: [
    (four, ["12"]), ([String?](four.dropLast()), []),
    // Another payload at the same place, on one line of four, and of five.
    (four + ["13"], ["12"]), (four + ["13", "13"], []),
    // Gaps: half of the lines show it, or fewer than two of five.
    (["12", nil, "12", nil, "12", nil, "12"], ["12"]),
    (["12", nil, nil, "12", nil, nil, "12", nil, nil, "12"], ["12"]),
    (["12", nil, nil, nil, "12", nil, nil, nil, "12", nil, nil, nil, "12"], []),
  ])
  func `lines agree`(lines: [String?], expected: [String]) {
    #expect(Self.symbols(lines) == expected)
  }

  @Test func `what has no check needs more of its lines`() {
    let half = ["12", nil, "12", nil, "12", nil, "12"]
    #expect(Self.symbols(half, .pharmacode) == [])
    #expect(Self.symbols(Self.four, .pharmacode) == ["12"])
  }

  @Test func `one symbol leans little from line to line`() {
    #expect(Self.symbols(Self.four, drift: 3) == ["12"])
    #expect(Self.symbols(Self.four, drift: 9) == [])
  }
}
