import ArgumentParser
import LabelScan
import LabelSyntax

/// A file of serial formats, as users name it.
enum FormatFile {
  /// The formats in the file; why it cannot be used is said on standard error.
  static func formats(at path: String) throws(ExitCode) -> SerialFormats {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileBytes.read(path, from: .any)
    } catch {
      throw UsageFailure.exit("\(path): \(error.message) [\(error.code.rawValue)]")
    }
    do throws(FormatError) {
      return try SerialFormats(json: bytes)
    } catch {
      throw UsageFailure.exit("\(path)\(place(of: error, in: bytes))")
    }
  }

  /// The place, the message and the code of an error, as compilers write them.
  private static func place(of error: FormatError, in bytes: [UInt8]) -> String {
    var text = ""
    var subject = error.format.map { "format \($0), " } ?? ""
    if let offset = error.offset {
      if error.isInPattern {
        subject += "byte \(offset) of the pattern, "
      } else {
        let before = bytes.prefix(offset)
        let line = before.count { $0 == 0x0A } + 1
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        text += ":\(line):\(before.count - start + 1)"
      }
    }
    if subject.hasSuffix(", ") { subject = subject.dropLast(2) + ": " }
    return "\(text): \(subject)\(error.message) [\(error.code.rawValue)]"
  }
}
