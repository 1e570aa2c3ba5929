import CommandText
import LabelScan

/// Remembers, beyond the end of the command, which images have been read.
struct WatchMarks {
  /// How images are marked.
  private enum Way {
    case none
    /// They are moved into folders.
    case folders(done: PhotoFolder, failed: PhotoFolder?)
    /// They have a line in a file that is open.
    case file(Int32)
  }

  /// The marking ends: no image can be marked.
  struct Failure: Error {
    var message: String
  }

  /// The numbers of the folders that images are moved to.
  private static let doneFolder = 1
  private static let failedFolder = 2

  /// The images that were read before.
  private(set) var known: [[UInt8]: FileStamp] = [:]
  private let watched: String
  private let way: Way
  private let inbox: WatchInbox

  /// Remembers nothing.
  init(watched: String, inbox: WatchInbox) {
    self.watched = watched
    self.inbox = inbox
    way = .none
  }

  /// Moves images, those that failed into a folder of their own if there is one.
  init(watched: String, inbox: WatchInbox, done: PhotoFolder, failed: PhotoFolder?) {
    self.watched = watched
    self.inbox = inbox
    way = .folders(done: done, failed: failed)
  }

  /// Appends to a file what it has not; `nil` where it cannot be read or written.
  init?(watched: String, inbox: WatchInbox, file: String) {
    var bytes: [UInt8] = []
    if FileKind(of: file) != nil {
      guard let found = try? FileBytes.read(file) else { return nil }
      bytes = found
    }
    for line in bytes.split(separator: 0x0A) {
      // A line that a crash cut short says nothing.
      if let mark = StateLine(Array(line)) { known[mark.name] = mark.stamp }
    }
    guard let descriptor = SystemCalls.openToAppend(file) else { return nil }
    if let last = bytes.last, last != 0x0A {
      guard SystemCalls.write("\n", to: descriptor) else { return nil }
    }
    self.watched = watched
    self.inbox = inbox
    way = .file(descriptor)
  }

  /// The folders, in the order of their numbers.
  var folders: [String] {
    guard case .folders(let done, let failed) = way else { return [watched] }
    return [watched, done.path] + (failed.map { [$0.path] } ?? [])
  }

  /// Marks an image whose result has been written.
  ///
  /// One that has changed since it was read is another image, and is read yet; one that cannot be
  /// moved stays, and is told of.
  ///
  /// - Parameters:
  ///   - image: The image.
  ///   - failure: Why it gave no label that counts, as JSON; `nil` where it gave one.
  ///   - mayChange: Whether it failed as a file does that is not written to its end.
  func finish(_ image: FolderWatch.Image, failure: String?, mayChange: Bool) throws(Failure) {
    guard FileStamp(of: image.path) == image.stamp else {
      inbox.lookAgain(at: image.place)
      return
    }
    switch way {
    case .none: return
    case .file(let descriptor):
      let line = StateLine(name: image.place.name, stamp: image.stamp).text + "\n"
      guard SystemCalls.write(line, to: descriptor), SystemCalls.sync(descriptor) else {
        throw Failure(message: "the state of \(image.path.shown) cannot be written")
      }
    case .folders(let done, let failed):
      try move(image, done, failed, failure: failure, mayChange: mayChange)
    }
  }

  private func move(
    _ image: FolderWatch.Image, _ done: PhotoFolder, _ failed: PhotoFolder?, failure: String?,
    mayChange: Bool
  ) throws(Failure) {
    let number = failure != nil && failed != nil ? Self.failedFolder : Self.doneFolder
    let folder = number == Self.failedFolder ? failed ?? done : done
    // One that fails again stays where it is.
    guard image.place.folder != number, failure == nil || image.place.folder == 0 else {
      if mayChange { inbox.keepLooking(at: image.place, image.stamp) }
      return
    }
    let reason = number == Self.failedFolder ? failure : nil
    switch folder.take(image.path, named: image.place.name, reason: reason) {
    case .moved(let name):
      _ = SystemCalls.syncFolder(folders[image.place.folder])
      inbox.forget(image.place)
      if image.place.folder == Self.failedFolder { failed?.removeReason(of: image.place.name) }
      guard mayChange else { return }
      let place = WatchedPlace(folder: number, name: name)
      let stamp = FileStamp(of: RawPath(folder.path, name))
      if let stamp, stamp.hasContent(of: image.stamp) {
        inbox.keepLooking(at: place, stamp, from: image.place)
      } else {
        // It went on while it was moved.
        inbox.keepLooking(at: place, image.stamp, from: image.place)
        inbox.lookAgain(at: place)
      }
    case .missing: return
    case .stuck(let text):
      Self.warn(text + "; it stays, and is not read again")
      // Trying to move it may have changed its entry.
      if let stamp = FileStamp(of: image.path) { inbox.keepLooking(at: image.place, stamp) }
    case .broken(let text): throw Failure(message: text)
    }
  }

  /// Tells of something on standard error.
  static func warn(_ text: String) {
    _ = SystemCalls.write("labelscan: \(VisibleText.line(text))\n", to: 2)
  }
}
