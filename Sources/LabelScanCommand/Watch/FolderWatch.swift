import LabelScan

/// The images of a folder, those that are there first and then each when it is finished.
///
/// An image is finished when nobody has it open to write and nothing has changed it for a moment; where
/// the system does not tell who writes it, when it was closed after writing, or has not changed for
/// the settling time.
actor FolderWatch: AsyncSequence, AsyncIteratorProtocol {
  /// An image, and the content of it that is to be read.
  struct Image: Sendable {
    var place: WatchedPlace
    var path: RawPath
    var entry: FolderWalk.Entry
    var stamp: FileStamp
  }

  /// An image that is looked at once more before it counts as finished.
  private struct Waiting {
    var place: WatchedPlace
    var stamp: FileStamp
    var wait: Duration
    var due: ContinuousClock.Instant
  }

  /// How long nothing may have changed a file that nobody has open to write: who copies a file sets its
  /// times once it is closed.
  private static let pause = Duration.milliseconds(50)

  /// Whether the folder went away.
  private(set) var isGone = false
  private let executor = BlockingExecutor(label: "watch")
  private let folders: [String]
  private let events: FolderEvents?
  /// Whether the folder is on a disk whose files others may write that this system does not know of.
  private let isRemote: Bool
  private let inbox: WatchInbox
  private let stop: Int32
  private let interval: Duration
  private let settle: Duration
  private var given: [WatchedPlace: FileStamp]
  private var pending: ArraySlice<WatchedPlace> = []
  private var ready: ArraySlice<Image> = []
  /// By the wait, which all of one queue share: the first one is the first that is due.
  private var queues: [Duration: ArraySlice<Waiting>] = [:]
  private var waiting: [WatchedPlace: Waiting] = [:]
  private var isListed = false

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// Watches the first folder; images in `given` are not given again while they stay as they are.
  ///
  /// In the other folders it looks at photos that failed, as the inbox tells. With an `interval`
  /// the folder is listed so often, and the system not asked for its changes. A byte from `stop`
  /// ends it.
  init(
    folders: [String], given: [[UInt8]: FileStamp], inbox: WatchInbox, interval: Duration?,
    settle: Duration, stop: Int32
  ) {
    self.folders = folders
    self.given = Dictionary(
      uniqueKeysWithValues: given.map { (WatchedPlace(folder: 0, name: $0.key), $0.value) })
    self.inbox = inbox
    self.stop = stop
    self.settle = settle
    isRemote = SystemCalls.isRemote(folders[0])
    // Watched before it is listed, so that nothing falls between.
    events = interval == nil ? FolderEvents(folders) : nil
    self.interval = interval ?? .seconds(1)
  }

  nonisolated func makeAsyncIterator() -> FolderWatch { self }

  /// The next image that is finished; `nil` once it is time to end.
  func next() -> Image? {
    while !isGone {
      if let image = ready.popFirst() { return image }
      if !isListed { list() }
      while let place = pending.popFirst() {
        if let image = look(at: place, isClosed: false) { return image }
      }
      if let image = popDue() { return image }
      let due = queues.values.compactMap(\.first?.due).min().map { $0 - .now }
      let wait =
        !ready.isEmpty ? .zero : events == nil ? interval : due.map { Swift.max($0, .zero) }
      for event in FolderEvents.next(events, stop: stop, wake: inbox.wake, for: wait) {
        switch event {
        case .closed(let place):
          for place in [place, inbox.place(ofMoved: place)].compactMap(\.self) {
            if let image = look(at: place, isClosed: true) { ready.append(image) }
          }
        case .moved(let place): pending.append(place)
        case .removed(let place):
          given[place] = nil
          waiting[place] = nil
          inbox.forget(place)
        case .unknown: isListed = false
        case .gone: isGone = true
        case .stopped: return nil
        }
      }
      pending += inbox.take()
    }
    return nil
  }

  private func list() {
    isListed = true
    guard let names = FileKind.names(in: folders[0]) else {
      isGone = true
      return
    }
    let places = names.sorted { $0.lexicographicallyPrecedes($1) }
      .map { WatchedPlace(folder: 0, name: $0) }
    pending = (places + inbox.failed)[...]
    // What is not there any more need not be remembered.
    let present = Set(places)
    given = given.filter { $0.key.folder > 0 || present.contains($0.key) }
    waiting = waiting.filter { $0.key.folder > 0 || present.contains($0.key) }
  }

  /// Looks at a place: the image there, where it is finished.
  private func look(at place: WatchedPlace, isClosed: Bool) -> Image? {
    guard place.name.first != 0x2E || place.folder > 0 else { return nil }
    let path = RawPath(folders[place.folder], place.name)
    guard let stamp = FileStamp(of: path), isNew(stamp, at: place) else { return nil }
    let writers = isRemote ? .unknown : SystemCalls.writers(of: path)
    // Who writes it tells of its end by another change, or is seen at the next listing.
    guard writers != .some else {
      waiting[place] = nil
      return nil
    }
    let wait = writers == .none || isClosed ? Self.pause : settle
    let now = ContinuousClock.now
    if events == nil {
      // The clock of a file server may be another one: only looks count.
      if let seen = waiting[place], seen.stamp == stamp, now >= seen.due {
        return finished(path, place, stamp)
      }
      if waiting[place]?.stamp != stamp {
        waiting[place] = Waiting(place: place, stamp: stamp, wait: wait, due: now + wait)
      }
      return nil
    }
    // The clock of another machine says nothing here.
    let age = isRemote ? .zero : stamp.age
    if age >= wait { return finished(path, place, stamp) }
    let next = Waiting(place: place, stamp: stamp, wait: wait, due: now + wait)
    waiting[place] = next
    queues[wait, default: []].append(next)
    return nil
  }

  /// The next image that has been waited for.
  private func popDue() -> Image? {
    let now = ContinuousClock.now
    for wait in queues.keys {
      while let first = queues[wait]?.first, first.due <= now {
        queues[wait]?.removeFirst()
        // Another change of it has its own place in a queue.
        guard let last = waiting[first.place], last.due == first.due else { continue }
        waiting[first.place] = nil
        let path = RawPath(folders[first.place.folder], first.place.name)
        guard FileStamp(of: path) == first.stamp else {
          if let image = look(at: first.place, isClosed: wait == Self.pause) { return image }
          continue
        }
        if let image = finished(path, first.place, first.stamp) { return image }
      }
    }
    return nil
  }

  private func isNew(_ stamp: FileStamp, at place: WatchedPlace) -> Bool {
    if let last = given[place], stamp.isSame(as: last) { return false }
    guard let failed = inbox.failedStamp(of: place) else { return place.folder == 0 }
    return stamp != failed
  }

  /// The image at a place, unless it is none.
  private func finished(_ path: RawPath, _ place: WatchedPlace, _ stamp: FileStamp) -> Image? {
    waiting[place] = nil
    guard isNew(stamp, at: place) else { return nil }
    guard let text = path.text else {
      given[place] = stamp
      let entry = FolderWalk.unnamed(path.shown)
      return Image(place: place, path: path, entry: entry, stamp: stamp)
    }
    guard FolderWalk.isImage(text) else { return nil }
    given[place] = stamp
    return Image(place: place, path: path, entry: FolderWalk.Entry(path: text), stamp: stamp)
  }
}
