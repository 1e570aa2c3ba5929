/// The parts of a web link.
struct GS1LinkParts {
  /// The host, with what stands before and behind it up to the path.
  var host: Range<Int>
  /// The segments of the path.
  var segments: [Range<Int>] = []
  /// The parameters of the query.
  var parameters: [(name: Range<Int>, value: Range<Int>)] = []
  /// Whether an empty segment ended the path; it is not among ``segments``.
  var endsInSlash = false

  /// Divides `http` and `https` links; `nil` for anything else.
  init?(_ bytes: [UInt8]) {
    let schemes: [StaticString] = ["https://", "http://", "HTTPS://", "HTTP://"]
    guard let scheme = schemes.first(where: { bytes.span.has($0, at: 0) }) else { return nil }
    let start = scheme.utf8CodeUnitCount
    let end = bytes.firstIndex(of: ASCII.numberSign) ?? bytes.count
    let query = bytes[..<end].firstIndex(of: ASCII.questionMark) ?? end
    guard start < query, let path = bytes[start..<query].firstIndex(of: ASCII.slash), path > start
    else {
      return nil
    }
    host = start..<path
    segments = Self.divided(bytes, path + 1..<query, at: [ASCII.slash])
    while let last = segments.last, last.isEmpty {
      segments.removeLast()
      endsInSlash = true
    }
    guard query < end else { return }
    for parameter in Self.divided(bytes, query + 1..<end, at: [ASCII.ampersand, ASCII.semicolon]) {
      guard let equals = bytes[parameter].firstIndex(of: ASCII.equalsSign) else { continue }
      parameters.append((parameter.lowerBound..<equals, equals + 1..<parameter.upperBound))
    }
  }

  private static func divided(
    _ bytes: [UInt8], _ range: Range<Int>, at separators: [UInt8]
  ) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where separators.contains(bytes[index]) {
      parts.append(start..<index)
      start = index + 1
    }
    parts.append(start..<range.upperBound)
    return parts
  }

  /// The bytes that percent encoding stands for; not decoded where it is broken or gives NUL.
  static func decoded(
    _ bytes: [UInt8], _ range: Range<Int>, isQuery: Bool
  ) -> (bytes: [UInt8], isDecoded: Bool) {
    var result: [UInt8] = []
    var isDecoded = true
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      index += 1
      if byte == ASCII.plusSign, isQuery {
        result.append(ASCII.space)
      } else if byte == ASCII.percentSign, index + 1 < range.upperBound,
        let high = bytes[index].hexadecimalValue, let low = bytes[index + 1].hexadecimalValue,
        high | low != 0
      {
        result.append(high << 4 | low)
        index += 2
      } else {
        isDecoded = isDecoded && byte != ASCII.percentSign
        result.append(byte)
      }
    }
    return (result, isDecoded)
  }

  /// Whether a byte can be in a URI, RFC 3986.
  static func isURICharacter(_ byte: UInt8) -> Bool {
    byte.isDigit || byte.isLetter || "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(byte)
  }

  /// Whether a byte can be in the host of a link: in a name, an address, a port.
  static func isHostCharacter(_ byte: UInt8) -> Bool {
    byte.isDigit || byte.isLetter || "-.:[]".utf8.contains(byte)
  }

  /// The alternatives of qualifiers that a key can have in a path, each in order.
  static func qualifiers(of key: ApplicationIdentifier) -> [[ApplicationIdentifier]] {
    var rows = GS1Table.linkKeys[...]
    while let first = rows.popFirst() {
      let row = rows.prefix { $0 != 0xFFFE }
      if first == key.index {
        return row.split(separator: 0xFFFF).map { $0.map(ApplicationIdentifier.init(index:)) }
      }
      rows = rows[row.endIndex...].dropFirst()
    }
    return []
  }

  /// The names that links of GS1 Digital Link 1.1 can have in place of AIs.
  static let aliases: [String: String] = [
    "gtin": "01", "itip": "8006", "gmn": "8013", "cpid": "8010", "gln": "414", "payTo": "415",
    "party": "417", "gsrnp": "8017", "gsrn": "8018", "gcn": "255", "sscc": "00", "gdti": "253",
    "ginc": "401", "gsin": "402", "grai": "8003", "giai": "8004", "cpv": "22", "lot": "10",
    "ser": "21", "cpsn": "8011", "glnx": "254", "refno": "8020", "srin": "8019",
  ]
}
