/// Reads a region whose edges gave nothing as a symbol that is out of focus.
package struct SoftReader: ~Copyable {
  private var strip = RectifiedStrip()
  private var digits = SoftEANReader()
  private var characters = SoftCharacterReader()

  package init() {}

  /// True where the symbol read leaves no room for another in its region.
  package var isFull: Bool { strip.isFull }

  /// Reads the symbol of a region, if there is one; its module is of about so many pixels.
  package mutating func read(
    _ region: LinearRegion, module: Double, _ image: borrowing LumaView,
    _ pyramid: borrowing LumaPyramid, options: ScanOptions, isThorough: Bool
  ) -> Symbol? {
    guard strip.rectify(region, module: module, image, pyramid) else { return nil }
    return digits.read(&strip, options: options, isThorough: isThorough)
      ?? characters.read(&strip, options: options, isThorough: isThorough)
  }
}
