import LabelScan

/// Takes a picture of a symbol drawn with `#` where a module is dark.
struct QRCamera {
  /// The side of the picture, in pixels.
  var side = 320
  /// Where the symbol's corners are on it, clockwise from the symbol's own top left.
  var corners: [Point]
  /// Dark on light, or the other way round.
  var isInverted = false
  /// How far the symbol's middle is bent to the right, in modules.
  var bend = 0.0
  /// Modules that are blotted out, as rows and columns.
  var blots: [(rows: Range<Int>, columns: Range<Int>)] = []
  /// Whether the symbol has no quiet zone and lies on what is as dark as itself.
  var isOnDark = false
  /// A shadow below a slanting line that crosses the left side at this row: what it leaves of the
  /// light.
  var shadow: (row: Double, light: Double)?

  static let upright = QRCamera(corners: square(at: 60, 60, side: 200))

  /// The corners of an upright square.
  static func square(at x: Double, _ y: Double, side: Double) -> [Point] {
    [
      Point(x: x, y: y), Point(x: x + side, y: y), Point(x: x + side, y: y + side),
      Point(x: x, y: y + side),
    ]
  }

  /// The corners of a square turned by an angle of the given sine and cosine about the middle.
  static func turned(sine: Double, cosine: Double, side: Double) -> [Point] {
    square(at: -side / 2, -side / 2, side: side).map {
      Point(x: 160 + $0.x * cosine - $0.y * sine, y: 160 + $0.x * sine + $0.y * cosine)
    }
  }

  /// The picture, each pixel the mean of 2 x 2 places.
  func picture(of symbol: String) -> [UInt8] {
    let rows = symbol.split(separator: "\n").map { $0.map { $0 == "#" } }
    let size = Double(rows.count)
    let width = Double(rows.map(\.count).max() ?? 0)
    let modules = [
      Point(x: 0, y: 0), Point(x: width, y: 0), Point(x: width, y: size), Point(x: 0, y: size),
    ]
    guard
      let map = Homography(fitting: zip(corners, modules).map { Homography.Pair($0, $1) })
    else { return [] }
    func isDark(_ x: Double, _ y: Double) -> Bool {
      let place = map.map(Point(x: x, y: y))
      let across = (place.y - size / 2) / (size / 2)
      let column = (place.x - bend * (1 - across * across)).rounded(.down)
      let row = place.y.rounded(.down)
      guard (0..<size).contains(row), (0..<width).contains(column) else {
        return isInverted != isOnDark
      }
      if blots.contains(where: { $0.rows.contains(Int(row)) && $0.columns.contains(Int(column)) }) {
        return isInverted
      }
      return rows[Int(row)][Int(column)] != isInverted
    }
    var pixels: [UInt8] = []
    for y in 0..<side {
      for x in 0..<side {
        var dark = 0
        for k in 0..<4 {
          let dx = (Double(k % 2) + 0.5) / 2
          let dy = (Double(k / 2) + 0.5) / 2
          if isDark(Double(x) + dx, Double(y) + dy) { dark += 1 }
        }
        let luma = Double(230 - dark * 50)
        let isShaded = shadow.map { Double(y) > $0.row + Double(x) / 4 } ?? false
        pixels.append(UInt8(isShaded ? luma * (shadow?.light ?? 1) : luma))
      }
    }
    return pixels
  }
}
