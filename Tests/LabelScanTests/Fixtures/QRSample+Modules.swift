import LabelScan

extension QRSample {
  /// The modules of a drawn symbol.
  static func modules(of symbol: String) -> ModuleBits {
    let rows = symbol.split(separator: "\n").map { $0.map { $0 == "#" } }
    return ModuleBits(side: rows.count, isDark: rows.flatMap { $0 })
  }
}

extension ModuleBits {
  /// The same modules, those at some rows and columns turned over.
  func turningOver(_ places: [(row: Int, column: Int)]) -> ModuleBits {
    var result = self
    for place in places { result.isDark[place.row * side + place.column].toggle() }
    return result
  }
}
