import Foundation
import LabelScan

/// A DataBar or composite symbol at the edge of readability; some are cut through, folded or blotted.
struct WornStacked {
  let symbol: StackedSymbol
  private let modules: [[Bool]]
  private let isCut: Bool
  private let seed: UInt64

  init(seed: UInt64) throws {
    let pool = try StackedSymbol.pool.get()
    var random = SeededRandom(seed: seed &* 0x9E37_79B9 &+ 79)
    symbol = pool[Int(random.next() % UInt64(pool.count))]
    modules = Self.damaged(symbol.modules, &random)
    isCut = random.next() % 4 == 0
    self.seed = random.next()
  }

  /// Some columns or rows folded away, or a blot laid over.
  static func damaged(_ modules: [[Bool]], _ random: inout SeededRandom) -> [[Bool]] {
    func part(_ count: Int, most: Double) -> Range<Int> {
      let length = max(1, Int(Double.random(in: 0...most, using: &random) * Double(count)))
      let first = Int.random(in: 0...count - length, using: &random)
      return first..<first + length
    }
    let columns = part(modules[0].count, most: 0.2)
    let rows = part(modules.count, most: 0.4)
    let isDark = Bool.random(using: &random)
    var result = modules
    switch random.next() % 8 {
    case 0:
      for row in result.indices { result[row].removeSubrange(columns) }
    case 1:
      result.removeSubrange(rows)
    case 2:
      for row in rows { for column in columns { result[row][column] = isDark } }
    default:
      break
    }
    return result
  }

  /// Takes its picture.
  func image() throws -> LumaImage {
    try Self.image(of: modules, isCut: isCut, seed: seed)
  }

  /// A picture of rows of modules, worn by chance.
  static func image(of modules: [[Bool]], isCut: Bool, seed: UInt64) throws -> LumaImage {
    var random = SeededRandom(seed: seed)
    let module = Double.random(in: 1.1...2.6, using: &random)
    let dark = Double.random(in: 10...110, using: &random)
    let light = Double.random(in: dark + 50...250, using: &random)
    let angle =
      Int.random(in: 0..<4, using: &random) == 0
      ? Double.random(in: 0..<360, using: &random) : Double.random(in: -3...3, using: &random)
    let spread = Double.random(in: -0.17...0.22, using: &random)
    let sharp = try WornSymbol.drawing(
      modules, angle: angle, module: module, spread: spread, dark: dark, light: light)
    let worn = try WornLabel.worn(sharp, module: module, dark: dark, light: light, &random)
    return isCut ? try WornSymbol.cut(worn, &random) : worn
  }
}
