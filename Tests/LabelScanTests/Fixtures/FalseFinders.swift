import LabelScan

/// Finder patterns that stand alone among text and chance modules: logos, frames, bullets, corners of
/// tables.
struct FalseFinders {
  /// What stands around the patterns.
  enum Family: CaseIterable {
    case text, modules, timing, nested
  }

  let family: Family
  private let seed: UInt64

  init(seed: UInt64) {
    family = Family.allCases[Int(seed % UInt64(Family.allCases.count))]
    self.seed = seed
  }

  /// Takes their picture.
  func image() throws -> LumaImage {
    var random = SeededRandom(seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ 81)
    let side = Int.random(in: 24...44, using: &random)
    var modules = [[Bool]](repeating: [Bool](repeating: false, count: side), count: side)
    if family == .text { write(over: &modules, &random) }
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let (x, y) = (
        Int.random(in: 1...side - 19, using: &random), Int.random(in: 1...side - 19, using: &random)
      )
      draw(at: x, y, in: &modules, &random)
    }
    let module = Double.random(in: 1.8...4.5, using: &random)
    let dark = Double.random(in: 0...110, using: &random)
    let light = Double.random(in: dark + 60...255, using: &random)
    let angle =
      Bool.random(using: &random)
      ? Double(Int.random(in: 0...3, using: &random)) * 90
      : Double.random(in: 0..<360, using: &random)
    let image = try WornSymbol.drawing(
      modules, angle: angle, module: module, spread: Double.random(in: -0.1...0.15, using: &random),
      dark: dark, light: light)
    guard Bool.random(using: &random) else { return image }
    return try WornLabel.worn(image, module: module, dark: dark, light: light, &random)
  }

  /// Draws a pattern of seven modules and what stands at its right and below.
  private func draw(
    at x: Int, _ y: Int, in modules: inout [[Bool]], _ random: inout SeededRandom
  ) {
    // Of nested squares the rings may be of another width.
    let core = family == .nested ? Int.random(in: 1...2, using: &random) : 1
    let size = [11, 13, 15, 17][Int.random(in: 0..<4, using: &random)]
    for v in -1...size {
      for u in -1...size {
        let (column, row) = (x + u, y + v)
        guard modules.indices.contains(row), modules[row].indices.contains(column) else { continue }
        let ring = max(abs(u - 3), abs(v - 3))
        if ring <= 4 {
          modules[row][column] = ring <= core || ring == 3
        } else if u < 0 || v < 0 || u == size || v == size {
          modules[row][column] = false
        } else if family == .timing, u == 0 || v == 0 {
          modules[row][column] = (u + v) % 2 == 0
        } else if family != .text {
          modules[row][column] = Bool.random(using: &random)
        }
      }
    }
  }

  /// Writes lines of letters of three by five modules.
  private func write(over modules: inout [[Bool]], _ random: inout SeededRandom) {
    for row in modules.indices where row % 7 > 1 {
      for column in modules[row].indices where column % 4 > 0 {
        let isStroke = column % 4 == 1 || row % 7 == 2 || row % 7 == 6
        modules[row][column] = Int.random(in: 0..<4, using: &random) < (isStroke ? 3 : 1)
      }
    }
  }
}
