public import LabelSyntax

/// Reads the labels on many photos, several at once.
///
///     for await result in BatchScanner().results(of: ["intake"]) {
///       switch result {
///       case .success(let image): print(image.file, image.label[.serial] ?? "no serial number")
///       case .failure(let failure): print(failure.file, failure.error.message)
///       }
///     }
///
/// Photos are taken as their results are: a consumer that is slow, or stops, is not run away from.
/// Where the task that iterates is cancelled, or the sequence is let go, no further photo is begun.
public struct BatchScanner: Sendable {
  /// The order that results come in.
  public enum Order: Hashable, Sendable {
    /// That of the photos.
    case input
    /// That in which they are finished.
    case finished
  }

  /// What to look for, and how hard.
  public var options: ScanOptions
  /// Reads the payloads.
  public var reader: LabelReader
  /// How large an image may be.
  public var limits: ImageLimits
  /// How many photos are at work at once.
  public var jobs: Int
  /// The order that results come in.
  public var order: Order

  /// Creates a scanner of batches.
  public init(
    options: ScanOptions = ScanOptions(), reader: LabelReader = LabelReader(),
    limits: ImageLimits = ImageLimits(), jobs: Int = 4, order: Order = .input
  ) {
    self.options = options
    self.reader = reader
    self.limits = limits
    self.jobs = jobs
    self.order = order
  }

  /// The results of files, page by page, and of the images in folders and their subfolders.
  public func results(of paths: [String]) -> some AsyncSequence<ScanResult, Never> & Sendable {
    let (given, source) = AsyncStream<String>.makeStream()
    for path in paths { source.yield(path) }
    source.finish()
    return results(of: given)
  }

  /// The results of files and folders as their paths come.
  public func results(
    of paths: some AsyncSequence<String, Never> & Sendable
  ) -> some AsyncSequence<ScanResult, Never> & Sendable {
    let work = OrderedWork(
      of: Flattened(paths) { FolderWalk.Entry(path: $0).images }, jobs: jobs,
      keepsOrder: order == .input
    ) { [self] in
      var scanner = LabelScanner(options: options)
      return { entry -> [ScanResult] in
        if let error = entry.error {
          return [.failure(ScanFailure(file: entry.path, error: .file(error)))]
        }
        let first = scanner.result(of: entry.path, reader, limits)
        return [first] + first.laterPages.map { scanner.result(of: $0, reader, limits) }
      }
    }
    return Flattened(work) { $0 }
  }
}

extension LabelScanner {
  /// What a file gives.
  fileprivate mutating func result(
    of path: String, _ reader: LabelReader, _ limits: ImageLimits
  ) -> ScanResult {
    ScanResult(file: path) { () throws(ScanError) in
      try scan(file: path, reader: reader, limits: limits)
    }
  }
}
