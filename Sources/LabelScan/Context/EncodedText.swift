/// Bytes of a symbol as Unicode text.
package struct EncodedText: Hashable, Sendable {
  /// Bytes in one character set.
  package struct Part: Hashable, Sendable {
    package var bytes: ArraySlice<UInt8>
    /// The number of the character set; `nil` where the symbol does not say.
    package var eci: Int?

    package init(bytes: ArraySlice<UInt8>, eci: Int?) {
      self.bytes = bytes
      self.eci = eci
    }
  }

  /// The bytes in UTF-8; as they are where the text is not known.
  package private(set) var payload: [UInt8]
  /// The bytes as encoded where they are not ``payload``.
  package private(set) var encoded: [UInt8]?
  /// The character sets of ``encoded``, joined by `+` where there are several.
  package private(set) var charset: String?

  /// Decodes the parts of a message.
  ///
  /// One character set is guessed for all parts that name none, which are ISO/IEC 8859-1 by the
  /// standards and hardly ever in practice. Where a part is not what its character set allows, the
  /// message stays bytes.
  package init(_ parts: [Part]) {
    let bytes = parts.flatMap(\.bytes)
    payload = bytes
    guard bytes.contains(where: { $0 >= 0x80 }) || parts.contains(where: { Self.isWide($0.eci) })
    else { return }
    let open = parts.filter { $0.eci == nil }.flatMap(\.bytes)
    let isJapanese = parts.contains { $0.eci == CharacterSets.shiftJIS }
    guard let guess = CharacterSets.guess(open, isJapanese: isJapanese) else { return }
    var text = ""
    var names: [String] = []
    for part in parts {
      let eci = part.eci ?? guess
      guard let decoded = CharacterSets.text(part.bytes, eci: eci) else { return }
      text += decoded
      guard Self.isWide(eci) || part.bytes.contains(where: { $0 >= 0x80 }) else { continue }
      let name = CharacterSets.name(eci)
      if !names.contains(name) { names.append(name) }
    }
    payload = Array(text.utf8)
    guard payload != bytes else { return }
    encoded = bytes
    charset = names.joined(separator: "+")
  }

  /// Decodes bytes whose character set is `first` until a switch at a byte names another; `nil` names
  /// none.
  package init(_ bytes: [UInt8], switches: [(start: Int, eci: Int?)], first: Int? = nil) {
    var parts: [Part] = []
    var (start, eci) = (0, first)
    for next in switches + [(start: bytes.count, eci: nil)] {
      let end = min(max(next.start, start), bytes.count)
      if end > start { parts.append(Part(bytes: bytes[start..<end], eci: eci)) }
      (start, eci) = (end, next.eci)
    }
    self.init(parts)
  }

  /// Decodes bytes of which ECIs say the character set from some bytes on.
  package init(_ bytes: [UInt8], segments: [ECISegment], first: Int? = nil) {
    self.init(bytes, switches: segments.map { ($0.start, $0.eci) }, first: first)
  }

  /// True for character sets whose bytes below 0x80 are not ASCII.
  private static func isWide(_ eci: Int?) -> Bool {
    guard let eci else { return false }
    return [25, 33, 34, 35].contains(eci)
  }
}
