/// Why a file gives no answer at all.
public enum ScanError: Error, Hashable, Sendable {
  /// Its bytes cannot be had.
  case file(FileError)
  /// Its bytes are not an image that can be scanned.
  case image(ImageError)
  /// The process that was to scan it gave no answer.
  case process(ProcessError)

  /// The error's stable name, such as `image.truncated`.
  public var code: String {
    switch self {
    case .file(let error): error.code.rawValue
    case .image(let error): error.code.rawValue
    case .process(let error): error.code.rawValue
    }
  }

  /// One sentence in English, without the file's name.
  public var message: String {
    switch self {
    case .file(let error): error.message
    case .image(let error): error.message
    case .process(let error): error.message
    }
  }
}
