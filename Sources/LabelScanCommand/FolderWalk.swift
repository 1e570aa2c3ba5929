import LabelScan

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Finds the images in folders.
enum FolderWalk {
  /// An image to scan, or a folder that gives none.
  struct Entry: Sendable {
    var path: String
    var error: FileError?
  }

  /// Whether there is a file or folder at `path`.
  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  /// What a path given by the user stands for: itself, or the images in it, sorted by name.
  static func entries(at path: String) -> [Entry] {
    guard isFolder(path) else { return [Entry(path: path)] }
    let entries = images(in: path)
    guard entries.isEmpty else { return entries }
    return [Entry(path: path, error: FileError(.noImages, "The folder holds no image files."))]
  }

  /// The entry of a path that is not UTF-8, which text cannot name.
  static func unnamed(_ path: String) -> Entry {
    Entry(path: path, error: FileError(.badName, "The file's name is not UTF-8."))
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: Bool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  /// The images under a folder; hidden names are left out and linked folders not entered, so that
  /// a loop of links ends.
  private static func images(in folder: String) -> [Entry] {
    guard let names = SystemCalls.names(in: folder) else {
      return [Entry(path: folder, error: FileError(.unreadable, "The folder may not be read."))]
    }
    var entries: [Entry] = []
    for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) where name.first != 0x2E {
      guard let name = String(validating: name, as: UTF8.self) else {
        // What it is cannot be looked up: an image, a folder, or a name that tells neither.
        let shown = String(decoding: name, as: UTF8.self)
        if isImageName(shown) || !shown.contains(".") {
          entries.append(unnamed(folder.hasSuffix("/") ? folder + shown : folder + "/" + shown))
        }
        continue
      }
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      if isFolder(path) {
        let type = try? FileManager.default.attributesOfItem(atPath: path)[.type]
        if type as? FileAttributeType != .typeSymbolicLink { entries += images(in: path) }
      } else if isImage(path, name: name) {
        entries.append(Entry(path: path))
      }
    }
    return entries
  }

  private static func isImage(_ path: String, name: String) -> Bool {
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    // A named pipe or device in a folder is nothing to wait for.
    guard type == .typeRegular || type == .typeSymbolicLink else { return false }
    if isImageName(name) { return true }
    guard let prefix = try? FileBytes.prefix(ImageKind.prefixCount, of: path) else { return false }
    return ImageKind(prefix: prefix.span)?.isRead ?? false
  }

  private static func isImageName(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return ["png", "jpg", "jpeg", "pgm", "ppm", "pnm"]
      .contains(name[dot...].dropFirst().lowercased())
  }
}
