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
    func character(_ cluster: Int) -> [Bool] {
      let codeword = Int.random(in: 0..<929, using: &random)
      return StackedDrawing.modules(PDF417Codewords.patterns[cluster % 3][codeword], 17)
    }
    switch family {
    case .full, .compact:
      let count = Int.random(in: 3...30, using: &random)
      let columns = Int.random(in: 1...6, using: &random)
      let level = Int.random(in: 0...3, using: &random)
      return (0..<count).map { row in
        // The row indicators are right: ISO/IEC 15438, 5.11.
        let said = [(count - 1) / 3, 3 * level + (count - 1) % 3, columns - 1]
        func indicator(_ shift: Int) -> [Bool] {
          StackedDrawing.modules(
            PDF417Codewords.patterns[row % 3][30 * (row / 3) + said[(row + shift) % 3]], 17)
        }
        let data = (0..<columns).flatMap { _ in character(row) }
        let begin = Self.modules(.start) + indicator(0) + data
        return family == .full ? begin + indicator(2) + Self.modules(.stop) : begin + [true]
      }
    case .micro, .component:
      let sizes =
        family == .micro
        ? 0..<PDF417Patterns.sizes.count
        : PDF417Patterns.sizes.count..<PDF417Patterns.allSizes.count
      let index = Int.random(in: sizes, using: &random)
      let size = PDF417Patterns.allSizes[index]
      let layout = PDF417Layout(micro: index)
      let widths = MicroPDF417Row.widths(size: index)
      return (0..<size.rows).map { row in
        let parts = widths.enumerated().map { place, width -> [Bool] in
          guard width == MicroPDF417Row.addressModules else {
            return character(layout.cluster(row: row))
          }
          let (patterns, first) =
            place == widths.count - 1
            ? (PDF417Patterns.sides, size.right)
            : place == 0 && size.left > 0
              ? (PDF417Patterns.sides, size.left) : (PDF417Patterns.centres, size.centre)
          return StackedDrawing.modules(patterns[(first - 1 + row) % patterns.count], width)
        }
        return parts.flatMap { $0 } + [true]
      }
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

  private static func modules(_ kind: PDF417Guard.Kind) -> [Bool] {
    kind.widths.enumerated().flatMap { place, width in
      [Bool](repeating: place % 2 == 0, count: Int(width))
    }
  }
}
