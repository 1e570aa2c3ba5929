import LabelScan
import LabelSyntax

/// Scans one image after another, here or in a child process; its scratch is kept.
struct Worker: ~Copyable {
  /// What all workers of a command share.
  struct Settings: Sendable {
    let options: ScanOptions
    let reader: LabelReader
    let limits: ImageLimits
    private(set) var isIsolated = false
    private(set) var timeout: Duration?

    /// The settings that a command line asks for.
    init(
      options: ScanOptions, _ scan: ScanArguments, _ isolation: IsolationArguments
    ) throws {
      self.options = options
      reader = try scan.reading.reader()
      limits = scan.limit.image
      isIsolated = isolation.isolate
      timeout = isolation.timeout.map { .seconds($0) }
    }
  }

  private let settings: Settings
  private var scanner: LabelScanner
  private var isolated: IsolatedScanner?

  init(_ settings: Settings) {
    self.settings = settings
    scanner = LabelScanner(options: settings.options)
    isolated =
      settings.isIsolated ? IsolatedScanner(settings, timeout: settings.timeout) : nil
  }

  /// What an entry of a folder gives.
  mutating func result(of entry: FolderWalk.Entry) -> ImageResult {
    if let error = entry.error { return ImageResult(file: entry.path, error: .file(error)) }
    return result(of: .path(entry.path), named: entry.path, options: settings.options)
  }

  /// What a request's image gives.
  mutating func result(
    of image: WorkerRequest.Image, named file: String, options: ScanOptions
  ) -> ImageResult {
    if let result = isolated?.result(of: image, named: file, options: options) { return result }
    if scanner.options != options { scanner = LabelScanner(options: options) }
    switch image {
    case .path(let path):
      var result = scanner.scan(file: path, reader: settings.reader, limits: settings.limits)
      result.file = file
      return result
    case .bytes(let bytes):
      return scanner.scan(
        encoded: bytes, named: file, reader: settings.reader, limits: settings.limits)
    }
  }
}
