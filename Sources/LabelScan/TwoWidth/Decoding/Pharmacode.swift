internal import LabelSyntax

/// Pharmacode of one track: a number of 3 to 131070 by bars of one and three modules, spaces of two.
///
/// It has no check, no start and no stop: bars that are all alike are not read, and it is read from left to
/// right, or from top to bottom where it is steeper than a diagonal.
package enum Pharmacode {
  /// The bars of a symbol: fewer are too little to tell one by.
  package static let bars = 4...16

  /// Reads elements from left to right; `nil` where they are none.
  package static func content(_ elements: TwoWidthElements) -> TwoWidthContent? {
    let isWide = elements.isWide
    guard bars.contains((isWide.count + 1) / 2), elements.spaces.wide == nil,
      elements.deviation <= TwoWidthTuning.mostPharmacodeDeviation
    else { return nil }
    // A wide bar is two modules more than a narrow one.
    let module = (elements.bars.wide - elements.bars.narrow) / 2
    let spread = elements.bars.narrow - module
    guard abs(spread) <= TwoWidthTuning.mostSpread * module,
      abs(elements.spaces.narrow - (2 * module - spread))
        <= TwoWidthTuning.mostPharmacodeSpaceError * module
    else { return nil }
    let number = stride(from: 0, to: isWide.count, by: 2).reduce(0) {
      2 * $0 + (isWide[$1] ? 2 : 1)
    }
    return TwoWidthContent(.pharmacode, Array(String(number).utf8), identifier: "]X0")
  }
}
