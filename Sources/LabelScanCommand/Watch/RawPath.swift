/// A path as the system has it: bytes, which need not be UTF-8.
struct RawPath: Hashable, Sendable {
  let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The path of a name in a folder.
  init(_ folder: String, _ name: [UInt8]) {
    bytes = Array(folder.utf8) + (folder.hasSuffix("/") ? [] : [0x2F]) + name
  }

  /// The path as text; `nil` where it is not UTF-8.
  var text: String? { String(validating: bytes, as: UTF8.self) }

  /// The path for people.
  var shown: String { String(decoding: bytes, as: UTF8.self) }

  /// Hands the path to a call of the system.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    body(bytes.map(CChar.init(bitPattern:)) + [0])
  }
}
