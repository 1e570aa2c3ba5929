/// How much each pixel of a plane differs from the mean around it, lit or shaded alike.
///
/// A pit in metal that is lit from one side is half light and half dark: no threshold tells it from
/// the metal, its relief does.
package struct ReliefPlane: ~Copyable {
  /// Half width of the surroundings, in pixels: larger follows wider pits and more of uneven light.
  private static let reach = 4
  /// Luma of what so large a share of the pixels stays below; flatter planes are not raised further
  /// than the least relief to it.
  private static let fullLuma = 230
  private static let fullShare = 0.997
  private static let leastRelief = 4
  /// Parts of a luma that the relief is kept in: that of faint marks is a few luma.
  private static let fraction = 16
  /// Pixels between those that the share is taken of.
  private static let spacing = 7

  private var pixels: [UInt8] = []
  /// The relief in ``fraction``s of a luma, and room for its means.
  private var relief: [UInt16] = []
  private var spare: [UInt16] = []
  private var width = 0
  private var height = 0

  package init() {}

  /// Makes the relief of a plane.
  package mutating func build(from plane: LumaView) {
    width = plane.width
    height = plane.height
    let count = width * height
    if pixels.count < count {
      pixels = [UInt8](repeating: 0, count: count)
      relief = [UInt16](repeating: 0, count: count)
      spare = relief
    }
    differences(plane)
    // Twice the mean of 3 x 3: the halves of a pit become one.
    Self.smooth(relief, into: &spare, width: width, height: height)
    Self.smooth(spare, into: &relief, width: width, height: height)
    scale()
  }

  /// The plane.
  package var view: LumaView {
    @_lifetime(borrow self) get {
      LumaView(unchecked: pixels.span, width: width, height: height, stride: width)
    }
  }

  /// Writes the difference of each pixel from the mean around it to ``relief``.
  private mutating func differences(_ plane: LumaView) {
    let reach = Self.reach
    // The sum of each column over the rows around, the outermost rows and columns as often as needed.
    var columns = [Int32](repeating: 0, count: width)
    for y in -reach...reach { Self.add(plane.row(min(max(y, 0), height - 1)), 1, to: &columns) }
    let side = 2 * reach + 1
    for y in 0..<height {
      if y > 0 {
        Self.add(plane.row(min(y + reach, height - 1)), 1, to: &columns)
        Self.add(plane.row(max(y - reach - 1, 0)), -1, to: &columns)
      }
      let row = plane.row(y)
      var sum: Int32 = 0
      for x in -reach...reach { sum &+= columns[min(max(x, 0), width - 1)] }
      for x in 0..<width {
        if x > 0 {
          sum &+= columns[min(x + reach, width - 1)] &- columns[max(x - reach - 1, 0)]
        }
        let mean = sum &* Int32(Self.fraction) / Int32(side * side)
        let apart = abs(Int32(row[x]) &* Int32(Self.fraction) &- mean)
        relief[y * width + x] = UInt16(truncatingIfNeeded: apart)
      }
    }
  }

  private static func add(_ row: Span<UInt8>, _ sign: Int32, to columns: inout [Int32]) {
    for x in row.indices { columns[x] &+= sign &* Int32(row[x]) }
  }

  /// The mean of 3 x 3 around each pixel; the outermost stay as they are.
  private static func smooth(
    _ source: [UInt16], into target: inout [UInt16], width: Int, height: Int
  ) {
    for k in 0..<width * height { target[k] = source[k] }
    guard width > 2, height > 2 else { return }
    for y in 1..<height - 1 {
      for x in 1..<width - 1 {
        let k = y * width + x
        var sum = 0
        for at in stride(from: k - width, through: k + width, by: width) {
          sum += Int(source[at - 1]) + Int(source[at]) + Int(source[at + 1])
        }
        target[k] = UInt16(truncatingIfNeeded: sum / 9)
      }
    }
  }

  /// Raises ``relief`` to the whole range, in ``pixels``.
  private mutating func scale() {
    var histogram = [Int](repeating: 0, count: 256 * Self.fraction)
    var seen = 0
    for k in stride(from: 0, to: width * height, by: Self.spacing) {
      histogram[min(Int(relief[k]), histogram.count - 1)] += 1
      seen += 1
    }
    var most = histogram.count - 1
    var above = histogram[most]
    while most > Self.leastRelief * Self.fraction,
      Double(above) < Double(seen) * (1 - Self.fullShare)
    {
      most -= 1
      above += histogram[most]
    }
    for k in 0..<width * height {
      pixels[k] = UInt8(truncatingIfNeeded: min(Int(relief[k]) * Self.fullLuma / most, 255))
    }
  }
}
