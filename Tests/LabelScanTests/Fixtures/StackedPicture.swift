import LabelScan
import LabelSyntax

/// A symbol of zint's drawn upright, with the region that it fills.
struct StackedPicture {
  var drawing: StackedDrawing
  /// The symbol's bytes.
  var data: [UInt8]

  /// `nil` where zint refuses.
  init?(_ kind: PDF417Zint.Kind, columns: Int, module: Int = 3) throws {
    data = Array("LOT 4711/\(columns)".utf8)
    guard
      let symbol = try PDF417Zint(
        kind, data, ["--cols=\(columns)"] + (kind == .micro ? [] : ["--secure=2"]))
    else { return nil }
    drawing = StackedDrawing(
      rows: symbol.modules, module: module, rowHeight: 3 * module, margin: 12 * module)
  }

  var rows: Int { drawing.rows.count }
  var modules: Int { drawing.rows[0].count }

  /// The corners of the symbol, clockwise from its top left one.
  var corners: [Point] {
    let (left, top) = (Double(drawing.margin), Double(drawing.margin))
    let (right, bottom) = (Double(drawing.width) - left, Double(drawing.height) - top)
    return [
      Point(x: left, y: top), Point(x: right, y: top), Point(x: right, y: bottom),
      Point(x: left, y: bottom),
    ]
  }

  /// The region of the symbol about its middle, seen upside down where it `isTurned`.
  func region(isTurned: Bool = false) -> StackedRegion {
    let (x, y) = (Double(drawing.width) / 2, Double(drawing.height) / 2)
    let margin = Double(drawing.margin)
    let region = StackedRegion(
      frame: StackedFrame(origin: Point(x: x, y: y), axis: Point(x: 1, y: 0)),
      length: margin - x...x - margin, height: margin - y...y - margin, level: 0)
    return isTurned ? region.turned : region
  }

  /// The sides and symbols that are found in a region of it.
  func found(in region: StackedRegion, isMicro: Bool = true) throws -> PDF417AnchorFinder.Found {
    let image = try drawing.image()
    var pyramid = LumaPyramid()
    pyramid.build(from: image.view)
    var finder = PDF417AnchorFinder()
    return finder.anchors(of: region, image.view, pyramid, isMicro: isMicro)
  }
}
