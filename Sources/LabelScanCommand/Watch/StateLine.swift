import LabelScan
import LabelSyntax

/// One line of a file of state: an image that was read.
struct StateLine {
  var name: [UInt8]
  var stamp: FileStamp

  init(name: [UInt8], stamp: FileStamp) {
    self.name = name
    self.stamp = stamp
  }

  /// Reads a line; `nil` where it says nothing.
  ///
  /// Lines of earlier versions have no inode and no time of change.
  init?(_ line: [UInt8]) {
    guard case .object(let members, _)? = try? JSONText(line) else { return nil }
    var name: [UInt8]?
    var numbers: [String: Int] = [:]
    for member in members {
      switch (member.name, member.value) {
      case ("name", .string(let text, _)): name = name ?? Array(text.utf8)
      case ("nameBase64", .string(let text, _)): name = Base64.bytes(of: text) ?? name
      case (let key, .number(let text, _)): numbers[key] = Int(text)
      default: break
      }
    }
    guard let name, let size = numbers["size"], let written = numbers["changed"] else { return nil }
    self.name = name
    stamp = FileStamp(
      size: size, written: written, changed: numbers["altered"], inode: numbers["inode"])
  }

  /// The line, without its end.
  var text: String {
    JSONWriter.text { writer in
      writer.object { writer in
        writer.member("name", String(decoding: name, as: UTF8.self))
        if String(validating: name, as: UTF8.self) == nil {
          writer.member("nameBase64", Base64.text(of: name))
        }
        writer.member("size", stamp.size)
        writer.member("changed", stamp.written)
        writer.member("altered", optional: stamp.changed)
        writer.member("inode", optional: stamp.inode)
      }
    }
  }
}
