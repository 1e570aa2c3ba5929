import Foundation
import LabelScan

/// A DotCode symbol, encoded here or by zint, and pictures of it.
struct DotCodeDrawing {
  /// Places of a row, and rows.
  let width: Int
  let height: Int
  /// Whether each place has a dot, row after row.
  let dots: [Bool]

  /// The symbol of data codewords, padded to the layout, in the first mask.
  init(data: [Int], layout: DotCodeLayout) throws {
    guard let counts = layout.codewords, data.count <= counts.data else {
      throw DotCodeError(.badSize, codeword: 0)
    }
    let pads = [Int](repeating: 106, count: counts.data - data.count)
    var block = [0] + data + pads + [Int](repeating: 0, count: counts.checks)
    let erasures = Array(block.count - counts.checks..<block.count)
    guard
      PrimeReedSolomon.dotCode.correct(&block, checkCount: counts.checks, erasures: erasures) != nil
    else { throw DotCodeError(.tooManyErrors, codeword: 0) }
    var bits = [false, false]
    for codeword in block.dropFirst() {
      bits += (0..<9).map { DotCodePatterns.patterns[codeword] >> (8 - $0) & 1 == 1 }
    }
    let places = layout.places
    bits += [Bool](repeating: true, count: places.count - bits.count)
    var dots = [Bool](repeating: false, count: layout.width * layout.height)
    for (place, bit) in zip(places, bits) { dots[place.y * layout.width + place.x] = bit }
    (width, height, self.dots) = (layout.width, layout.height, dots)
  }

  /// The symbol that zint makes; `nil` where it refuses.
  init?(zint data: [UInt8], _ options: [String]) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "labelscan-zint-\(UUID().uuidString)")
    try Data(data).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    guard let rows = try DataMatrixZint.dump(["-b", "115", "-i", file.path] + options) else {
      return nil
    }
    let bits = rows.map { row in
      row.flatMap { digit in [8, 4, 2, 1].map { digit & $0 != 0 } } + [false, false]
    }
    // Rows are padded to whole digits; width and height are not both even or odd.
    let last = bits.compactMap { $0.lastIndex(of: true) }.max() ?? 0
    let width = (last + 1 + bits.count).isMultiple(of: 2) ? last + 2 : last + 1
    self.width = width
    height = bits.count
    dots = bits.flatMap { $0.prefix(width) }
  }

  /// The darkness of the places of the layout, in its order.
  var darkness: (values: [Float], layout: DotCodeLayout)? {
    // A symbol of odd height is turned by a quarter.
    let isTurned = !height.isMultiple(of: 2)
    guard
      let layout = isTurned
        ? DotCodeLayout(width: height, height: width) : DotCodeLayout(width: width, height: height)
    else { return nil }
    let values = layout.places.map { place -> Float in
      let (x, y) = isTurned ? (place.y, height - 1 - place.x) : (place.x, place.y)
      return dots[y * width + x] ? 1 : 0
    }
    return (values, layout)
  }

  /// What the scene does to the symbol.
  struct Scene: Sendable {
    /// From place to place, in pixels.
    var module = 5.0
    /// Degrees by which it is turned, clockwise.
    var angle = 0.0
    /// The diameter of a dot, from place to place 1.
    var dot = 0.8
    /// How much smaller the far side is, as a share.
    var perspective = 0.0
    /// The share of the dots that are missing, by chance.
    var missing = 0.0
    /// The largest change of luma by chance.
    var noise = 0.0
    var dark = 30.0
    var light = 225.0
  }

  /// Draws the symbol: nine samples a pixel.
  func image(_ scene: Scene, _ random: inout SeededRandom) throws -> LumaImage {
    let dots = dots.map { $0 && Double.random(in: 0..<1, using: &random) >= scene.missing }
    let side = Double(max(width, height)) * 1.6 * scene.module
    let count = Int(side)
    let (c, s) = (cos(scene.angle * .pi / 180), sin(scene.angle * .pi / 180))
    let offsets = [1.0 / 6, 0.5, 5.0 / 6]
    var pixels = [UInt8](repeating: 0, count: count * count)
    for y in 0..<count {
      for x in 0..<count {
        var darkness = 0.0
        for dy in offsets {
          for dx in offsets {
            let px = (Double(x) + dx - side / 2) / scene.module
            let py = (Double(y) + dy - side / 2) / scene.module
            let (u, v) = (px * c + py * s, py * c - px * s)
            let far = 1 - scene.perspective * u / Double(width)
            let (gx, gy) = (
              u / far + Double(width - 1) / 2, v / far + Double(height - 1) / 2
            )
            guard gx > -0.5, gy > -0.5, gx < Double(width) - 0.5, gy < Double(height) - 0.5
            else { continue }
            let (column, row) = (Int(gx.rounded()), Int(gy.rounded()))
            let (ox, oy) = (gx - Double(column), gy - Double(row))
            guard dots[row * width + column], ox * ox + oy * oy <= scene.dot * scene.dot / 4
            else { continue }
            darkness += 1.0 / 9
          }
        }
        let noise =
          scene.noise > 0 ? Double.random(in: -scene.noise...scene.noise, using: &random) : 0
        let luma = scene.light + (scene.dark - scene.light) * darkness + noise
        pixels[y * count + x] = UInt8(min(max(luma, 0), 255))
      }
    }
    return try LumaImage(width: count, height: count, pixels: pixels)
  }
}
