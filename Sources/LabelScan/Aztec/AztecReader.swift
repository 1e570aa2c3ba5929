package import LabelSyntax

/// Reads Aztec symbols: finds bull's-eyes, reads their cores, samples and decodes their modules.
///
/// It keeps its scratch from image to image.
package struct AztecReader: SymbolReader, ~Copyable {
  package static let symbologies: [Symbology] = [.aztec]
  package static func share(of plan: ScanPlan) -> Double { plan.aztecShare }

  private var search = AztecSearch()
  private var sampler = AztecSampler()

  package init() {}

  package mutating func read(
    _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) -> ReadingOutcome {
    let count = symbols.count
    var outcome = read(
      context.image, context.pyramid, context.plan, isMagnified: false, budget: context.budget,
      into: &symbols)
    // A small image may show a symbol of modules too small for rows to show them apart.
    guard symbols.count == count, context.plan.searchesDamagedAztec,
      !context.budget.isSpent(symbols),
      let large = MagnifiedPlane(context.image, upTo: AztecTuning.magnifiedSide)
    else { return outcome }
    var halves = LumaPyramid()
    halves.build(from: large.view)
    var found = SymbolSet()
    outcome += read(
      large.view, halves, context.plan, isMagnified: true, budget: context.budget, into: &found)
    for var symbol in found {
      symbol.corners = symbol.corners.mapCorners { large.place($0) }
      if !symbols.overlaps(symbol) { symbols.insert(symbol) }
    }
    return outcome
  }

  private mutating func read(
    _ image: LumaView, _ pyramid: borrowing LumaPyramid, _ plan: ScanPlan, isMagnified: Bool,
    budget: ScanBudget, into symbols: inout SymbolSet
  ) -> ReadingOutcome {
    let clock = ContinuousClock()
    let start = clock.now
    search.search(image, pyramid: pyramid, plan: plan, budget: budget)
    let locating = clock.now - start
    for bullseye in search.bullseyes.sorted(by: { $0.misfit < $1.misfit })
    where !symbols.covers(bullseye.centre) {
      guard budget.allowsRegion(symbols) else { break }
      if let symbol = sampler.symbol(
        around: bullseye, image: image, pyramid: pyramid, plan: plan, isMagnified: isMagnified)
      {
        symbols.insert(symbol)
      }
    }
    return ReadingOutcome(locating: locating)
  }
}
