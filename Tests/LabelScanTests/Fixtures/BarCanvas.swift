import Foundation
import LabelScan

/// A plane to draw bars and spaces on, each pixel by the share of it that they cover.
struct BarCanvas {
  /// A row of bars as it is drawn.
  struct Bars {
    /// The widths of bars and spaces in modules, a bar first.
    var widths: [Double]
    /// The middle of the row.
    var center: Point
    /// Degrees clockwise.
    var angle = 0.0
    /// A module in pixels.
    var module = 3.0
    /// How far the bars reach, in pixels.
    var height = 100.0
    /// How much wider each bar comes out, in pixels.
    var spread = 0.0
    var luma = 25.0

    var length: Double { widths.reduce(0, +) * module }
  }

  let width: Int
  let height: Int
  private var luma: [Double]

  init(width: Int, height: Int, luma: Double = 230) {
    self.width = width
    self.height = height
    self.luma = [Double](repeating: luma, count: width * height)
  }

  /// Draws bars; returns their corners, clockwise from their own top left.
  @discardableResult mutating func draw(_ bars: Bars) -> [Point] {
    let angle = bars.angle * .pi / 180
    let u = Point(x: cos(angle), y: sin(angle))
    let v = Point(x: -u.y, y: u.x)
    let long = bars.length / 2
    let high = bars.height / 2
    var edges: [Double] = []
    var place = -long
    for (index, width) in bars.widths.enumerated() {
      if index % 2 == 0 {
        edges.append(place - bars.spread / 2)
        edges.append(place + width * bars.module + bars.spread / 2)
      }
      place += width * bars.module
    }
    let corners = [(-long, -high), (long, -high), (long, high), (-long, high)].map { t, s in
      Point(x: bars.center.x + t * u.x + s * v.x, y: bars.center.y + t * u.y + s * v.y)
    }
    // For each pixel along the row: the first edge that may touch it.
    let start = -long - 4
    var first: [Int] = []
    var next = 0
    for pixel in 0...Int(2 * long + 8) {
      while next < edges.count, edges[next] < start + Double(pixel) - 1 { next += 1 }
      first.append(next)
    }
    let xs = corners.map(\.x)
    let ys = corners.map(\.y)
    let left = max(0, Int((xs.min() ?? 0) - 3))
    let right = min(width - 1, Int((xs.max() ?? 0) + 3))
    let top = max(0, Int((ys.min() ?? 0) - 3))
    let bottom = min(height - 1, Int((ys.max() ?? 0) + 3))
    guard left <= right, top <= bottom else { return corners }
    for y in top...bottom {
      for x in left...right {
        let dx = Double(x) + 0.5 - bars.center.x
        let dy = Double(y) + 0.5 - bars.center.y
        let t = dx * u.x + dy * u.y
        let s = dx * v.x + dy * v.y
        let along = Self.share(of: high - s, u) - Self.share(of: -high - s, u)
        guard along > 0, t > start + 1, t < -start - 1 else { continue }
        var edge = first[Int(t - start)]
        var across = edge % 2 == 0 ? 0.0 : 1.0
        while edge < edges.count, edges[edge] < t + 1 {
          let beyond = 1 - Self.share(of: edges[edge] - t, u)
          across += edge % 2 == 0 ? beyond : -beyond
          edge += 1
        }
        let covered = min(max(across, 0), 1) * along
        luma[y * width + x] += covered * (bars.luma - luma[y * width + x])
      }
    }
    return corners
  }

  /// The share of a pixel on the near side of an edge `distance` past its middle, the edge at right
  /// angles to `u`.
  private static func share(of distance: Double, _ u: Point) -> Double {
    let wide = max(abs(u.x), abs(u.y))
    let narrow = min(abs(u.x), abs(u.y))
    let outer = (wide + narrow) / 2
    guard abs(distance) < outer else { return distance > 0 ? 1 : 0 }
    guard abs(distance) > (wide - narrow) / 2 else { return 0.5 + distance / wide }
    let rest = outer - abs(distance)
    let corner = rest * rest / (2 * wide * narrow)
    return distance > 0 ? 1 - corner : corner
  }

  /// Fills a rectangle of whole pixels.
  mutating func fill(_ columns: Range<Int>, _ rows: Range<Int>, luma value: Double) {
    for y in rows.clamped(to: 0..<height) {
      for x in columns.clamped(to: 0..<width) { luma[y * width + x] = value }
    }
  }

  /// Multiplies the luma by a factor that grows evenly from left to right.
  mutating func shade(from left: Double, to right: Double) {
    for y in 0..<height {
      for x in 0..<width {
        luma[y * width + x] *= left + (right - left) * Double(x) / Double(max(1, width - 1))
      }
    }
  }

  /// Adds normal noise.
  mutating func addNoise(deviation: Double, seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for index in luma.indices {
      let radius = (-2 * log(Double.random(in: 1e-12..<1, using: &random))).squareRoot()
      luma[index] += deviation * radius * cos(Double.random(in: 0..<2 * .pi, using: &random))
    }
  }

  /// Blurs what was drawn by a Gaussian of so many pixels deviation.
  mutating func blur(deviation: Double) {
    let reach = Int((3 * deviation).rounded(.up))
    let weights = (-reach...reach).map { exp(-Double($0 * $0) / (2 * deviation * deviation)) }
    let total = weights.reduce(0, +)
    for (count, step, lines, stride) in [(width, 1, height, width), (height, width, width, 1)] {
      for line in 0..<lines {
        let values = (0..<count).map { luma[line * stride + $0 * step] }
        for place in 0..<count {
          var sum = 0.0
          for (index, weight) in weights.enumerated() {
            sum += weight * values[min(max(place + index - reach, 0), count - 1)]
          }
          luma[line * stride + place * step] = sum / total
        }
      }
    }
  }

  /// Adds so many times the difference to a Gaussian blur: an unsharp mask, as phones lay it on.
  mutating func sharpen(radius: Double, amount: Double) {
    var soft = self
    soft.blur(deviation: radius)
    for index in luma.indices {
      luma[index] = min(max(luma[index] + amount * (luma[index] - soft.luma[index]), 0), 255)
    }
  }

  /// What was drawn, in whole luma steps.
  func image() throws -> LumaImage {
    try LumaImage(
      width: width, height: height, pixels: luma.map { UInt8(min(max($0.rounded(), 0), 255)) })
  }
}

extension BarCanvas {
  /// Draws one row of bars on a canvas just large enough for it and `quiet` modules around.
  static func drawing(
    _ widths: [Double], angle: Double = 0, module: Double = 3, height: Double = 100,
    quiet: Double = 12, spread: Double = 0, dark: Double = 25, light: Double = 230,
    inverted: Bool = false
  ) -> (canvas: BarCanvas, corners: [Point]) {
    let length = widths.reduce(0, +) * module + 2 * quiet * module
    let radians = angle * .pi / 180
    let high = height + 2 * quiet * module
    let wide = abs(cos(radians)) * length + abs(sin(radians)) * high
    let tall = abs(sin(radians)) * length + abs(cos(radians)) * high
    var canvas = BarCanvas(
      width: Int(wide.rounded(.up)), height: Int(tall.rounded(.up)),
      luma: inverted ? dark : light)
    let corners = canvas.draw(
      Bars(
        widths: widths, center: Point(x: wide / 2, y: tall / 2), angle: angle, module: module,
        height: height, spread: spread, luma: inverted ? light : dark))
    return (canvas, corners)
  }
}

extension BarCanvas {
  /// The direction of a row that is turned by so many degrees clockwise.
  static func unit(_ degrees: Double) -> Point {
    Point(x: cos(degrees * .pi / 180), y: sin(degrees * .pi / 180))
  }
}
