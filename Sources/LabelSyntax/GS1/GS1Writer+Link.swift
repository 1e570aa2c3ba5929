extension GS1Writer {
  /// The stem of canonical GS1 Digital Link URIs.
  public static let canonicalStem = "https://id.gs1.org"

  /// The GS1 Digital Link URI, `nil` where there is no key or an AI has no place in a link.
  ///
  /// The first key and as many of its qualifiers as are there make the path; the rest is the query,
  /// AIs of predefined length first.
  public func link(stem: String = canonicalStem) -> String? {
    var rest: [(ai: ApplicationIdentifier, value: String)] = []
    for element in elements {
      guard let ai = ApplicationIdentifier(element.code) else { return nil }
      if let known = rest.first(where: { $0.ai == ai }) {
        guard known.value == element.value else { return nil }
      } else {
        rest.append((ai, element.value))
      }
    }
    guard let key = rest.firstIndex(where: { $0.ai.isLinkKey }) else { return nil }
    var text = stem
    while text.utf8.last == ASCII.slash { text.removeLast() }
    let qualifiers = qualifiers(of: rest[key].ai, among: rest.map { $0.ai })
    for ai in [rest[key].ai] + qualifiers {
      guard let place = rest.firstIndex(where: { $0.ai == ai }) else { continue }
      text += "/\(ai.code)/\(Self.percentEncoded(rest[place].value))"
      rest.remove(at: place)
    }
    guard rest.allSatisfy({ $0.ai.isLinkAttribute }) else { return nil }
    let attributes =
      rest.filter { $0.ai.hasPredefinedLength } + rest.filter { !$0.ai.hasPredefinedLength }
    for (place, attribute) in attributes.enumerated() {
      text += place == 0 ? "?" : "&"
      text += "\(attribute.ai.code)=\(Self.percentEncoded(attribute.value))"
    }
    return text
  }

  /// The longest alternative of a key's qualifiers, those that are there.
  private func qualifiers(
    of key: ApplicationIdentifier, among ais: [ApplicationIdentifier]
  ) -> [ApplicationIdentifier] {
    var best: [ApplicationIdentifier] = []
    for alternative in GS1LinkParts.qualifiers(of: key) {
      let present = alternative.filter(ais.contains)
      if present.count > best.count { best = present }
    }
    return best
  }

  private static func percentEncoded(_ value: String) -> String {
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in value.utf8 {
      if byte.isDigit || byte.isLetter || "-._~".utf8.contains(byte) {
        result.append(byte)
      } else {
        result += [ASCII.percentSign, hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
