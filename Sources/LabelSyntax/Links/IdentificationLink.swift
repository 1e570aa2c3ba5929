/// Identification links of nameplates, IEC 61406: data identifiers in the path or the query.
enum IdentificationLink {
  /// Reads `payload` where it is such a link; `nil` where it is not.
  static func reading(of payload: Payload, options: SyntaxOptions) -> Reading? {
    guard let link = LinkText(payload.bytes) else { return nil }
    let query = link.query.map { part in
      Part(code: link.text(part.name), value: link.text(part.value), range: part.value)
    }
    let path = link.segments.last.map { Self.parts($0, payload.bytes, link) } ?? []
    guard let parts = [query.filter { $0.isKnown }, path].first(where: Self.isEvidence) else {
      return nil
    }
    var fields = DataIdentifierFields(payload, syntax: .identificationLink, options: options)
    for part in parts { fields.add(part.code, part.value, part.range) }
    fields.add(
      .url, payload.text, raw: payload.text, key: "url", 0..<payload.bytes.count)
    if payload.bytes.count > 255 {
      fields.note(
        .tooLong, .warning, "An identification link has at most 255 characters",
        0..<payload.bytes.count)
    }
    return fields.reading
  }

  private struct Part {
    var code: String
    var value: String
    var range: Range<Int>

    var isKnown: Bool { identifiers.contains(code) && !value.isEmpty }
  }

  /// `1P...+S...`: every piece begins with an identifier.
  private static func parts(_ segment: Range<Int>, _ bytes: [UInt8], _ link: LinkText) -> [Part] {
    var parts: [Part] = []
    for piece in LinkText.split(bytes, segment, at: { $0 == 0x2B }) {
      guard let length = DataIdentifier.length(prefixOf: bytes[piece]) else { return [] }
      let value = piece.lowerBound + length..<piece.upperBound
      let part = Part(
        code: link.text(piece.lowerBound..<value.lowerBound), value: link.text(value), range: value)
      guard part.isKnown else { return [] }
      parts.append(part)
    }
    return parts
  }

  /// One identifier with digits, so that an ordinary link is none; none of them twice.
  private static func isEvidence(_ parts: [Part]) -> Bool {
    let hasProduct = parts.contains { ["1P", "25S", "25P", "18S"].contains($0.code) }
    return hasProduct && Set(parts.map({ $0.code })).count == parts.count
      && parts.allSatisfy { $0.value.utf8.count >= 2 }
  }

  private static let identifiers: Set<String> = [
    "1P", "S", "23S", "30P", "31P", "1T", "25S", "25P", "18S", "16D", "4L", "2P", "Q", "16S",
  ]
}
