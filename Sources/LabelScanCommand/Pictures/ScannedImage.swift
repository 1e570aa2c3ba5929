import LabelScan

/// What one image gave, and its pictures where they were asked for.
struct ScannedImage: Sendable {
  var result: ScanResult
  /// A small copy for the report.
  var thumbnail: EncodedImage?
  /// Why its annotated copy is not there.
  var failure: OutputFailure?
}
