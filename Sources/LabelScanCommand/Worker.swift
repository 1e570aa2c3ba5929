import LabelScan
import LabelSyntax

/// Scans one image after another, here or in a child process; its scratch is kept.
struct Worker: ~Copyable {
  /// What all workers of a command share.
  struct Settings: Sendable {
    let options: ScanOptions
    let reader: LabelReader
    let limits: ImageLimits
    let isIsolated: Bool
    /// The longest that a child may take for an image; `nil` for any time.
    let timeout: Duration?
    /// The MiB of memory that a child may take.
    let childMemory: Int
    /// How many images are at work at once.
    let jobs: Int

    /// The settings that a command line asks for.
    init(
      options: ScanOptions, _ scan: ScanArguments, _ isolation: IsolationArguments, jobs: Int
    ) throws {
      if !isolation.isChild { ZBarNotice.warn() }
      if !isolation.isolate, let memory = isolation.maxMemoryMib {
        SystemCalls.limitMemory(toMib: memory)
      }
      self.options = options
      reader = try scan.reading.reader()
      limits = scan.limit.image
      isIsolated = isolation.isolate
      timeout = isolation.timeout(scan.limit)
      childMemory = isolation.childMemory(scan.limit)
      self.jobs = jobs
    }
  }

  private let settings: Settings
  private var scanner: LabelScanner
  private var isolated: IsolatedScanner?

  init(_ settings: Settings) {
    self.settings = settings
    scanner = LabelScanner(options: settings.options)
    isolated =
      settings.isIsolated ? IsolatedScanner(settings) : nil
  }

  /// What an entry of a folder gives.
  mutating func result(of entry: FolderWalk.Entry) -> ScanResult {
    if let error = entry.error {
      return .failure(ScanFailure(file: entry.path, error: .file(error)))
    }
    return result(of: .path(entry.path), named: entry.path, options: settings.options)
  }

  /// What a request's image gives.
  mutating func result(
    of image: WorkerRequest.Image, named file: String, options: ScanOptions
  ) -> ScanResult {
    if let result = isolated?.result(of: image, named: file, options: options) { return result }
    if scanner.options != options { scanner = LabelScanner(options: options) }
    let fileBytes: Int
    switch image {
    case .path(let path): fileBytes = FileStamp(of: RawPath(path))?.size ?? 0
    case .bytes(let bytes): fileBytes = bytes.count
    }
    // Asked before each image: Swift ends the process where memory is refused.
    guard
      let limits = MemoryRoom.limits(settings.limits, beside: fileBytes, jobs: settings.jobs)
    else { return .failure(ScanFailure(file: file, error: .image(MemoryRoom.error))) }
    let reader = settings.reader
    let result = ScanResult(file: file) { () throws(ScanError) in
      switch image {
      case .path(let path):
        var result = try scanner.scan(file: path, reader: reader, limits: limits)
        result.file = file
        return result
      case .bytes(let bytes):
        return try scanner.scan(encoded: bytes, named: file, reader: reader, limits: limits)
      }
    }
    if case .image(let error)? = result.error, error.code == .tooLarge,
      limits.maxPixels < settings.limits.maxPixels
    {
      return .failure(ScanFailure(file: file, error: .image(MemoryRoom.error)))
    }
    return result
  }
}
