internal import LabelSyntax

extension QRReader {
  /// Reads the Micro QR Code symbols at the finder patterns that belong to no symbol.
  borrowing func readMicro(_ context: borrowing ScanContext, into symbols: inout SymbolSet) {
    for pattern in patterns {
      guard context.budget.allowsRegion(symbols) else { break }
      guard !symbols.covers(pattern.centre),
        let symbol = MicroQRReader.read(pattern, image: context.image, pyramid: context.pyramid)
      else { continue }
      symbols.insert(symbol)
    }
  }
}
