import Foundation

/// The photos that the tests read.
enum TestImages {
  /// The folder `TestImages` of the package.
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "TestImages")

  /// The bytes of a file in the folder.
  static func bytes(of name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: folder.appending(path: name)))
  }

  /// The names in a subfolder, sorted.
  static func names(in subfolder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: subfolder).path(percentEncoded: false)
    ).sorted()
  }
}
