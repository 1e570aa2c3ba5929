/// What one symbol carries: the bytes as the standard's reader transmits them.
///
/// The AIM identifier is apart, never among the bytes: a first FNC1 shows in ``identifier``, every
/// later one is U+001D in ``bytes``.
public struct Payload: Hashable, Sendable {
  /// The transmitted bytes: text in UTF-8 where its character set is known or guessed.
  public var bytes: [UInt8]
  /// The bytes as encoded in the symbol, where they are not ``bytes``.
  public var encoded: [UInt8]?
  /// The character set of ``encoded``, by IANA's name; several are joined by `+`.
  public var charset: String?
  /// The kind of symbol they came from, where known.
  public var symbology: Symbology?
  /// The AIM symbology identifier, where known.
  public var identifier: SymbologyIdentifier?

  /// Creates a payload from bytes.
  public init(
    bytes: [UInt8], symbology: Symbology? = nil, identifier: SymbologyIdentifier? = nil
  ) {
    self.bytes = bytes
    self.symbology = symbology
    self.identifier = identifier
  }

  /// Creates a payload from text as a hardware scanner delivers it: a leading AIM identifier moves
  /// to ``identifier``.
  public init(scanned text: String, symbology: Symbology? = nil) {
    let bytes = Array(text.utf8)
    let identifier = SymbologyIdentifier(prefixOf: bytes)
    self.init(
      bytes: identifier == nil ? bytes : Array(bytes.dropFirst(3)), symbology: symbology,
      identifier: identifier)
  }

  /// The bytes as UTF-8, with U+FFFD where they are not.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
