/// Why bytes are not an image that can be scanned.
public struct ImageError: Error, Hashable, Sendable {
  /// The kinds of trouble.
  public enum Code: String, Hashable, Sendable {
    /// There are no bytes.
    case empty = "image.empty"
    /// The bytes begin like no kind of image that is read here.
    case unknownKind = "image.unknownKind"
    /// The kind is known, but this build does not read it.
    case unsupported = "image.unsupported"
    /// The image ends before its header says.
    case truncated = "image.truncated"
    /// The bytes break the rules of their kind.
    case malformed = "image.malformed"
    /// A width or height of 0.
    case noPixels = "image.noPixels"
    /// The file has pages, and not that one.
    case noPage = "image.noPage"
    /// More pixels, or pages, than the limit allows.
    case tooLarge = "image.tooLarge"
    /// Decoding takes longer than an image may.
    case deadline = "image.deadline"
    /// There is not the memory for so many pixels.
    case outOfMemory = "image.outOfMemory"
    /// The rows of a luma plane overlap or reach past its end.
    case badLayout = "image.badLayout"
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
