import LabelScan
import Testing

struct DataBarNumberTests {
  /// The widths that zint draws.
  @Test(arguments: [
    (
      950_110_153_000,
      [
        1, 1, 5, 1, 1, 1, 5, 1, 1, 1, 3, 8, 2, 1, 1, 4, 1, 2, 1, 1, 1, 3, 2, 1, 3, 2, 1, 2, 1, 2, 3,
        1, 1, 6, 5, 2, 2, 3, 1, 2, 1, 3, 2, 2, 1, 1,
      ]
    ),
    (
      9_999_999_999_999,
      [
        1, 1, 2, 1, 1, 3, 1, 3, 4, 1, 3, 8, 2, 1, 1, 4, 1, 2, 1, 1, 2, 3, 1, 1, 3, 6, 1, 1, 1, 1, 1,
        1, 1, 7, 5, 1, 3, 5, 1, 1, 1, 1, 1, 3, 1, 1,
      ]
    ),
  ])
  func `our encoder draws the same`(number: Int, widths: [Int]) {
    #expect(DataBarDrawing.omnidirectional(number).rows[0].widths == widths)
  }

  @Test func `and of Limited`() {
    #expect(
      DataBarDrawing.limited(950_110_153_000).rows[0].widths == [
        1, 1, 1, 2, 4, 2, 2, 4, 1, 2, 1, 1, 1, 1, 3, 1, 2, 1, 1, 1, 1, 1, 1, 3, 1, 1, 2, 1, 1, 1, 2,
        1, 3, 1, 1, 2, 1, 2, 2, 1, 2, 3, 2, 3, 1, 1,
      ])
  }

  @Test func `a component that goes with a symbol counts in its number`() throws {
    let plain = try #require(DataBarNumber.number(left: (60, 1430), right: (13, 7)))
    #expect(!plain.isLinked)
    let value = plain.number + 10_000_000_000_000
    let (left, right) = value.quotientAndRemainder(dividingBy: 4_537_077)
    let linked = try #require(
      DataBarNumber.number(
        left: (left / 1597, left % 1597), right: (right / 1597, right % 1597)))
    #expect(linked.isLinked && linked.number == plain.number)
    #expect(DataBarNumber.number(left: (9000, 0), right: (0, 0)) == nil)
    #expect(DataBarLimited.number(left: 0, right: 9)?.isLinked == false)
    let linkage = 2_015_133_531_096 + 9
    let limited = DataBarLimited.number(left: linkage / 2_013_571, right: linkage % 2_013_571)
    #expect(limited?.isLinked == true && limited?.number == 9)
    #expect(DataBarLimited.number(left: 1_999_999, right: 0) == nil)
    #expect(DataBarLimited.number(left: 0, right: 2_013_571) == nil)
  }

  @Test(arguments: [(950_110_153_000, "0109501101530003"), (0, "0100000000000000")])
  func `a number is AI 01 and a GTIN`(number: Int, text: String) {
    #expect(String(decoding: DataBarNumber.elementString(number), as: UTF8.self) == text)
  }
}
