import LabelScan
import LabelSyntax

/// Remembers, beyond the end of the command, which images have been read.
struct WatchLedger {
  /// How images are marked.
  enum Mark {
    case none
    /// They are moved into a folder.
    case folder(String)
    /// They have a line in a file that is open.
    case file(Int32)
  }

  /// The images that were read before.
  private(set) var known: [String: SystemCalls.FileStamp] = [:]
  private let mark: Mark

  /// Remembers nothing.
  init() {
    mark = .none
  }

  /// Moves images into a folder, new if need be; `nil` unless it is one and on the disk of
  /// `watched`.
  init?(folder: String, watched: String) {
    SystemCalls.makeFolder(folder)
    guard FileKind(of: folder) == .folder, SystemCalls.areOnOneDisk(folder, watched) else {
      return nil
    }
    mark = .folder(folder)
  }

  /// Appends to a file what it has not; `nil` where it cannot be read or written.
  init?(file: String) {
    var bytes: [UInt8] = []
    if FileKind(of: file) != nil {
      guard let found = try? FileBytes.read(file) else { return nil }
      bytes = found
    }
    for line in bytes.split(separator: 0x0A) {
      // A line that a crash cut short says nothing.
      if let (name, stamp) = Self.entry(in: Array(line)) { known[name] = stamp }
    }
    guard let descriptor = SystemCalls.openToAppend(file) else { return nil }
    if let last = bytes.last, last != 0x0A {
      guard SystemCalls.write("\n", to: descriptor) else { return nil }
    }
    mark = .file(descriptor)
  }

  /// Marks an image whose result has been written; what is wrong where it cannot be.
  func finish(_ image: FolderWatch.Image) -> String? {
    switch mark {
    case .none: return nil
    case .folder(let folder):
      // One that has changed since is another image, and is read yet.
      guard SystemCalls.stamp(of: image.entry.path) == image.stamp else { return nil }
      for number in 0..<1_000 {
        let name = Self.name(image.name, number: number)
        let place = FolderWalk.path(folder, name)
        if SystemCalls.move(image.entry.path, to: place) { return nil }
        if FileKind(of: place) == nil { break }
      }
      return "\(image.entry.path) cannot be moved to \(folder)"
    case .file(let descriptor):
      let line = JSONWriter.text { writer in
        writer.object { writer in
          writer.member("name", image.name)
          writer.member("size", image.stamp.size)
          writer.member("changed", image.stamp.changed)
        }
      }
      guard SystemCalls.write(line + "\n", to: descriptor), SystemCalls.sync(descriptor)
      else { return "the state of \(image.entry.path) cannot be written" }
      return nil
    }
  }

  /// `a.jpg`, `a-1.jpg`, `a-2.jpg`.
  private static func name(_ name: String, number: Int) -> String {
    guard number > 0 else { return name }
    guard let dot = name.lastIndex(of: ".") else { return "\(name)-\(number)" }
    return "\(name[..<dot])-\(number)\(name[dot...])"
  }

  private static func entry(in line: [UInt8]) -> (String, SystemCalls.FileStamp)? {
    guard case .object(let members, _)? = try? JSONText(line) else { return nil }
    var (name, size, changed): (String?, Int?, Int?) = (nil, nil, nil)
    for member in members {
      switch (member.name, member.value) {
      case ("name", .string(let text, _)): name = text
      case ("size", .number(let text, _)): size = Int(text)
      case ("changed", .number(let text, _)): changed = Int(text)
      default: break
      }
    }
    guard let name, let size, let changed else { return nil }
    return (name, SystemCalls.FileStamp(size: size, changed: changed))
  }
}
