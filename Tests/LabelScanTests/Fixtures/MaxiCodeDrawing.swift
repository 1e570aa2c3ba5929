import Foundation
import LabelScan

/// A MaxiCode symbol, encoded here or by zint, and pictures of it.
struct MaxiCodeDrawing {
  /// Whether each module is dark, 30 a row.
  let modules: [Bool]

  /// The symbol of the data codewords: ten of the primary message, then the secondary's.
  init(data: [UInt8]) throws {
    let isEnhanced = data[0] & 15 == 5
    let checks = isEnhanced ? 28 : 20
    var codewords = try Self.checked(Array(data.prefix(10)), 10)
    let even = try Self.checked(stride(from: 10, to: data.count, by: 2).map { data[$0] }, checks)
    let odd = try Self.checked(stride(from: 11, to: data.count, by: 2).map { data[$0] }, checks)
    for (first, second) in zip(even, odd) { codewords += [first, second] }
    self.init(codewords: codewords)
  }

  /// The symbol of all 144 codewords.
  init(codewords: [UInt8]) {
    var modules = [Bool](repeating: false, count: 33 * 30)
    for place in MaxiCodePlacement.darkOrientation + MaxiCodePlacement.fillers {
      modules[place.index] = true
    }
    for (bit, place) in MaxiCodePlacement.modules.enumerated() {
      modules[place.index] = codewords[bit / 6] >> UInt8(5 - bit % 6) & 1 == 1
    }
    self.modules = modules
  }

  /// The symbol that zint makes; `nil` where it refuses.
  init?(zint data: [UInt8], _ options: [String]) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "labelscan-zint-\(UUID().uuidString)")
    try Data(data).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    guard let rows = try DataMatrixZint.dump(["-b", "57", "-i", file.path] + options) else {
      return nil
    }
    modules = rows.flatMap { row in
      row.flatMap { digit in [8, 4, 2, 1].map { digit & $0 != 0 } }.prefix(30)
    }
  }

  /// A block with its check codewords: those are erasures of a block of which all else is known.
  private static func checked(_ data: [UInt8], _ checks: Int) throws -> [UInt8] {
    var block = data + [UInt8](repeating: 0, count: checks)
    let erasures = Array(data.count..<block.count)
    guard ReedSolomon.maxiCode.correct(&block, checkCount: checks, erasures: erasures) != nil else {
      throw MaxiCodeError(.tooManyErrors, codeword: 0)
    }
    return block
  }

  /// The codewords that the modules show.
  var codewords: [UInt8] {
    var codewords = [UInt8](repeating: 0, count: 144)
    for (bit, place) in MaxiCodePlacement.modules.enumerated() where modules[place.index] {
      codewords[bit / 6] |= 0x20 >> UInt8(bit % 6)
    }
    return codewords
  }

  /// What the scene does to the symbol.
  struct Scene: Sendable {
    /// The width of a module in pixels.
    var module = 6.0
    /// Degrees by which it is turned, clockwise.
    var angle = 0.0
    /// How much smaller the far side is, as a share.
    var perspective = 0.0
    /// The radius of the cylinder that it lies on, in modules; 0 for a plane.
    var radius = 0.0
    /// The largest change of luma by chance.
    var noise = 0.0
    /// How far dark reaches into light, in modules.
    var gain = 0.0
    var dark = 20.0
    var light = 235.0
    /// A stretch that is blank, in modules from the middle.
    var blank: (x: ClosedRange<Double>, y: ClosedRange<Double>)?
  }

  /// The corners of the symbol in the picture of a scene without cylinder, clockwise from its top left.
  static func corners(_ scene: Scene) -> [Point] {
    HexagonLattice.corners.map { place(of: $0, scene) }
  }

  private static func side(_ scene: Scene) -> Int { Int(scene.module * 50) }

  private static func place(of p: Point, _ scene: Scene) -> Point {
    let (c, s) = (cos(scene.angle * .pi / 180), sin(scene.angle * .pi / 180))
    let scale = scene.module / (1 + scene.perspective * p.x / 30)
    let (x, y) = (p.x * scale, p.y * scale)
    let middle = Double(side(scene)) / 2
    return Point(x: x * c - y * s + middle, y: x * s + y * c + middle)
  }

  /// Draws the symbol: four samples a pixel.
  func image(_ scene: Scene, _ random: inout SeededRandom) throws -> LumaImage {
    let count = Self.side(scene)
    let middle = Double(count) / 2
    let (c, s) = (cos(scene.angle * .pi / 180), sin(scene.angle * .pi / 180))
    var pixels = [UInt8](repeating: 0, count: count * count)
    for y in 0..<count {
      for x in 0..<count {
        var darkness = 0.0
        for (dx, dy) in [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)] {
          let px = (Double(x) + dx - middle) / scene.module
          let py = (Double(y) + dy - middle) / scene.module
          let (u, v) = (px * c + py * s, py * c - px * s)
          // The inverse of p / (1 + k p): u / (1 - k u).
          let k = scene.perspective / 30
          var p = Point(x: u / (1 - k * u), y: v / (1 - k * u))
          if scene.radius > 0 {
            guard abs(p.x) < scene.radius else { continue }
            p.x = scene.radius * asin(p.x / scene.radius)
          }
          if let blank = scene.blank, blank.x.contains(p.x), blank.y.contains(p.y) { continue }
          if isDark(p, gain: scene.gain) { darkness += 0.25 }
        }
        let noise =
          scene.noise > 0 ? Double.random(in: -scene.noise...scene.noise, using: &random) : 0
        let luma = scene.light + (scene.dark - scene.light) * darkness + noise
        pixels[y * count + x] = UInt8(min(max(luma, 0), 255))
      }
    }
    return try LumaImage(width: count, height: count, pixels: pixels)
  }

  private func isDark(_ p: Point, gain: Double) -> Bool {
    let distance = (p.x * p.x + p.y * p.y).squareRoot()
    for ring in [0, 2, 4] {
      let edges = BullsEye.radii[ring] - gain...BullsEye.radii[ring + 1] + gain
      if edges.contains(distance) { return true }
    }
    if distance < BullsEye.radii[5] { return false }
    let row = (p.y / HexagonLattice.rowPitch).rounded() + 16
    for row in [Int(row) - 1, Int(row), Int(row) + 1] where (0..<33).contains(row) {
      let column = Int((p.x + 14 - (row.isMultiple(of: 2) ? 0 : 0.5)).rounded())
      guard (0..<30).contains(column), modules[row * 30 + column] else { continue }
      let place = HexagonLattice.place(row: row, column: column)
      let (x, y) = (abs(p.x - place.x), abs(p.y - place.y))
      // A hexagon with a gap to the next.
      let reach = 0.46 + gain
      if x <= reach, x / 2 + y * 0.866 <= reach { return true }
    }
    return false
  }
}
