import LabelScan
import Testing

struct DataBarAssemblerTests {
  /// Lines of a part: it begins at t and lies at so many values of s.
  private static func lines(
    _ kind: DataBarHit.Kind, finder: Int, _ left: Int, _ right: Int?, t: Double = 0,
    s: ClosedRange<Int>
  ) -> [DataBarPart.Line] {
    s.map { line in
      DataBarPart.Line(
        number: line, s: Double(line),
        hit: DataBarHit(
          kind: kind, finder: finder, isReversed: false, left: left, right: right, begin: 0,
          end: 46, module: 1), begin: t, end: t + 46, module: 1)
    }
  }

  /// 0950110153000: the outer and the inner character of either half, and the finders.
  private static let number = 950_110_153_000
  private static var halves: (left: (Int, Int), right: (Int, Int)) {
    let (left, right) = number.quotientAndRemainder(dividingBy: 4_537_077)
    return ((left / 1597, left % 1597), (right / 1597, right % 1597))
  }
  private static var finders: Int {
    DataBarNumber.finders(left: halves.left, right: halves.right) ?? 0
  }

  private static func readings(_ lines: [DataBarPart.Line]) -> [String] {
    DataBarAssembler(
      DataBarPart.parts(lines, spacing: 1), down: 1, spacing: 1,
      lines: (omnidirectional: 4, expanded: 4, limited: 3)
    ).readings().map { String(decoding: $0.text, as: UTF8.self) }
  }

  private static func left(_ s: ClosedRange<Int>, t: Double = 0) -> [DataBarPart.Line] {
    lines(.left, finder: finders / 9, halves.left.0, halves.left.1, t: t, s: s)
  }

  private static func right(_ s: ClosedRange<Int>, t: Double = 46) -> [DataBarPart.Line] {
    lines(.right, finder: finders % 9, halves.right.1, halves.right.0, t: t, s: s)
  }

  @Test func `halves belong together side by side, or one right below the other`() {
    let text = ["0109501101530003"]
    #expect(Self.readings(Self.left(0...9) + Self.right(0...9)) == text)
    #expect(Self.readings(Self.left(0...4) + Self.right(7...13, t: 0)) == text)
    // Too few lines, a gap between them, rows apart, the right one above, the right one aside.
    #expect(Self.readings(Self.left(0...9) + Self.right(0...2)).isEmpty)
    #expect(Self.readings(Self.left(0...9) + Self.right(0...9, t: 51)).isEmpty)
    #expect(Self.readings(Self.left(0...4) + Self.right(20...26, t: 0)).isEmpty)
    #expect(Self.readings(Self.left(7...11) + Self.right(0...4, t: 0)).isEmpty)
    #expect(Self.readings(Self.left(0...4) + Self.right(7...13, t: 8)).isEmpty)
  }

  @Test func `the most lines tell a value, where they are the most by far`() {
    let right = Self.right(0...9)
    var left = Self.left(0...9)
    left[3].hit.left += 1
    #expect(Self.readings(left + right) == ["0109501101530003"])
    for line in 0..<4 { left[line].hit.left = 77 }
    #expect(Self.readings(left + right).isEmpty)
  }

  @Test func `a finder that the check does not ask for refutes the symbol`() {
    var left = Self.left(0...9)
    for line in left.indices { left[line].hit.finder = (left[line].hit.finder + 1) % 9 }
    #expect(Self.readings(left + Self.right(0...9)).isEmpty)
  }

  @Test func `the lines of a part are near each other`() {
    let parts = DataBarPart.parts(
      Self.left(0...3) + Self.left(20...22) + Self.left(1...2, t: 30), spacing: 1)
    #expect(parts.map(\.count) == [4, 2, 3])
    #expect(parts[0].span == 0...3 && parts[0].ends(at: 9).end == 46 && parts[0].direction == 1)
  }
}
