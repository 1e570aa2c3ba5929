/// What the scan of one photo may cost at most.
///
/// Where a limit ends a scan early, what was found until then is given, and an issue of the scanner
/// tells.
public struct ScanLimits: Hashable, Sendable {
  /// Symbols of a photo.
  public var maxSymbols: Int
  /// Regions of a photo that are tried for symbols of one kind: linear, QR Code, Data Matrix.
  public var maxRegions: Int
  /// Time from the beginning of a photo, its loading included; `nil` for any.
  public var maxTime: Duration?

  /// Creates limits.
  public init(
    maxSymbols: Int = 1_000, maxRegions: Int = 2_000, maxTime: Duration? = .seconds(60)
  ) {
    self.maxSymbols = maxSymbols
    self.maxRegions = maxRegions
    self.maxTime = maxTime
  }
}
