import Foundation
import LabelScan

/// A symbol of zint's at the edge of readability, some of them cut through.
struct WornSymbol {
  let symbol: ZintSymbol
  let isCut: Bool
  private let seed: UInt64

  init(seed: UInt64) throws {
    let pool = try ZintSymbol.pool.get()
    var random = SeededRandom(seed: seed &* 0x9E37_79B9 &+ 78)
    // Kinds take turns.
    let each = UInt64(pool.count / ZintSymbol.Kind.allCases.count)
    let kind = seed % UInt64(ZintSymbol.Kind.allCases.count)
    symbol = pool[Int(kind * each + random.next() % each)]
    isCut = random.next() % 4 == 0
    self.seed = random.next()
  }

  /// Takes its picture.
  func image() throws -> LumaImage {
    var random = SeededRandom(seed: seed)
    let module = Double.random(in: symbol.kind.isMatrix ? 1.5...4 : 0.9...2.2, using: &random)
    let dark = Double.random(in: 10...110, using: &random)
    let light = Double.random(in: dark + 50...250, using: &random)
    let angle =
      Int.random(in: 0..<3, using: &random) == 0
      ? Double.random(in: 0..<360, using: &random) : Double.random(in: -4...4, using: &random)
    let spread = Double.random(in: -0.35...0.45, using: &random) * module
    let sharp: LumaImage
    if symbol.kind.isMatrix {
      sharp = try Self.drawing(
        symbol.modules, angle: angle, module: module, spread: spread / 2 / module, dark: dark,
        light: light)
    } else {
      sharp = try BarCanvas.drawing(
        symbol.widths, angle: angle, module: module,
        height: Double.random(in: 12...50, using: &random),
        quiet: Double.random(in: 7...14, using: &random), spread: spread, dark: dark, light: light
      ).canvas.image()
    }
    let worn = try WornLabel.worn(sharp, module: module, dark: dark, light: light, &random)
    return isCut ? try Self.cut(worn, &random) : worn
  }

  /// What is left of an image from a chance row and column on.
  static func cut(_ image: LumaImage, _ random: inout SeededRandom) throws -> LumaImage {
    func part(_ count: Int) -> Range<Int> {
      let lost = Int(Double(count) * Double.random(in: 0...0.5, using: &random))
      return Bool.random(using: &random) ? lost..<count : 0..<count - lost
    }
    let columns = part(image.width)
    let rows = part(image.height)
    var pixels: [UInt8] = []
    for row in rows {
      pixels +=
        image.pixels[
          row * image.width + columns.lowerBound..<row * image.width + columns.upperBound]
    }
    return try LumaImage(width: columns.count, height: rows.count, pixels: pixels)
  }

  /// A matrix of modules amid its quiet zone, each dark one larger by `spread` modules on each side.
  static func drawing(
    _ modules: [[Bool]], angle: Double, module: Double, spread: Double, dark: Double,
    light: Double
  ) throws -> LumaImage {
    let (wide, tall) = (Double(modules.first?.count ?? 0), Double(modules.count))
    let (c, s) = (cos(angle * .pi / 180), sin(angle * .pi / 180))
    let width = Int(module * ((wide + 8) * abs(c) + (tall + 8) * abs(s)))
    let height = Int(module * ((wide + 8) * abs(s) + (tall + 8) * abs(c)))
    func isDark(_ u: Double, _ v: Double) -> Bool {
      let (column, row) = (Int(u.rounded(.down)), Int(v.rounded(.down)))
      return modules.indices.contains(row) && modules[row].indices.contains(column)
        && modules[row][column]
    }
    var pixels: [UInt8] = []
    for y in 0..<height {
      for x in 0..<width {
        var share = 0.0
        for (dx, dy) in [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)] {
          let px = (Double(x) + dx - Double(width) / 2) / module
          let py = (Double(y) + dy - Double(height) / 2) / module
          let (u, v) = (px * c + py * s + wide / 2, py * c - px * s + tall / 2)
          let near = [(-1.0, -1.0), (1, -1), (-1, 1), (1, 1)].count {
            isDark(u + $0.0 * spread, v + $0.1 * spread)
          }
          share += (spread > 0 ? near > 0 : near == 4) ? 0.25 : 0
        }
        pixels.append(UInt8(light + (dark - light) * share))
      }
    }
    return try LumaImage(width: width, height: height, pixels: pixels)
  }
}
