internal import LabelSyntax

extension QRReader {
  /// Reads the Micro QR Code and rMQR symbols, of one finder pattern each, at those of the last image
  /// that belong to no symbol.
  borrowing func readSingle(_ context: borrowing ScanContext, into symbols: inout SymbolSet) {
    let (readsMicro, readsRectangular) = (
      context.options.reads(.microqr), context.options.reads(.rmqr)
    )
    guard readsMicro || readsRectangular else { return }
    for pattern in patterns {
      guard context.budget.allowsRegion(symbols) else { break }
      guard !symbols.covers(pattern.centre) else { continue }
      var symbol: Symbol?
      if readsMicro {
        symbol = MicroQRReader.read(pattern, image: context.image, pyramid: context.pyramid)
      }
      if symbol == nil, readsRectangular {
        symbol = RMQRReader.read(pattern, image: context.image, pyramid: context.pyramid)
      }
      if let symbol { symbols.insert(symbol) }
    }
  }
}
