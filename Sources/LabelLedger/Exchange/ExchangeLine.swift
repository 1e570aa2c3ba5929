/// One line of an exported ledger.
public enum ExchangeLine: Hashable, Sendable {
  /// The first line: the ledger's id.
  case ledger([UInt8])
  /// An event.
  case event(RecordedEvent)

  /// Bytes of a line that are read: more than any line of an export has.
  ///
  /// Most grows what the export escapes where the input did not, as U+007F: from one byte to six; a
  /// table has the file's path, the lot and the note a second time, and quotes twice.
  public static let maxCount = 16 * LabelLine.maxCount

  /// Reads a line without its line end.
  public init(_ bytes: [UInt8]) throws(LabelLine.Failure) {
    do throws(JSONReader.Failure) {
      self = try Self.read(bytes)
    } catch {
      throw LabelLine.Failure(
        message: "expected \(error.message) at byte \(error.offset)")
    }
  }

  /// The line without its line end.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      switch self {
      case .ledger(let id): writer.member("ledger", Hexadecimal.text(of: id))
      case .event(let recorded):
        writer.member("hash", Hexadecimal.text(of: recorded.hash))
        writer.key("record")
        writer.raw(recorded.event.json)
      }
    }
    return writer.bytes
  }

  private static func read(_ bytes: [UInt8]) throws(JSONReader.Failure) -> ExchangeLine {
    var reader = JSONReader(bytes)
    var ledger: [UInt8]?
    var hash: [UInt8]?
    var event: LedgerEvent?
    try reader.members { (reader, key) throws(JSONReader.Failure) in
      switch key {
      case "ledger": ledger = Hexadecimal.bytes(of: try reader.string())
      case "hash": hash = Hexadecimal.bytes(of: try reader.string())
      case "record": event = try LedgerEvent(from: &reader)
      default: try reader.skip()
      }
    }
    try reader.end()
    if let ledger, ledger.count == 16 { return .ledger(ledger) }
    guard let hash, hash.count == 32, let event else {
      throw reader.failure("a line of labelscan-ledger export")
    }
    return .event(RecordedEvent(event: event, hash: hash))
  }
}
