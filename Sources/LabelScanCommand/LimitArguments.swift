import ArgumentParser
import LabelScan

/// What one image may cost.
struct LimitArguments: ParsableArguments {
  @Option(help: ArgumentHelp("The most megapixels that an image may have.", valueName: "n"))
  var maxMegapixels: Double = 100

  @Option(help: ArgumentHelp("The most MiB that a file may have.", valueName: "n"))
  var maxFileMib: Int = ImageLimits().maxFileBytes >> 20

  @Option(
    help: ArgumentHelp(
      """
      The most seconds for an image; what was read until then is given, with the issue \
      scan.deadline, or, where it could not be decoded, the error image.deadline. 0 for any.
      """, valueName: "n"))
  var maxSeconds: Double = 60

  @Option(help: ArgumentHelp("The most symbols of an image (issue scan.limit).", valueName: "n"))
  var maxSymbols: Int = ScanLimits().maxSymbols

  @Option(
    help: ArgumentHelp(
      "The most regions of an image tried for one kind of symbol (issue scan.limit).",
      valueName: "n"))
  var maxRegions: Int = ScanLimits().maxRegions

  /// The limits on images and their files.
  var image: ImageLimits {
    ImageLimits(maxMegapixels: maxMegapixels, maxFileBytes: maxFileMib << 20)
  }

  /// The limits on a scan.
  var scan: ScanLimits {
    ScanLimits(
      maxSymbols: maxSymbols, maxRegions: maxRegions,
      maxTime: maxSeconds == 0 ? nil : .milliseconds(Int(maxSeconds * 1_000)))
  }

  func validate() throws {
    if !(maxMegapixels > 0) { throw ValidationError("--max-megapixels must be more than 0.") }
    guard (1...1 << 20).contains(maxFileMib) else {
      throw ValidationError("--max-file-mib must be 1 to \(1 << 20).")
    }
    guard (0...1e6).contains(maxSeconds) else {
      throw ValidationError("--max-seconds must be 0 to 1000000.")
    }
    if maxSymbols < 1 { throw ValidationError("--max-symbols must be at least 1.") }
    if maxRegions < 1 { throw ValidationError("--max-regions must be at least 1.") }
  }
}
