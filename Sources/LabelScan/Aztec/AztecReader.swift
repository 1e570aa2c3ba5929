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
    let clock = ContinuousClock()
    let start = clock.now
    search.search(image, pyramid: pyramid, budget: budget)
    locating = clock.now - start
    for bullseye in search.bullseyes.sorted(by: { $0.misfit < $1.misfit })
    where !symbols.contains(where: { $0.contains(bullseye.centre) }) {
      guard budget.allowsRegion(symbols) else { return }
      if let symbol = sampler.symbol(
        around: bullseye, image: image, pyramid: pyramid, isFast: options.effort == .fast)
      {
        symbols.append(symbol)
      }
    }
  }
}
