import LabelScan
import Testing

struct DataBarCharacterSetTests {
  /// The values of each set, ISO/IEC 24724 tables 2, 3, 5 and 7.
  @Test(arguments: [
    (DataBarCharacterSet.outside, 2841), (.inside, 1597), (.expanded, 4192),
    (.limited, 2_013_571),
  ])
  func `every value has widths of its own`(set: DataBarCharacterSet, count: Int) throws {
    #expect(set.count == count)
    var seen: Set<[Int]> = []
    for value in stride(from: 0, to: count, by: max(1, count / 4000)) {
      let widths = try #require(set.widths(of: value))
      #expect(widths.count == set.elements && widths.reduce(0, +) == set.modules)
      #expect(set.value(of: widths) == value)
      #expect(seen.insert(widths).inserted)
    }
    #expect(set.widths(of: -1) == nil && set.widths(of: count) == nil)
  }

  /// By zint's drawings of 0950110153000.
  @Test func `widths are those of an encoder of another make`() {
    #expect(DataBarCharacterSet.outside.value(of: [5, 1, 1, 1, 5, 1, 1, 1]) == 131)
    #expect(DataBarCharacterSet.limited.value(of: Array(repeating: 2, count: 13)) == nil)
    #expect(DataBarCharacterSet.outside.value(of: [5, 1, 1, 1, 5, 1, 1, 2]) == nil)
    #expect(DataBarCharacterSet.outside.value(of: [2, 2, 2, 2, 2, 2, 2, 2]) == nil)
  }

  /// From edge to like edge.
  private static func distances(_ widths: [Float]) -> [Float] {
    zip(widths, widths.dropFirst()).map(+)
  }

  @Test(arguments: [-0.6, 0, 0.4] as [Float])
  func `ink spread does not change a value`(spread: Float) throws {
    for value in [0, 17, 960, 2014, 2840] {
      let widths = try #require(DataBarCharacterSet.outside.widths(of: value)).enumerated().map {
        Float($1) + ($0 % 2 == 0 ? spread : -spread)
      }
      let read = try #require(
        DataBarCharacterSet.outside.value(ofDistances: Self.distances(widths)))
      #expect(read.value == value && read.deviation < 0.01)
    }
  }

  @Test func `what is off by little is read, what is off by more is not taken for it`() throws {
    let set = DataBarCharacterSet.expanded
    let widths = try #require(set.widths(of: 1234)).map { Float($0) }
    var distances = Self.distances(widths)
    distances[2] += 0.4
    let read = try #require(set.value(ofDistances: distances))
    #expect(read.value == 1234 && abs(read.deviation - 0.4) < 0.01)
    distances[2] += 1.6
    #expect(set.value(ofDistances: distances)?.value != 1234)
    #expect(set.value(ofDistances: Array(distances.dropLast())) == nil)
    #expect(set.value(ofDistances: [Float](repeating: .nan, count: 7)) == nil)
  }
}
