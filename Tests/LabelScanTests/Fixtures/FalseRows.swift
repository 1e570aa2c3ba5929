import LabelScan

/// Rows of bars that look like a stacked symbol's and hold none: its start, stop and address patterns
/// where they should be, around codewords of chance.
struct FalseRows {
  /// What the rows look like.
  enum Family: CaseIterable {
    case full, compact, micro, component, bars
  }

  let family: Family
  private let seed: UInt64

  init(seed: UInt64) {
    family = Family.allCases[Int(seed % UInt64(Family.allCases.count))]
    self.seed = seed
  }

  /// Takes their picture.
  func image() throws -> LumaImage {
    var random = SeededRandom(seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ 80)
    let rows = rows(&random)
    let height = Int.random(in: 2...4, using: &random)
    let module = Double.random(in: 1.3...3.5, using: &random)
    let dark = Double.random(in: 0...110, using: &random)
    let light = Double.random(in: dark + 60...255, using: &random)
    let angle =
      Bool.random(using: &random)
      ? Double(Int.random(in: 0...3, using: &random)) * 90
      : Double.random(in: 0..<360, using: &random)
    let image = try WornSymbol.drawing(
      rows.flatMap { [[Bool]](repeating: $0, count: height) }, angle: angle, module: module,
      spread: Double.random(in: -0.1...0.15, using: &random), dark: dark, light: light)
    guard Bool.random(using: &random) else { return image }
    return try WornLabel.worn(image, module: module, dark: dark, light: light, &random)
  }

  private func rows(_ random: inout SeededRandom) -> [[Bool]] {
    func drawing(_ kind: PDF417Drawing.Kind) -> [[Bool]] {
      let codewords = (0..<PDF417Drawing.count(kind)).map { _ in
        Int.random(in: 0..<929, using: &random)
      }
      return PDF417Drawing(codewords, as: kind).modules
    }
    switch family {
    case .full, .compact:
      let rows = Int.random(in: 3...30, using: &random)
      let columns = Int.random(in: 1...6, using: &random)
      let level = Int.random(in: 0...3, using: &random)
      return drawing(
        family == .full
          ? .full(rows: rows, columns: columns, level: level)
          : .compact(rows: rows, columns: columns, level: level))
    case .micro, .component:
      let sizes =
        family == .micro
        ? 0..<PDF417Patterns.sizes.count
        : PDF417Patterns.sizes.count..<PDF417Patterns.allSizes.count
      return drawing(.micro(Int.random(in: sizes, using: &random)))
    case .bars:
      let count = Int.random(in: 2...20, using: &random)
      let width = Int.random(in: 40...160, using: &random)
      return (0..<count).map { _ in
        var row: [Bool] = []
        while row.count < width {
          let isDark = row.last != true
          row += [Bool](repeating: isDark, count: Int.random(in: 1...4, using: &random))
        }
        return Array(row.prefix(width))
      }
    }
  }
}
