internal import LabelSyntax

extension QRReader {
  /// Reads the Micro QR Code symbols at the finder patterns of the last image that belong to none of
  /// `symbols`.
  package borrowing func readMicro(
    _ image: LumaView, pyramid: borrowing LumaPyramid, options: ScanOptions,
    budget: ScanBudget = ScanBudget(), besides symbols: [Symbol]
  ) -> [Symbol] {
    guard options.reads(.microqr) else { return [] }
    var found: [Symbol] = []
    for pattern in patterns {
      guard budget.allowsRegion(found) else { break }
      guard !(symbols + found).contains(where: { $0.contains(pattern.centre) }),
        let symbol = MicroQRReader.read(pattern, image: image, pyramid: pyramid)
      else { continue }
      found.append(symbol)
    }
    return found
  }
}
