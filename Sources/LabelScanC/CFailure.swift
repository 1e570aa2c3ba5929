internal import CLabelScan
internal import LabelScan
internal import LabelSyntax

/// Why a call gives no answer: its status, and what the scanner tells about it.
struct CFailure: Error {
  var status: labelscan_status
  var code: String
  var message: String

  init(_ status: Int, _ code: String, _ message: String) {
    self.status = labelscan_status(status)
    self.code = code
    self.message = message
  }

  init(_ error: ScanError) {
    let status =
      switch error {
      case .file(let error): error.code == .tooLarge ? LABELSCAN_TOO_LARGE : LABELSCAN_FILE_ERROR
      case .image(let error): Self.status(of: error)
      // Only the command scans in other processes.
      case .process: LABELSCAN_IMAGE_ERROR
      }
    self.init(status, error.code, error.message)
  }

  private static func status(of error: ImageError) -> Int {
    switch error.code {
    case .tooLarge: LABELSCAN_TOO_LARGE
    case .badLayout: LABELSCAN_INVALID_ARGUMENT
    default: LABELSCAN_IMAGE_ERROR
    }
  }

  init(_ error: FormatError) {
    var message = error.message
    if let offset = error.offset {
      message += error.isInPattern ? " (byte \(offset) of the pattern" : " (byte \(offset)"
      message += error.format.map { ", format \($0))" } ?? ")"
    }
    self.init(LABELSCAN_FORMATS_ERROR, error.code.rawValue, message)
  }

  static func argument(_ message: String) -> CFailure {
    CFailure(LABELSCAN_INVALID_ARGUMENT, "argument", message)
  }

  static func unknownName(_ name: String) -> CFailure {
    CFailure(LABELSCAN_UNKNOWN_NAME, "unknownName", "This version does not know \(name).")
  }

  static func tooLong(_ message: String) -> CFailure {
    CFailure(LABELSCAN_TOO_LARGE, "tooLong", message)
  }

  static let outOfMemory = CFailure(
    LABELSCAN_OUT_OF_MEMORY, "outOfMemory", "There is not enough memory for the image.")
}
