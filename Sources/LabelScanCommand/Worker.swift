import LabelScan
import LabelSyntax

/// Answers requests with one scanner, whose scratch is kept from image to image.
struct Worker: ~Copyable {
  private var scanner: LabelScanner
  private let reader: LabelReader
  private let limits: ImageLimits

  init(options: ScanOptions, reader: LabelReader, limits: ImageLimits) {
    scanner = LabelScanner(options: options)
    self.reader = reader
    self.limits = limits
  }

  /// What a request's image gives.
  mutating func result(
    of image: WorkerRequest.Image, named file: String, options: ScanOptions
  ) -> ImageResult {
    if scanner.options != options { scanner = LabelScanner(options: options) }
    return switch image {
    case .path(let path): named(file, scanner.scan(file: path, reader: reader, limits: limits))
    case .bytes(let bytes):
      scanner.scan(encoded: bytes, named: file, reader: reader, limits: limits)
    }
  }

  private func named(_ file: String, _ result: ImageResult) -> ImageResult {
    var result = result
    result.file = file
    return result
  }
}
