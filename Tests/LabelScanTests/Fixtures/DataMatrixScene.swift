import Foundation
import LabelScan
import LabelSyntax

/// An image of Data Matrix symbols, drawn from their modules.
struct DataMatrixScene {
  /// One symbol and where it is.
  struct Placed {
    var grid: ModuleGrid
    /// Its middle, in pixels.
    var center: Point
    /// Pixels of a module.
    var module: Double
    /// Degrees clockwise.
    var angle: Double
    var isMirrored = false
    /// Whether modules are dots with gaps between them.
    var isDotted = false
    /// How far its right is nearer than its left, in parts.
    var tilt = 0.0
    /// How far waves move modules, in modules.
    var bulge = 0.0
    /// How much its columns and rows narrow from its first to its last, in parts of its sides.
    var narrowing = 0.0
    /// The radius of the light disc that the symbol is on, in modules; nothing else is light then.
    var carrier: Double?

    /// The place of a pixel in modules from the upper left.
    func modules(_ x: Double, _ y: Double) -> (Double, Double) {
      let turn = -angle * Double.pi / 180
      let dx = (x - center.x) / module
      let dy = (y - center.y) / module
      var u = dx * cos(turn) - dy * sin(turn)
      var v = dx * sin(turn) + dy * cos(turn)
      let scale = 1 / (1 - tilt * u / Double(grid.width))
      u *= scale
      v *= scale
      if isMirrored { u = -u }
      return (u + Double(grid.width) / 2, v + Double(grid.height) / 2)
    }

    /// The pixel of a place in modules.
    func pixel(_ column: Double, _ row: Double) -> Point {
      var u = column - Double(grid.width) / 2
      var v = row - Double(grid.height) / 2
      if isMirrored { u = -u }
      let scale = 1 / (1 + tilt * u / Double(grid.width))
      u *= scale
      v *= scale
      let turn = angle * Double.pi / 180
      return Point(
        x: center.x + module * (u * cos(turn) - v * sin(turn)),
        y: center.y + module * (u * sin(turn) + v * cos(turn)))
    }

    /// Clockwise from the symbol's own top left.
    var corners: [Point] {
      let width = Double(grid.width)
      let height = Double(grid.height)
      return [pixel(0, 0), pixel(width, 0), pixel(width, height), pixel(0, height)]
    }

    /// Nothing at both ends, one way and the other between.
    private static func wave(_ place: Double, _ count: Int) -> Double {
      sin(2 * Double.pi * place / Double(count))
    }

    /// How far from its middle anything of it is, in pixels.
    fileprivate var reach: Double {
      let diagonal = Double(grid.width * grid.width + grid.height * grid.height).squareRoot()
      return module * max(carrier ?? 0, diagonal * (1 + tilt))
    }

    /// Whether a pixel is on the disc.
    fileprivate func isOnCarrier(_ x: Double, _ y: Double) -> Bool {
      guard let carrier else { return false }
      let dx = (x - center.x) / module
      let dy = (y - center.y) / module
      return dx * dx + dy * dy < carrier * carrier
    }

    fileprivate func isDark(_ x: Double, _ y: Double) -> Bool {
      var (u, v) = modules(x, y)
      if bulge > 0 {
        (u, v) = (u + bulge * Self.wave(v, grid.height), v + bulge * Self.wave(u, grid.width))
      }
      u += narrowing * u * (1 - u / Double(grid.width))
      v += narrowing * v * (1 - v / Double(grid.height))
      guard u >= 0, v >= 0, u < Double(grid.width), v < Double(grid.height) else { return false }
      guard grid[Int(u), Int(v)] > 0 else { return false }
      guard isDotted else { return true }
      let du = u - u.rounded(.down) - 0.5
      let dv = v - v.rounded(.down) - 0.5
      return du * du + dv * dv < 0.42 * 0.42
    }
  }

  var width: Int
  var height: Int
  var symbols: [Placed]
  var light = 220.0
  var dark = 40.0
  var noise = 3.0
  var isInverted = false
  /// The luma beside the discs, where symbols are on such.
  var ground = 90.0
  /// How much darker the bottom of the image is than its top, in parts.
  var fallOff = 0.0

  /// One symbol with room around it.
  init(
    _ grid: ModuleGrid, module: Double, angle: Double = 0, isMirrored: Bool = false,
    isDotted: Bool = false, tilt: Double = 0
  ) {
    let reach =
      (Double(grid.width * grid.width + grid.height * grid.height).squareRoot() * (1 + tilt) + 8)
      * module
    width = max(48, Int(reach))
    height = width
    symbols = [
      Placed(
        grid: grid, center: Point(x: Double(width) / 2 + 0.3, y: Double(height) / 2 - 0.2),
        module: module, angle: angle, isMirrored: isMirrored, isDotted: isDotted, tilt: tilt)
    ]
  }

  /// Draws the scene; each pixel is the mean of 3 x 3 places.
  func image() throws -> LumaImage {
    var random = SeededRandom(seed: 11)
    var pixels = [UInt8](repeating: 0, count: width * height)
    let steps = [1.0 / 6, 0.5, 5.0 / 6]
    let hasCarriers = symbols.contains { $0.carrier != nil }
    for y in 0..<height {
      let inRow = symbols.filter { abs(Double(y) - $0.center.y) < $0.reach + 2 }
      for x in 0..<width {
        var share = 0.0
        var bare = hasCarriers ? 1.0 : 0
        for symbol in inRow where abs(Double(x) - symbol.center.x) < symbol.reach + 2 {
          for dy in steps {
            for dx in steps {
              if symbol.isDark(Double(x) + dx, Double(y) + dy) { share += 1.0 / 9 }
              if symbol.isOnCarrier(Double(x) + dx, Double(y) + dy) { bare -= 1.0 / 9 }
            }
          }
        }
        if isInverted { share = 1 - share }
        let deviation =
          (Double.random(in: -1...1, using: &random)
            + Double.random(in: -1...1, using: &random)) * noise
        pixels[y * width + x] = UInt8(
          max(
            0,
            min(
              255,
              (light + (dark - light) * share + (ground - light) * bare)
                * (1 - fallOff * Double(y) / Double(height)) + deviation)))
      }
    }
    return try LumaImage(width: width, height: height, pixels: pixels)
  }

  /// The Data Matrix symbols that a scan of the scene gives.
  func scan() throws -> [Symbol] {
    let image = try image()
    var scanner = LabelScanner(options: ScanOptions(symbologies: [.datamatrix]))
    return scanner.scan(image.view)
  }
}
