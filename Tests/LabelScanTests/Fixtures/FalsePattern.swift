import Foundation
import LabelScan

/// A pattern that holds no symbol, drawn by its seed: at any size, angle and contrast, with noise.
struct FalsePattern {
  /// What is drawn.
  enum Family: CaseIterable {
    case noise, blotches, grating, fence, keyboard, weave, halftone, stripes, strokes, checks,
      moire, modules, finders, cutBars
  }

  let family: Family
  private let seed: UInt64

  init(seed: UInt64) {
    family = Family.allCases[Int(seed % UInt64(Family.allCases.count))]
    self.seed = seed
  }

  /// Draws the pattern on a plane of 160 x 120 to 480 x 360 pixels.
  func image() throws -> LumaImage {
    var random = SeededRandom(seed: seed &* 0x2545_F491_4F6C_DD1D)
    let width = Int.random(in: 160...480, using: &random)
    let height = width * 3 / 4
    let dark = Double.random(in: 0...110, using: &random)
    let light = Double.random(in: dark + 60...255, using: &random)
    let angle =
      Bool.random(using: &random)
      ? Double(Int.random(in: 0...3, using: &random)) * .pi / 2
      : Double.random(in: 0..<2 * .pi, using: &random)
    let deviation = Bool.random(using: &random) ? Double.random(in: 0...25, using: &random) : 0
    let darkness = darkness(&random)
    let c = cos(angle)
    let s = sin(angle)
    var pixels = [UInt8](repeating: 0, count: width * height)
    for y in 0..<height {
      for x in 0..<width {
        var share = 0.0
        // The mean of two by two places.
        for (dx, dy) in [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)] {
          let px = Double(x) + dx - Double(width) / 2
          let py = Double(y) + dy - Double(height) / 2
          share += darkness(px * c + py * s, py * c - px * s) / 4
        }
        var luma = light + (dark - light) * share
        if deviation > 0 {
          luma +=
            deviation
            * (Double.random(in: -1...1, using: &random) + Double.random(in: -1...1, using: &random))
        }
        pixels[y * width + x] = UInt8(min(max(luma, 0), 255))
      }
    }
    return try LumaImage(width: width, height: height, pixels: pixels)
  }

  /// How dark the pattern is at a place in pixels from its middle, 0 to 1.
  private func darkness(_ random: inout SeededRandom) -> (Double, Double) -> Double {
    let table = (0..<4096).map { _ in Double.random(in: 0..<1, using: &random) }
    func chance(_ x: Double, _ y: Double) -> Double {
      let place = Int(x.rounded(.down)) &* 7919 &+ Int(y.rounded(.down)) &* 104_729
      return table[(place ^ place >> 9) & 4095]
    }
    func part(_ x: Double) -> Double { x - x.rounded(.down) }
    let size = Double.random(in: 1...10, using: &random)
    let share = Double.random(in: 0.3...0.7, using: &random)
    let other = size * Double.random(in: 0.8...1.25, using: &random)
    let turn = Double.random(in: -0.3...0.3, using: &random)
    switch family {
    case .noise: return { x, y in chance(x / max(1, size / 4), y / max(1, size / 4)) }
    case .blotches:
      return { x, y in
        let (u, v) = (x / size / 2, y / size / 2)
        let (a, b) = (part(u), part(v))
        return (chance(u, v) * (1 - a) + chance(u + 1, v) * a) * (1 - b)
          + (chance(u, v + 1) * (1 - a) + chance(u + 1, v + 1) * a) * b
      }
    case .grating:
      let isSharp = share > 0.5
      return { x, _ in
        let wave = sin(x * .pi / size)
        return isSharp ? (wave > 0 ? 1 : 0) : (wave + 1) / 2
      }
    case .fence:
      let bars = Self.edges(
        table, module: size, widths: [1, Double.random(in: 1...3, using: &random)])
      let rail = Double.random(in: 20...90, using: &random)
      return { x, y in abs(y.truncatingRemainder(dividingBy: rail)) < 5 ? 1 : Self.isBar(bars, x) }
    case .keyboard:
      let key = 3 * size + 8
      return { x, y in
        let (a, b) = (part(x / key), part(y / key))
        if a < 0.12 || b < 0.12 { return 1 }
        let isGlyph = (0.3...0.6).contains(a) && (0.3...0.6).contains(b)
        return isGlyph && chance(x / 2, y / 2) < 0.5 ? 0.9 : 0.1
      }
    case .weave:
      return { x, y in
        let isOver = (Int((x / size).rounded(.down)) + Int((y / other).rounded(.down))) % 2 == 0
        return isOver ? abs(sin(x * .pi / size)) : abs(sin(y * .pi / other))
      }
    case .halftone:
      return { x, y in
        let (a, b) = (part(x / size) - 0.5, part(y / size) - 0.5)
        let radius = 0.2 + 0.4 * (sin(x / 60) * cos(y / 45) + 1) / 2
        return a * a + b * b < radius * radius ? 1 : 0
      }
    case .stripes:
      // Between quiet zones, as bars of one to four modules.
      let bars = Self.edges(
        table, module: max(1.3, size / 2), widths: [1, 2, 3, 4], most: 8 + Int(table[0] * 110))
      let high = Double.random(in: 15...120, using: &random)
      return { x, y in abs(y) < high ? Self.isBar(bars, x) : 0 }
    case .strokes:
      let line = size + 8
      return { x, y in
        let row = (y / line).rounded(.down)
        let b = part(y / line)
        guard b > 0.25, chance(x / line, row) > 0.15 else { return 0 }
        let letter = (x / line * 2).rounded(.down)
        let a = part(x / line * 2)
        let shape = chance(letter, row)
        if a < 0.2 { return shape < 0.7 ? 1 : 0 }
        if b < 0.4 || b > 0.88 { return shape > 0.3 ? 1 : 0 }
        return abs(b - 0.6) < 0.07 && shape > 0.5 || a > 0.75 && shape < 0.4 ? 1 : 0
      }
    case .checks:
      return { x, y in
        let scale = size * (1 + turn * x / 400)
        return (Int((x / scale).rounded(.down)) + Int((y / scale).rounded(.down))) % 2 == 0 ? 1 : 0
      }
    case .moire:
      return { x, y in
        let u = x * cos(turn) + y * sin(turn)
        return (sin(x * .pi / size) > 0) == (sin(u * .pi / other) > 0) ? 1 : 0
      }
    case .modules:
      // An L and its dashed counterpart around data of chance.
      let side = [10.0, 12, 16, 20, 24][Int(table[0] * 5)]
      return { x, y in
        let (u, v) = (x / max(2, size) + side / 2, y / max(2, size) + side / 2)
        guard u >= 0, v >= 0, u < side, v < side else { return 0 }
        if u < 1 || v >= side - 1 { return 1 }
        if v < 1 { return Int(u) % 2 == 0 ? 1 : 0 }
        if u >= side - 1 { return Int(v) % 2 == 1 ? 1 : 0 }
        return chance(u, v) < 0.5 ? 1 : 0
      }
    case .finders:
      // Three finder patterns and timing patterns around data of chance.
      let side = [21.0, 25, 29, 33][Int(table[0] * 4)]
      return { x, y in
        let module = max(2, size / 2)
        let (u, v) = (
          (x / module + side / 2).rounded(.down), (y / module + side / 2).rounded(.down)
        )
        guard u >= 0, v >= 0, u < side, v < side else { return 0 }
        for (left, top) in [(0, 0), (side - 7, 0), (0, side - 7)] {
          let ring = max(abs(u - left - 3), abs(v - top - 3))
          if ring <= 4 { return ring == 2 || ring == 4 ? 0 : 1 }
        }
        if u == 6 || v == 6 { return Int(u + v) % 2 == 0 ? 1 : 0 }
        return chance(u, v) < 0.5 ? 1 : 0
      }
    case .cutBars:
      return cutBars(&random)
    }
  }

  /// A real symbol of which a part is missing: beyond the plane's edge, or under another bar pattern.
  private func cutBars(_ random: inout SeededRandom) -> (Double, Double) -> Double {
    let symbol = LinearSymbol.random(&random)
    let module = Double.random(in: 1.5...4, using: &random)
    // A fifth to two thirds is left, cut within a bar or space; beyond it stripes of like widths, so
    // that no quiet zone ends what is left.
    let count = symbol.widths.count
    let left = Int(Double(count) * Double.random(in: 0.2...0.66, using: &random)) | 1
    var widths = Array(symbol.widths.prefix(left))
    if Bool.random(using: &random) { widths = symbol.widths.suffix(left).reversed() }
    while widths.reduce(0, +) * module < 700 {
      widths.append(Double(Int.random(in: 1...3, using: &random)))
    }
    var edges: [Double] = []
    var place = Double.random(in: -60...0, using: &random) * module
    for width in widths {
      edges.append(place)
      place += width * module
    }
    let high = Double.random(in: 20...100, using: &random)
    let bars = edges
    return { x, y in abs(y) < high ? Self.isBar(bars, x) : 0 }
  }

  /// The edges of bars and spaces of chance widths about the middle.
  private static func edges(
    _ table: [Double], module: Double, widths: [Double], most: Int = 2000
  ) -> [Double] {
    var edges = [0.0]
    while let last = edges.last, last < 700, edges.count < most {
      edges.append(last + module * widths[Int(table[edges.count & 4095] * Double(widths.count))])
    }
    if edges.count % 2 == 1 { edges.removeLast() }
    let middle = (edges.last ?? 0) / 2
    return edges.map { $0 - middle }
  }

  /// Whether a place is on a bar: after an edge of even number.
  private static func isBar(_ edges: [Double], _ x: Double) -> Double {
    var low = 0
    var high = edges.count
    while low < high {
      let middle = (low + high) / 2
      if edges[middle] <= x { low = middle + 1 } else { high = middle }
    }
    return low % 2 == 1 ? 1 : 0
  }
}
