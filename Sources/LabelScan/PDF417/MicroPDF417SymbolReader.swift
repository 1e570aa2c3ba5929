/// Reads a MicroPDF417 symbol of which some rows were met.
package struct MicroPDF417SymbolReader: ~Copyable {
  /// Samples along the rows in a module.
  private static let samplesPerModule = 4.0
  /// Lines in a module's height.
  private static let linesPerModule = 3.0
  /// What is looked at past the symbol, in modules.
  private static let margin = 5.0
  /// The most that the lines of address patterns may cost.
  private static let mostCost: Float = 0.7

  private var raster = StackedRaster()
  private let codewordReader = PDF417CodewordReader()
  private let decoder = PDF417Decoder()

  package init() {}

  /// Reads the symbol; `nil` where it cannot be read for sure.
  package mutating func read(
    _ anchor: MicroPDF417Anchor, _ image: LumaView, _ pyramid: borrowing LumaPyramid
  ) -> PDF417Reading? {
    let size = PDF417Patterns.allSizes[anchor.size]
    let widths = MicroPDF417Row.widths(size: anchor.size)
    let top = anchor.top - anchor.rowHeight / 2
    let bottom = top + anchor.rowHeight * Double(size.rows)
    let module = anchor.module((top + bottom) / 2)
    guard module > 0, anchor.rowHeight > module / 2 else { return nil }
    let margin = Self.margin * module + anchor.rowHeight
    let slant = abs(anchor.slope) * (bottom - top) + margin
    let left = anchor.left + anchor.slope * (top + bottom) / 2
    let width = Double(widths.reduce(1, +)) * max(anchor.module(top), anchor.module(bottom))
    raster.sample(
      image, pyramid, frame: anchor.region.frame,
      length: left - slant...left + width + slant, height: top - margin...bottom + margin,
      stepT: module / Self.samplesPerModule, stepS: module / Self.linesPerModule)
    guard raster.lines > 2, raster.columns > 2 else { return nil }
    let first = Int((top - raster.firstS) / raster.stepS)
    let last = Int((bottom - raster.firstS) / raster.stepS)
    let lines = max(0, first)...max(0, first, min(raster.lines - 1, last))
    // Curves count in lines and columns of the raster.
    let slopes = raster.stepS / raster.stepT
    let curve = BoundaryCurve(
      offset: (anchor.left + anchor.slope * raster.firstS - raster.firstT) / raster.stepT,
      slope: anchor.slope * slopes)
    let columns = PDF417Columns(
      from: curve, lines: lines,
      module: BoundaryCurve(
        offset: anchor.module(raster.firstS) / raster.stepT, slope: anchor.growth * slopes),
      widths: widths, on: raster)
    return read(columns, widths, size: anchor.size)
  }

  private borrowing func read(
    _ columns: PDF417Columns, _ widths: [Int], size index: Int
  ) -> PDF417Reading? {
    let size = PDF417Patterns.allSizes[index]
    let layout = PDF417Layout(micro: index)
    let profiles = PDF417Profiles(columns.curves, widths: widths, on: raster)
    guard profiles.columns == widths.count else { return nil }
    // Rows are followed by their address patterns on the left, or in the centre where there are none.
    let isWhole = size.left > 0
    var rows = PDF417Rows(
      addresses: isWhole ? PDF417Patterns.sides : PDF417Patterns.centres,
      first: isWhole ? size.left : size.centre, column: isWhole ? 0 : 1, in: profiles,
      rows: size.rows)
    guard rows.cost < Self.mostCost else { return nil }
    let sideRows = rows
    var codewords = PDF417CodewordReader.Codewords(layout)
    var matcher: PDF417Matcher?
    var number = 0
    for column in (isWhole ? 1 : 0)..<widths.count - 1 {
      if widths[column] == MicroPDF417Row.addressModules {
        rows = PDF417Rows(
          beside: rows, addresses: PDF417Patterns.centres, first: size.centre, column: column,
          in: profiles)
        continue
      }
      rows = PDF417Rows(beside: rows, column: column, in: profiles, layout: layout)
      matcher =
        matcher
        ?? codewordReader.matcher(
          for: column, rows: rows, in: profiles, firstCluster: layout.firstCluster)
      guard let matcher else { return nil }
      codewords.read(number, column: column, rows: rows, in: profiles, matcher)
      number += 1
    }
    let last = columns.curves.count - 1
    let module = (columns.curves[last] - columns.curves[last - 1]) * (1 / Double(widths[last - 1]))
    guard
      let content = try? decoder.decode(
        codewords.codewords, certainty: codewords.certainty, layout: layout),
      let corners = sideRows.corners(
        left: columns.curves[0], right: columns.curves[last] + module, on: raster)
    else { return nil }
    return PDF417Reading(content: content, isMicro: true, corners: corners)
  }
}
