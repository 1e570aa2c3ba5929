import LabelScan

/// Rows of modules drawn upright, to be sampled as they are: a column or a whole stacked symbol.
struct StackedDrawing {
  /// The modules of each row, `true` where dark.
  var rows: [[Bool]]
  /// The width of a module in pixels.
  var module = 4
  /// The height of a row in pixels.
  var rowHeight = 6
  /// What is light around, in pixels.
  var margin = 24
  var dark: UInt8 = 20
  var light: UInt8 = 220

  private var columns: Int { rows.map(\.count).max() ?? 0 }
  var width: Int { columns * module + 2 * margin }
  var height: Int { rows.count * rowHeight + 2 * margin }

  /// A pattern of modules between a dark and a light one.
  static func modules(_ pattern: UInt16, _ count: Int) -> [Bool] {
    [true] + (0..<count - 2).reversed().map { pattern >> $0 & 1 == 1 } + [false]
  }

  /// The image.
  func image() throws -> LumaImage {
    var pixels = [UInt8](repeating: light, count: width * height)
    for (row, modules) in rows.enumerated() {
      for (place, isDark) in modules.enumerated() where isDark {
        for y in margin + row * rowHeight..<margin + (row + 1) * rowHeight {
          for x in margin + place * module..<margin + (place + 1) * module {
            pixels[y * width + x] = dark
          }
        }
      }
    }
    return try LumaImage(width: width, height: height, pixels: pixels)
  }

  /// The image's luma at the middle of each pixel: line and column are those of the pixel.
  func raster() throws -> StackedRaster {
    let image = try image()
    var pyramid = LumaPyramid()
    pyramid.build(from: image.view)
    var raster = StackedRaster()
    raster.sample(
      image.view, pyramid,
      frame: StackedFrame(origin: Point(x: 0.5, y: 0.5), axis: Point(x: 1, y: 0)),
      length: 0...Double(width - 1), height: 0...Double(height - 1), stepT: 1, stepS: 1)
    return raster
  }

  /// The boundaries on the raster of columns of so many modules each.
  func boundaries(_ widths: [Int]) -> [BoundaryCurve] {
    var places = [0]
    for width in widths { places.append(places[places.count - 1] + width) }
    return places.map { BoundaryCurve(offset: Double(margin + $0 * module) - 0.5) }
  }

  /// The raster's line in the middle of a row.
  func line(_ row: Int) -> Int { margin + row * rowHeight + rowHeight / 2 }
}
