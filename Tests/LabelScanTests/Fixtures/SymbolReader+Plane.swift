import LabelScan

extension SymbolReader where Self: ~Copyable {
  /// What a reader of this kind reads of a plane, alone.
  static func symbols(of view: LumaView, options: ScanOptions = ScanOptions()) -> [Symbol] {
    let context = ScanContext(view, options: options)
    var reader = Self()
    var symbols = SymbolSet()
    _ = reader.read(context, into: &symbols)
    return symbols.symbols
  }
}
