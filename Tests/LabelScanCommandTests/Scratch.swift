import Foundation

/// A folder of its own for one test, gone at the end.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "labelscan-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Writes a file, its subfolders too, and returns where it is.
  @discardableResult
  func file(_ name: String, _ bytes: [UInt8]) -> URL {
    let place = folder.appending(path: name)
    try? FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data(bytes).write(to: place)
    return place
  }

  /// Copies one of the small images of the package, or its first bytes.
  @discardableResult
  func image(_ kind: String, as name: String, prefix: Double = 1) throws -> URL {
    let bytes = try Data(contentsOf: Self.kinds.appending(path: kind))
    return file(name, Array(bytes.prefix(Int(Double(bytes.count) * prefix))))
  }

  /// An image without a symbol.
  static let blank = Array("P5 64 64 255\n".utf8) + [UInt8](repeating: 200, count: 64 * 64)

  /// The folder `TestImages/kinds` of the package.
  static let kinds = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "TestImages/kinds")
}
