import LabelScan

/// The images of a folder, those that are there first and then each when it is finished.
actor FolderWatch: AsyncSequence, AsyncIteratorProtocol {
  /// An image, and the content of it that is to be read.
  struct Image: Sendable {
    var name: String
    var entry: FolderWalk.Entry
    var stamp: SystemCalls.FileStamp
  }

  /// Whether the folder went away.
  private(set) var isGone = false
  private let executor = BlockingExecutor(label: "watch")
  private let folder: String
  private let watch: Int32?
  private let stop: Int32
  private let interval: Duration
  private var given: [String: SystemCalls.FileStamp]
  /// What the last listing saw, where only a listing tells that a file does not grow any more.
  private var seen: [String: SystemCalls.FileStamp] = [:]
  private var pending: ArraySlice<[UInt8]> = []
  private var isListed = false

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// Watches a folder; images in `given` are not given again while they stay as they are.
  ///
  /// With an `interval` the folder is listed so often, and the system not asked for its changes. A
  /// byte from `stop` ends it.
  init(
    folder: String, given: [String: SystemCalls.FileStamp], interval: Duration?, stop: Int32
  ) {
    self.folder = folder
    self.given = given
    self.stop = stop
    // Watched before it is listed, so that nothing falls between.
    watch = interval == nil ? SystemCalls.watch(folder) : nil
    self.interval = interval ?? .seconds(1)
  }

  nonisolated func makeAsyncIterator() -> FolderWatch { self }

  /// The next image that is finished; `nil` once it is time to end.
  func next() -> Image? {
    while !isGone {
      if !isListed { list() }
      while let name = pending.popFirst() {
        if let image = image(name) { return image }
      }
      for change in SystemCalls.changes(
        from: watch, stop: stop, interval: interval)
      {
        switch change {
        case .finished(let name): pending.append(name)
        case .removed(let name): given[String(decoding: name, as: UTF8.self)] = nil
        case .unknown: isListed = false
        case .gone: isGone = true
        case .stopped: return nil
        }
      }
    }
    return nil
  }

  private func list() {
    isListed = true
    guard let names = FileKind.names(in: folder) else {
      isGone = true
      return
    }
    pending = names.sorted { $0.lexicographicallyPrecedes($1) }[...]
    // What is not there any more need not be remembered.
    let present = Set(names.map { String(decoding: $0, as: UTF8.self) })
    given = given.filter { present.contains($0.key) }
    seen = seen.filter { present.contains($0.key) }
  }

  private func image(_ bytes: [UInt8]) -> Image? {
    guard bytes.first != 0x2E else { return nil }
    guard let name = String(validating: bytes, as: UTF8.self) else {
      let name = String(decoding: bytes, as: UTF8.self)
      guard given.updateValue(.unknown, forKey: name) == nil else { return nil }
      let entry = FolderWalk.unnamed(FolderWalk.path(folder, name))
      return Image(name: name, entry: entry, stamp: .unknown)
    }
    let path = FolderWalk.path(folder, name)
    guard let stamp = SystemCalls.stamp(of: path), given[name] != stamp else { return nil }
    // Who writes it tells of its end by another change.
    guard !SystemCalls.isBeingWritten(path) else { return nil }
    if watch == nil, seen.updateValue(stamp, forKey: name) != stamp { return nil }
    guard FolderWalk.isImage(path) else { return nil }
    given[name] = stamp
    return Image(name: name, entry: FolderWalk.Entry(path: path), stamp: stamp)
  }
}
