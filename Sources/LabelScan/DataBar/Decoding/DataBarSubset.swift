/// The widths that every other element of a symbol character may have: ISO/IEC 24724 annex B.
///
/// They are numbered in the order of their widths, those of the first element first.
package struct DataBarSubset: Hashable, Sendable {
  /// The elements.
  package let elements: Int
  /// The modules that they have together.
  package let modules: Int
  /// The widest that one may be, in modules.
  package let widest: Int
  /// Whether one of them at least has a single module.
  package let needsNarrow: Bool

  package init(elements: Int, modules: Int, widest: Int, needsNarrow: Bool) {
    self.elements = elements
    self.modules = modules
    self.widest = widest
    self.needsNarrow = needsNarrow
  }

  /// How many there are.
  package var count: Int { count(elements, modules, hasNarrow: !needsNarrow) }

  /// The number of some widths; `nil` where they are none of the subset.
  package func number(of widths: [Int]) -> Int? {
    guard widths.count == elements, widths.reduce(0, +) == modules,
      widths.allSatisfy({ (1...widest).contains($0) }), !needsNarrow || widths.contains(1)
    else { return nil }
    var number = 0
    var rest = modules
    var hasNarrow = !needsNarrow
    for (index, width) in widths.dropLast().enumerated() {
      for narrower in 1..<width {
        number += count(
          elements - 1 - index, rest - narrower, hasNarrow: hasNarrow || narrower == 1)
      }
      hasNarrow = hasNarrow || width == 1
      rest -= width
    }
    return number
  }

  /// The widths of a number; `nil` where there are not so many.
  package func widths(of number: Int) -> [Int]? {
    guard number >= 0, number < count else { return nil }
    var widths: [Int] = []
    var number = number
    var rest = modules
    var hasNarrow = !needsNarrow
    for index in 0..<elements {
      var width = 1
      while width < widest {
        let ways = count(elements - 1 - index, rest - width, hasNarrow: hasNarrow || width == 1)
        if number < ways { break }
        number -= ways
        width += 1
      }
      hasNarrow = hasNarrow || width == 1
      rest -= width
      widths.append(width)
    }
    return widths
  }

  /// In how many ways `elements` share `modules`.
  private func count(_ elements: Int, _ modules: Int, hasNarrow: Bool) -> Int {
    let all = Self.ways(elements, modules, narrowest: 1, widest: widest)
    return hasNarrow ? all : all - Self.ways(elements, modules, narrowest: 2, widest: widest)
  }

  // MARK: Table

  /// The most elements, modules, and modules of an element, of any subset.
  private static let (mostElements, mostModules, mostWidth) = (7, 19, 9)

  private static func ways(
    _ elements: Int, _ modules: Int, narrowest: Int, widest: Int
  ) -> Int {
    guard (0...mostElements).contains(elements), (0...mostModules).contains(modules),
      (1...mostWidth).contains(widest)
    else { return 0 }
    return table[narrowest - 1][widest][elements * (mostModules + 1) + modules]
  }

  /// The ways by the narrowest width less 1, the widest, and the elements and modules.
  private static let table: [[[Int]]] = (1...2).map { narrowest in
    (0...mostWidth).map { widest in
      let row = mostModules + 1
      var ways = [Int](repeating: 0, count: (mostElements + 1) * row)
      ways[0] = 1
      guard narrowest <= widest else { return ways }
      for elements in 1...mostElements {
        for modules in 0...mostModules {
          for width in narrowest...widest where width <= modules {
            ways[elements * row + modules] += ways[(elements - 1) * row + modules - width]
          }
        }
      }
      return ways
    }
  }
}
