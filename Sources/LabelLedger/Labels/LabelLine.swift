/// One line that `labelscan scan` or `labelscan parse` printed as NDJSON.
public enum LabelLine: Hashable, Sendable {
  /// A label.
  case label(LabelRecord)
  /// An image that the scan could not read: its path, and the error's code and message.
  case unreadable(file: String, code: String, message: String)

  /// Why a line is no label.
  public struct Failure: Error, Hashable, Sendable {
    /// One phrase in English.
    public var message: String

    /// Creates a failure.
    package init(message: String) {
      self.message = message
    }

    /// The line is longer than what is read.
    package static let tooLong = Failure(
      message: "longer than \(LabelLine.maxCount >> 20) MiB")
  }

  /// Bytes of a line that are read; a longer one is no label.
  public static let maxCount = 16 << 20

  /// Reads a line without its line end.
  public init(_ bytes: [UInt8]) throws(Failure) {
    guard bytes.count <= Self.maxCount else { throw .tooLong }
    let line: LabelLine?
    do throws(JSONReader.Failure) {
      line = try Self.read(bytes)
    } catch {
      throw Failure(message: "expected \(error.message) at byte \(error.offset)")
    }
    guard let line else { throw Failure(message: "no object of labelscan scan or parse") }
    self = line
  }

  private static func read(_ bytes: [UInt8]) throws(JSONReader.Failure) -> LabelLine? {
    var reader = JSONReader(bytes, refusesDuplicates: true)
    var label = LabelRecord()
    var own = LabelRecord.Symbol(payload: [], syntax: "raw")
    var ownMembers = LabelRecord.Symbol.Members()
    var keys: Set<String> = []
    var error: (code: String, message: String)?
    try reader.members { (reader, key) throws(JSONReader.Failure) in
      keys.insert(key)
      switch key {
      case "error": error = try failure(from: &reader)
      case "payload", "payloadBase64", "symbology", "identifier", "syntax":
        try ownMembers.take(key, from: &reader, into: &own)
      default: try label.take(key, from: &reader)
      }
    }
    try reader.end()
    if let error {
      return .unreadable(file: label.file ?? "", code: error.code, message: error.message)
    }
    guard keys.contains("fields"), keys.contains("details") else { return nil }
    guard !keys.contains("symbols") || !keys.contains("payloads") else {
      throw reader.failure("symbols or payloads, not both")
    }
    if ownMembers.hasPayload, !keys.contains("symbols"), !keys.contains("payloads") {
      try ownMembers.finish(&own, reader)
      label.symbols = [own]
    } else if !keys.contains("symbols"), !keys.contains("payloads") {
      return nil
    }
    return .label(label)
  }

  private static func failure(
    from reader: inout JSONReader
  ) throws(JSONReader.Failure) -> (code: String, message: String) {
    var code = ""
    var message = ""
    try reader.members { (reader, key) throws(JSONReader.Failure) in
      switch key {
      case "code": code = try reader.string()
      case "message": message = try reader.string()
      default: try reader.skip()
      }
    }
    return (code, message)
  }
}
