/// Why a file's bytes cannot be had.
public struct FileError: Error, Hashable, Sendable {
  /// The kinds of trouble.
  public enum Code: String, Hashable, Sendable {
    /// There is no such file.
    case missing = "file.missing"
    /// The path names a folder.
    case isFolder = "file.isFolder"
    /// The path names a pipe, a device or a socket.
    case notRegular = "file.notRegular"
    /// The system refuses to open or read the file.
    case unreadable = "file.unreadable"
    /// The file is larger than any image that is read.
    case tooLarge = "file.tooLarge"
    /// The file's name is not UTF-8.
    case badName = "file.badName"
    /// A folder holds no image files.
    case noImages = "file.noImages"
  }

  /// The kind of trouble.
  public var code: Code
  /// One sentence in English, without the file's name.
  public var message: String

  /// Creates an error.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
