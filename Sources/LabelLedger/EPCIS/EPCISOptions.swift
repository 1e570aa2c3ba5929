/// How a ledger is told in EPCIS.
public struct EPCISOptions: Hashable, Sendable {
  /// The URI of each location that has one.
  public var locations: [String: String]
  /// Whether the labels were put on here, so that a unit's first intake commissions it.
  public var isCommissioning: Bool
  /// The versions of EPCIS that a document may have.
  public enum Version: Hashable, Sendable {
    /// 1.2, in XML.
    case xml12
    /// 2.0, in JSON-LD.
    case json20
  }

  /// The version and form of the document.
  public var version: Version
  /// GS1 company prefixes, by which EPCIS 1.2 names things as EPC URNs.
  public var companyPrefixes: [String]
  /// Whether events have the hash of CBV 2.0 as their ID, which says what happened and not which
  /// event of the ledger told it.
  public var usesEventHash: Bool
  /// Whether units that got the status shipped and what came in within a logistic unit are told as
  /// what they are, by shipping and aggregation events.
  public var tellsShipping: Bool

  /// Creates options.
  public init(
    locations: [String: String] = [:], isCommissioning: Bool = false, version: Version = .json20,
    companyPrefixes: [String] = [], usesEventHash: Bool = false,
    tellsShipping: Bool = false
  ) {
    self.locations = locations
    self.isCommissioning = isCommissioning
    self.version = version
    self.companyPrefixes = companyPrefixes
    self.usesEventHash = usesEventHash
    self.tellsShipping = tellsShipping
  }

  /// Whether a text is an absolute URI, RFC 3986, as far as its characters and scheme show it.
  public static func isURI(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let colon = bytes.firstIndex(of: 0x3A), colon > 0, colon + 1 < bytes.count else {
      return false
    }
    let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte | 0x20) }
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    guard isLetter(bytes[0]),
      bytes[..<colon].allSatisfy({ isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) })
    else { return false }
    return bytes[colon...].allSatisfy {
      isLetter($0) || isDigit($0) || "-._~:/?#[]@!$&'()*+,;=%".utf8.contains($0)
    }
  }
}
