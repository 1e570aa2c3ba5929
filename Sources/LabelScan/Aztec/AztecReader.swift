package import LabelSyntax

/// Reads Aztec symbols: finds bull's-eyes, reads their cores, samples and decodes their modules.
///
/// It keeps its scratch from image to image.
package struct AztecReader: ~Copyable {
  private var search = AztecSearch()
  private var sampler = AztecSampler()

  /// How long the last image's locating took.
  package private(set) var locating = Duration.zero

  package init() {}

  /// The symbologies that it reads.
  package static let symbologies: [Symbology] = [.aztec]

  /// Reads the symbols of `image`, whose halves are in `pyramid`.
  package mutating func read(
    _ image: LumaView, _ pyramid: borrowing LumaPyramid, options: ScanOptions = ScanOptions(),
    budget: ScanBudget = ScanBudget(), into symbols: inout [Symbol]
  ) {
    locating = .zero
    guard options.reads(.aztec) else { return }
    let count = symbols.count
    let isFast = options.effort == .fast
    let before = symbols
    read(image, pyramid, isFast: isFast, isMagnified: false, budget: budget) { symbol in
      symbols.append(symbol)
    }
    // A small image may show a symbol of modules too small for rows to show them apart.
    guard symbols.count == count, !isFast, !budget.isSpent(symbols),
      let large = MagnifiedPlane(image, upTo: AztecTuning.magnifiedSide)
    else { return }
    var halves = LumaPyramid()
    halves.build(from: large.view)
    read(large.view, halves, isFast: isFast, isMagnified: true, budget: budget) { symbol in
      var symbol = symbol
      for k in symbol.corners.indices { symbol.corners[k] = large.place(symbol.corners[k]) }
      guard !before.contains(where: { $0.contains(symbol.center) }) else { return }
      symbols.append(symbol)
    }
  }

  /// Gives the symbols of a plane to `take`.
  private mutating func read(
    _ image: LumaView, _ pyramid: borrowing LumaPyramid, isFast: Bool,
    isMagnified: Bool, budget: ScanBudget, _ take: (Symbol) -> Void
  ) {
    let clock = ContinuousClock()
    let start = clock.now
    search.search(image, pyramid: pyramid, budget: budget)
    locating += clock.now - start
    var found: [Symbol] = []
    for bullseye in search.bullseyes.sorted(by: { $0.misfit < $1.misfit })
    where !found.contains(where: { $0.contains(bullseye.centre) }) {
      guard budget.allowsRegion(found) else { return }
      if let symbol = sampler.symbol(
        around: bullseye, image: image, pyramid: pyramid, isFast: isFast,
        isMagnified: isMagnified)
      {
        found.append(symbol)
        take(symbol)
      }
    }
  }
}
