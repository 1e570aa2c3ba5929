internal import LabelSyntax

extension QRReader {
  /// The symbologies whose symbols have one finder pattern.
  private static let single: [Symbology] = [.microqr, .rmqr]

  /// Reads the Micro QR Code and rMQR symbols at the finder patterns of the last image that belong to
  /// none of `symbols`.
  package borrowing func readSingle(
    _ image: LumaView, pyramid: borrowing LumaPyramid, options: ScanOptions,
    budget: ScanBudget = ScanBudget(), besides symbols: [Symbol]
  ) -> [Symbol] {
    guard Self.single.contains(where: options.reads) else { return [] }
    var found: [Symbol] = []
    for pattern in patterns {
      guard budget.allowsRegion(found) else { break }
      guard !(symbols + found).contains(where: { $0.contains(pattern.centre) }) else { continue }
      if options.reads(.microqr),
        let symbol = MicroQRReader.read(pattern, image: image, pyramid: pyramid)
      {
        found.append(symbol)
      } else if options.reads(.rmqr),
        let symbol = RMQRReader.read(pattern, image: image, pyramid: pyramid)
      {
        found.append(symbol)
      }
    }
    return found
  }
}
