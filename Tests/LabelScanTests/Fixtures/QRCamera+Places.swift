import LabelScan
import Testing

extension QRCamera {
  /// The upright camera's picture, as an image.
  static func image(
    of symbol: String, by camera: QRCamera = .upright
  ) throws -> LumaImage {
    try LumaImage(width: camera.side, height: camera.side, pixels: camera.picture(of: symbol))
  }

  /// A picture of nothing.
  static func blank(luma: UInt8 = 230) throws -> LumaImage {
    try LumaImage(width: 320, height: 320, pixels: [UInt8](repeating: luma, count: 320 * 320))
  }

  /// Where places in modules of a symbol of `side` modules are on the picture, but for its bend.
  func map(side: Int) -> Homography? {
    let modules = Self.square(at: 0, 0, side: Double(side))
    return Homography(fitting: zip(modules, corners).map { Homography.Pair($0, $1) })
  }

  /// Where a place in modules is on the upright picture of a symbol of `side` modules, bent.
  func place(_ x: Double, _ y: Double, side: Int) -> Point {
    let half = Double(side) / 2
    let across = (y - half) / half
    let module = 200 / Double(side)
    return Point(x: 60 + (x + bend * (1 - across * across)) * module, y: 60 + y * module)
  }

  /// The centres of the finder patterns on the picture: the corner's, the right one's, the one below.
  func finders(side: Int) -> [Point] {
    let far = Double(side) - 3.5
    let places = [Point(x: 3.5, y: 3.5), Point(x: far, y: 3.5), Point(x: 3.5, y: far)]
    return map(side: side).map { places.map($0.map) } ?? []
  }

  /// The finder patterns of a symbol of `side` modules, as they lie on the picture.
  func triple(side: Int) throws -> FinderTriple {
    let map = try #require(self.map(side: side))
    let far = Double(side) - 3.5
    let patterns = [(3.5, 3.5), (far, 3.5), (3.5, far)].map { x, y in
      let place = Point(x: x, y: y)
      let steps = map.steps(at: place)
      return FinderPattern(
        centre: map.map(place), u: steps.x, v: steps.y, isInverted: isInverted, misfit: 0.05)
    }
    return FinderTriple(
      corner: patterns[0], right: patterns[1], below: patterns[2], span: Double(side - 7),
      misfit: 0, members: [0, 1, 2])
  }

  /// A fit of a version that lies where this camera sees the symbol.
  func fit(version: Int) throws -> QRFit {
    let side = 17 + 4 * version
    let image = try Self.blank()
    let view = image.view
    var pyramid = LumaPyramid()
    pyramid.build(from: view)
    let fits = QRFitter().fits(of: try triple(side: side), image: view, pyramid: pyramid)
    var fit = try #require(fits.first { $0.layout.version == version })
    fit.map = GridMap(try #require(map(side: side)))
    return fit
  }
}

extension Point {
  /// How far another place is, in pixels.
  func distance(to other: Point) -> Double {
    ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
  }
}

extension LumaImage {
  /// The image out of focus by a Gaussian of so many pixels deviation.
  func blurred(deviation: Double) throws -> LumaImage {
    var canvas = BarCanvas(width: width, height: height)
    for y in 0..<height {
      for x in 0..<width {
        canvas.fill(x..<x + 1, y..<y + 1, luma: Double(pixels[y * width + x]))
      }
    }
    canvas.blur(deviation: deviation)
    return try canvas.image()
  }
}
