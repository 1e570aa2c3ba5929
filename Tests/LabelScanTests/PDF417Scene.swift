import Foundation
import LabelScan

/// A picture of a stacked symbol of zint's: at any angle, seen from aside, blurred, worn.
struct PDF417Scene {
  /// The width of a module in pixels.
  var module = 3.0
  /// The height of a row in modules.
  var rowHeight = 3.0
  /// Degrees by which it is turned, clockwise.
  var angle = 0.0
  /// How much shorter the right side is than the left one, as a share.
  var perspective = 0.0
  /// The radius of a box blur in pixels.
  var blur = 0
  /// What luma differs by at the most, by chance.
  var noise = 0.0
  var dark = 20.0
  var light = 235.0
  /// Stretches of the symbol that are blank, in shares of its width and height.
  var blanks: [(x: ClosedRange<Double>, y: ClosedRange<Double>)] = []

  /// The corners of the symbol, clockwise from its own top left.
  func corners(_ symbol: PDF417Zint) -> [Point] {
    let (width, height, side) = size(symbol)
    return [(0, 0), (width, 0), (width, height), (0, height)].map { u, v in
      let shrink = 1 - perspective * u / width
      let (x, y) = ((u - width / 2) * module, (v - height / 2) * module * shrink)
      let (c, s) = (cos(angle * .pi / 180), sin(angle * .pi / 180))
      return Point(x: x * c - y * s + side / 2, y: x * s + y * c + side / 2)
    }
  }

  private func size(_ symbol: PDF417Zint) -> (width: Double, height: Double, side: Double) {
    let width = Double(symbol.modules[0].count)
    let height = Double(symbol.modules.count) * rowHeight
    let side = ((width * width + height * height).squareRoot() + 8) * module
    return (width, height, side.rounded(.up))
  }

  /// Draws the symbol.
  func image(_ symbol: PDF417Zint, _ random: inout SeededRandom) throws -> LumaImage {
    let (width, height, side) = size(symbol)
    let (c, s) = (cos(angle * .pi / 180), sin(angle * .pi / 180))
    let count = Int(side)
    var darkness = [Double](repeating: 0, count: count * count)
    for y in 0..<count {
      for x in 0..<count {
        for (dx, dy) in [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)] {
          let px = (Double(x) + dx - side / 2) / module
          let py = (Double(y) + dy - side / 2) / module
          let u = px * c + py * s + width / 2
          let v = (py * c - px * s) / (1 - perspective * u / width) + height / 2
          guard u >= 0, v >= 0, u < width, v < height else { continue }
          if blanks.contains(where: { $0.x.contains(u / width) && $0.y.contains(v / height) }) {
            continue
          }
          if symbol.modules[Int(v / rowHeight)][Int(u)] { darkness[y * count + x] += 0.25 }
        }
      }
    }
    var pixels = [UInt8](repeating: 0, count: count * count)
    for y in 0..<count {
      for x in 0..<count {
        var sum = 0.0
        var near = 0.0
        for row in max(0, y - blur)...min(count - 1, y + blur) {
          for column in max(0, x - blur)...min(count - 1, x + blur) {
            sum += darkness[row * count + column]
            near += 1
          }
        }
        let change = noise > 0 ? Double.random(in: -noise...noise, using: &random) : 0
        pixels[y * count + x] = UInt8(
          min(max(light + (dark - light) * sum / near + change, 0), 255))
      }
    }
    return try LumaImage(width: count, height: count, pixels: pixels)
  }
}
