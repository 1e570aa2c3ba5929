/// A data identifier and its value in a symbol of their own: `1TA123`.
///
/// Serial numbers too begin with letters and digits. Digits before the letter are read as an
/// identifier when the value fits it; a letter alone waits for a printed caption, a user's format or
/// the rest of the label.
struct LinearIdentifier {
  /// The identifier.
  let identifier: DataIdentifier
  /// The bytes of the value.
  let range: Range<Int>
  /// The value.
  let value: String

  /// Divides a payload; `nil` where it begins with no known identifier, or the value does not fit it.
  init?(_ payload: Payload) {
    let bytes = payload.bytes
    guard let length = DataIdentifier.length(prefixOf: bytes[...]), bytes.count > length,
      bytes.count <= 64,
      let identifier = DataIdentifierTable.identifier(
        String(decoding: bytes[..<length], as: UTF8.self))
    else { return nil }
    self.identifier = identifier
    range = length..<bytes.count
    value = String(decoding: bytes[range], as: UTF8.self)
    guard identifier.accepts(value) else { return nil }
  }

  /// Whether a payload can carry one: it is of a linear symbol, or its symbol is not known.
  static func isCarried(by payload: Payload) -> Bool {
    guard let symbology = payload.symbology else { return true }
    return [.code128, .code39, .code93].contains(symbology)
  }

  /// Reads a payload by what stands in it alone, or by the caption printed beside it.
  static func reading(
    of payload: Payload, printed: String?, options: SyntaxOptions
  ) -> Reading? {
    guard isCarried(by: payload), let found = LinearIdentifier(payload) else { return nil }
    let caption = printed.flatMap(PrintedText.identifier(in:))
    if let caption {
      guard caption == found.identifier.code else { return nil }
    } else {
      guard found.identifier.isBelievedAlone, found.value.utf8.count >= found.shortest else {
        return nil
      }
    }
    var reading = found.reading(of: payload, options: options)
    if caption == nil, found.identifier.evidence == .weak {
      reading.candidates += BareIdentifier.bareValue(of: payload)
    }
    return reading
  }

  /// What a lone letter may be.
  static func candidates(of payload: Payload) -> [Reading.Candidate] {
    guard isCarried(by: payload), let found = LinearIdentifier(payload),
      let field = found.identifier.field, !found.identifier.isBelievedAlone,
      payload.bytes.allSatisfy(BareIdentifier.isSerialCharacter),
      !TrackingNumber.isForm(payload.bytes)
    else { return [] }
    let reason = "\(found.identifier.code) may be a data identifier: \(found.identifier.title)"
    return [Reading.Candidate(field: field, value: found.value, reason: reason)]
  }

  /// The reading of the payload as this identifier.
  func reading(of payload: Payload, options: SyntaxOptions) -> Reading {
    var fields = DataIdentifierFields(payload, syntax: .linearDataIdentifier, options: options)
    fields.add(0..<payload.bytes.count)
    return fields.finished()
  }

  /// Whether it is one of the letters of AIAG and Odette labels, with a number or a code behind it
  /// that is no word.
  var isLetter: Bool {
    Self.letters.contains(identifier.code)
      && value.utf8.contains { (ASCII.digits).contains($0) }
  }

  private static let letters: Set<String> = ["P", "Q", "S", "V", "K", "T", "D", "N", "M", "G", "J"]

  /// The shortest value that is believed alone.
  private var shortest: Int { identifier.evidence == .weak ? 3 : 1 }
}
