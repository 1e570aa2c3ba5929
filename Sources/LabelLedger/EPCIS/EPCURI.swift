internal import LabelSyntax

/// EPC URIs, GS1 EPC Tag Data Standard 6, and GS1 Digital Link URIs of the same things.
enum EPCURI {
  /// The domain of a canonical GS1 Digital Link URI.
  static let domain = "https://id.gs1.org/"

  /// The canonical GS1 Digital Link URI of what an EPC URN names, or `nil` where it names nothing
  /// that has a GS1 key: EPC Tag Data Standard 6.3, 7.
  static func link(ofURN urn: String) -> String? {
    let words = urn.split(separator: ":", maxSplits: 4, omittingEmptySubsequences: false)
    guard words.count == 5, words[0] == "urn", words[1] == "epc",
      ["id", "class", "idpat"].contains(words[2])
    else { return nil }
    var parts = words[4].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let isPattern = words[2] == "idpat"
    // What the last part has of dots belongs to it.
    let count = counts[String(words[3])] ?? 0
    guard count > 0, parts.count >= count else { return nil }
    parts = Array(parts[..<(count - 1)]) + [parts[(count - 1)...].joined(separator: ".")]
    guard let path = path(String(words[3]), parts, isPattern: isPattern) else { return nil }
    return domain + encoded(path)
  }

  /// A path with those characters percent-encoded that an EPC URN may have as they are and a GS1
  /// Digital Link URI may not, GS1 Digital Link: URI Syntax 7, table 7-1.
  private static func encoded(_ path: String) -> String {
    let escaped = path.utf8.flatMap { byte -> [UInt8] in
      "!()*+,:".utf8.contains(byte)
        ? Array("%\(Hexadecimal.text(of: [byte]).uppercased())".utf8) : [byte]
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// How many parts the URN of a scheme has.
  private static let counts = [
    "sgtin": 3, "lgtin": 3, "sscc": 2, "sgln": 3, "pgln": 2, "grai": 3, "giai": 2, "gsrn": 2,
    "gsrnp": 2, "gdti": 3, "cpi": 3, "sgcn": 3, "ginc": 2, "gsin": 2, "itip": 5, "upui": 3,
  ]

  private static func path(_ scheme: String, _ parts: [String], isPattern: Bool) -> String? {
    let last = parts[parts.count - 1]
    // A pattern of all serials is the class.
    let isClass = isPattern && last == "*"
    switch scheme {
    case "sgtin":
      guard let gtin = moved(parts, 14) else { return nil }
      if isPattern { return isClass ? "01/\(gtin)" : nil }
      return "01/\(gtin)/21/\(last)"
    case "lgtin": return moved(parts, 14).map { "01/\($0)/10/\(last)" }
    case "upui": return moved(parts, 14).map { "01/\($0)/235/\(last)" }
    case "itip":
      return moved(parts, 14).map {
        "8006/\($0)\(parts[2])\(parts[3])" + (isClass ? "" : "/21/\(last)")
      }
    case "sscc": return moved(parts, 18).map { "00/\($0)" }
    case "sgln":
      return joined(parts, 13).map { "414/\($0)" + (last == "0" ? "" : "/254/\(last)") }
    case "pgln": return joined(parts, 13).map { "417/\($0)" }
    case "grai": return joined(parts, 13).map { "8003/0\($0)" + (isClass ? "" : last) }
    case "gdti": return joined(parts, 13).map { "253/\($0)" + (isClass ? "" : last) }
    case "sgcn": return joined(parts, 13).map { "255/\($0)" + (isClass ? "" : last) }
    case "gsrn": return joined(parts, 18).map { "8018/\($0)" }
    case "gsrnp": return joined(parts, 18).map { "8017/\($0)" }
    case "gsin": return joined(parts, 17).map { "402/\($0)" }
    case "giai": return "8004/\(parts[0])\(last)"
    case "ginc": return "401/\(parts[0])\(last)"
    case "cpi": return "8010/\(parts[0])\(parts[1])" + (isClass ? "" : "/8011/\(last)")
    default: return nil
    }
  }

  /// Company prefix and reference whose first digit, the indicator or extension, comes first.
  private static func moved(_ parts: [String], _ count: Int) -> String? {
    guard let first = parts[1].first else { return nil }
    return checked("\(first)\(parts[0])\(parts[1].dropFirst())", count)
  }

  /// Company prefix and reference.
  private static func joined(_ parts: [String], _ count: Int) -> String? {
    checked(parts[0] + parts[1], count)
  }

  /// Digits with their check digit, GS1 General Specifications 7.9.1; `nil` where they are too few,
  /// too many, or none.
  private static func checked(_ digits: String, _ count: Int) -> String? {
    guard digits.utf8.count == count - 1, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    var sum = 0
    for (place, digit) in digits.utf8.reversed().enumerated() {
      sum += Int(digit - 0x30) * (place % 2 == 0 ? 3 : 1)
    }
    return digits + String((10 - sum % 10) % 10)
  }

  /// What qualifies the keys of GS1 Digital Link, in the order in which the narrowest is taken.
  private static let qualifiers: [String: [String]] = [
    "00": [], "01": ["21", "235", "10"], "253": [], "255": [], "401": [], "402": [],
    "414": ["254"], "417": [], "8003": [], "8004": [], "8006": ["21", "10"], "8010": ["8011"],
    "8013": [], "8017": [], "8018": [],
  ]
  /// The short names that GS1 Digital Link: URI Syntax 1.1 admitted for AIs; later editions have
  /// none, links that were printed by it have them still.
  private static let names = [
    "gtin": "01", "sscc": "00", "gdti": "253", "gcn": "255", "ginc": "401", "gsin": "402",
    "gln": "414", "party": "417", "grai": "8003", "giai": "8004", "itip": "8006", "cpid": "8010",
    "gmn": "8013", "gsrnp": "8017", "gsrn": "8018", "lot": "10", "ser": "21", "cpv": "22",
    "glnx": "254", "tpx": "235", "cpsn": "8011",
  ]

  /// Keys that are digits alone, and how many.
  private static let lengths = ["00": 18, "402": 17, "414": 13, "417": 13, "8017": 18, "8018": 18]

  /// The key and what narrows it most, by their AIs, in a GS1 Digital Link URI of any domain;
  /// `nil` where it is none.
  static func elements(ofLink uri: String) -> [(code: String, value: String)]? {
    guard uri.hasPrefix("https://") || uri.hasPrefix("http://"),
      let start = uri.firstRange(of: "://")?.upperBound
    else { return nil }
    let path = uri[start...].prefix { $0 != "?" && $0 != "#" }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
      .map(String.init)
    for place in parts.indices.dropLast() {
      let code = names[parts[place]] ?? parts[place]
      guard let narrower = qualifiers[code], !parts[place + 1].isEmpty,
        let value = value(parts[place + 1], of: code)
      else { continue }
      var elements = [(code: code, value: value)]
      var given: [String: String] = [:]
      for next in stride(from: place + 2, to: parts.count - 1, by: 2) {
        given[names[parts[next]] ?? parts[next]] = parts[next + 1]
      }
      for code in narrower {
        guard let value = given[code] else { continue }
        elements.append((code, value))
        break
      }
      return elements
    }
    return nil
  }

  private static func value(_ text: String, of code: String) -> String? {
    let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if let length = lengths[code] { return isNumber && text.utf8.count == length ? text : nil }
    switch code {
    case "01":
      guard isNumber, (8...14).contains(text.utf8.count) else { return nil }
      return String(repeating: "0", count: 14 - text.utf8.count) + text
    case "253", "255":
      let head = text.utf8.prefix(13)
      return head.count == 13 && head.allSatisfy { (0x30...0x39).contains($0) } ? text : nil
    default: return text
    }
  }

  /// The canonical URI of what an EPC URN or GS1 Digital Link URI names, or `nil` where it is
  /// neither.
  static func canonical(_ uri: String) -> String? {
    if let link = link(ofURN: uri) { return link }
    guard let elements = elements(ofLink: uri) else { return nil }
    return domain + elements.map { "\($0.code)/\($0.value)" }.joined(separator: "/")
  }
}
