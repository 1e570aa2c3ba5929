/// The hash of a ledger's last event at some time, to be kept elsewhere: what was recorded until then
/// cannot be changed or cut off unseen.
public struct LedgerAnchor: Hashable, Sendable {
  /// The word that begins an anchor's text.
  private static let word = "labelscan-anchor"

  /// The ledger's id, 16 bytes.
  public var ledger: [UInt8]
  /// The last event; 0 where there was none.
  public var event: Int
  /// Its hash, or the ledger's id.
  public var hash: [UInt8]
  /// When the anchor was made.
  public var time: UTCTime

  /// Creates an anchor.
  public init(ledger: [UInt8], event: Int, hash: [UInt8], time: UTCTime) {
    self.ledger = ledger
    self.event = event
    self.hash = hash
    self.time = time
  }

  /// Reads ``text``; `nil` for any other.
  public init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 5, words[0] == Self.word,
      let ledger = Hexadecimal.bytes(of: String(words[1])), ledger.count == 16,
      let event = Int(words[2]), event >= 0,
      let hash = Hexadecimal.bytes(of: String(words[3])), hash.count == (event == 0 ? 16 : 32),
      let time = UTCTime(String(words[4]))
    else { return nil }
    self.init(ledger: ledger, event: event, hash: hash, time: time)
  }

  /// The anchor in one line.
  public var text: String {
    [
      Self.word, Hexadecimal.text(of: ledger), String(event), Hexadecimal.text(of: hash),
      time.text,
    ].joined(separator: " ")
  }
}
