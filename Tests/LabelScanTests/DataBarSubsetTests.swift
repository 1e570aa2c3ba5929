import LabelScan
import Testing

struct DataBarSubsetTests {
  @Test(arguments: [
    (DataBarSubset(elements: 4, modules: 12, widest: 8, needsNarrow: false), 161),
    (DataBarSubset(elements: 4, modules: 10, widest: 5, needsNarrow: true), 58),
    (DataBarSubset(elements: 7, modules: 13, widest: 5, needsNarrow: false), 875),
    (DataBarSubset(elements: 4, modules: 3, widest: 5, needsNarrow: false), 0),
    (DataBarSubset(elements: 4, modules: 90, widest: 50, needsNarrow: false), 0),
  ])
  func `numbers and widths are one to one`(subset: DataBarSubset, count: Int) {
    #expect(subset.count == count)
    var last: [Int] = []
    for number in 0..<count {
      let widths = subset.widths(of: number) ?? []
      #expect(subset.number(of: widths) == number)
      #expect(last.lexicographicallyPrecedes(widths))
      last = widths
    }
    #expect(subset.widths(of: count) == nil && subset.widths(of: -1) == nil)
  }

  @Test(arguments: [[], [1, 2, 3], [2, 2, 3, 3], [6, 1, 1, 2], [0, 4, 3, 3], [4, 4, 1, 2]])
  func `what is not of the subset has no number`(widths: [Int]) {
    let subset = DataBarSubset(elements: 4, modules: 10, widest: 5, needsNarrow: true)
    #expect(subset.number(of: widths) == nil)
  }
}
