/// Finds the images in folders.
package enum FolderWalk {
  /// An image to scan, or a folder that gives none.
  package struct Entry: Hashable, Sendable {
    package var path: String
    package var error: FileError?

    package init(path: String, error: FileError? = nil) {
      self.path = path
      self.error = error
    }
  }

  /// What a path given by the user stands for: itself, or the images in it, sorted by name.
  package static func entries(at path: String) -> [Entry] {
    guard FileKind(of: path) == .folder else { return [Entry(path: path)] }
    let entries = images(in: path)
    guard entries.isEmpty else { return entries }
    return [Entry(path: path, error: FileError(.noImages, "The folder holds no image files."))]
  }

  /// The entry of a path that is not UTF-8, which text cannot name.
  package static func unnamed(_ path: String) -> Entry {
    Entry(path: path, error: FileError(.badName, "The file's name is not UTF-8."))
  }

  /// The path of a name in a folder.
  package static func path(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The images under a folder; hidden names are left out and linked folders not entered, so that
  /// a loop of links ends.
  private static func images(in folder: String) -> [Entry] {
    guard let names = FileKind.names(in: folder) else {
      return [Entry(path: folder, error: FileError(.unreadable, "The folder may not be read."))]
    }
    var entries: [Entry] = []
    for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) where name.first != 0x2E {
      guard let name = String(validating: name, as: UTF8.self) else {
        // What it is cannot be looked up: an image, a folder, or a name that tells neither.
        let shown = String(decoding: name, as: UTF8.self)
        if isImageName(shown) || !shown.contains(".") {
          entries.append(unnamed(path(folder, shown)))
        }
        continue
      }
      let path = path(folder, name)
      if FileKind(of: path) == .folder {
        if !FileKind.isLink(path) { entries += images(in: path) }
      } else if isImage(path) {
        entries.append(Entry(path: path))
      }
    }
    return entries
  }

  /// Whether a file is an image by its name or its first bytes.
  package static func isImage(_ path: String) -> Bool {
    // A named pipe or device in a folder is nothing to wait for.
    guard FileKind(of: path) == .regular || FileKind.isLink(path) else { return false }
    if isImageName(path) { return true }
    guard let prefix = try? FileBytes.prefix(ImageKind.prefixCount, of: path) else { return false }
    return ImageKind(prefix: prefix.span)?.isRead ?? false
  }

  /// What the names of images end with, of the kinds that this build reads.
  private static let imageNames: Set<String> = {
    var names: Set = ["png", "jpg", "jpeg", "pgm", "ppm", "pnm", "bmp"]
    #if MoreImages
      names.formUnion(["webp", "tif", "tiff", "heic", "heif", "avif", "gif", "jxl", "pdf"])
    #endif
    return names
  }()

  private static func isImageName(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return imageNames.contains(name[dot...].dropFirst().lowercased())
  }
}
