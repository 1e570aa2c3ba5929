package import LabelSyntax

/// Reads a region whose edges gave nothing as a symbol that is out of focus.
package struct SoftReader: ~Copyable {
  private var strip = RectifiedStrip()
  private var digits = SoftEANReader()
  private var characters = SoftCharacterReader()

  /// The regions that were searched for symbols whose modules narrow and widen.
  private var searched: [LinearRegion] = []

  package init() {}

  /// Forgets the regions of another image.
  package mutating func begin() {
    searched.removeAll(keepingCapacity: true)
  }

  /// True where the symbol read leaves no room for another in its region.
  package var isFull: Bool { strip.isFull }

  /// Reads the symbol of a region, if there is one; its module is of about so many pixels.
  ///
  /// `voted` are payloads that several of the region's lines gave.
  package mutating func read(
    _ region: LinearRegion, module: Double, voted: [Payload], _ image: borrowing LumaView,
    _ pyramid: borrowing LumaPyramid, options: ScanOptions, isThorough: Bool
  ) -> Symbol? {
    guard strip.rectify(region, module: module, image, pyramid) else { return nil }
    let isNew =
      voted.contains(where: EANPattern.applies)
      || searched.count { $0.isAlong(region) } < EANPitchTuning.maxTriesAtPlace
    let symbol =
      digits.read(&strip, options: options, isThorough: isThorough)
      ?? (isNew ? digits.readPath(&strip, voted: voted, options: options) : nil)
    if isNew, digits.hasSearched { searched.append(region) }
    return symbol ?? characters.read(&strip, options: options, isThorough: isThorough)
  }

  /// Reads the EAN or UPC-A symbol of a region that is quickly found, if there is one.
  package mutating func readQuickly(
    _ region: LinearRegion, module: Double, _ image: borrowing LumaView,
    _ pyramid: borrowing LumaPyramid, options: ScanOptions
  ) -> Symbol? {
    guard strip.rectify(region, module: module, image, pyramid) else { return nil }
    return digits.read(&strip, options: options, isThorough: false)
  }
}
