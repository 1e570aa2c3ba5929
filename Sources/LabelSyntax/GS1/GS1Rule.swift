/// A rule of GS1 that an element, a message or a label can break.
public enum GS1Rule: UInt8, Hashable, Sendable, CaseIterable {
  /// The application identifier is in the dictionary.
  case knownAI = 1
  /// The value has the length that its specification gives it.
  case length
  /// Every character is in the component's character set.
  case characterSet
  /// The modulo 10 check digit is right, GS1 General Specifications 7.9.1.
  case checkDigit
  /// The pair of alphanumeric check characters is right, GS1 General Specifications 7.9.5.
  case checkCharacters
  /// A GS1 key begins with the digits of a company prefix.
  case companyPrefix
  /// A date exists.
  case date
  /// A date is given: `000000` is none.
  case dateGiven
  /// A time of day exists.
  case time
  /// A time of day is given: `9999` is none.
  case timeGiven
  /// A country is in ISO 3166-1.
  case country
  /// A currency is in ISO 4217.
  case currency
  /// A sex is in ISO/IEC 5218.
  case sex
  /// An account number is an IBAN, ISO 13616-1.
  case iban
  /// Latitude and longitude are in their range.
  case position
  /// A piece number is not greater than the number of pieces, and none is zero.
  case pieces
  /// A position in a sequence reads `2/3`.
  case sequence
  /// Zero stands where it must, and only there.
  case zero
  /// The value is not of digits alone.
  case nonDigit
  /// A sign is the hyphen.
  case sign
  /// A code is in its code list: yes or no, winding, importer, media type, package type.
  case codeList
  /// A percent sign is followed by two hexadecimal digits.
  case percentEncoding
  /// A coupon keeps the grammar of the North American coupon.
  case coupon
  /// No two AIs exclude one another on a label.
  case exclusive
  /// What an AI needs is on the label.
  case requisite
  /// An AI that is repeated has one value.
  case repeated
  /// With (8030) the key has its serial part.
  case signedSerial
  /// There is data.
  case empty
  /// Separators are FNC1 or U+001D, one at a time.
  case separatorsRestored
  /// Data that is GS1 has its separators.
  case separatorsLost
  /// What may stand for a separator is none.
  case separatorDoubtful
  /// There is one way to divide the data.
  case ambiguous
  /// A bracket in a value of bracketed text is written `\\(`.
  case bracket
  /// A carrier of GTINs has the number of digits that it transmits.
  case carrierDigits
  /// A number in EAN or UPC is not one for use within a store, GS1 General Specifications 2.1.11.
  case storeNumber
  /// FNC1, an AIM identifier, brackets or a link say that the data is GS1.
  case declared
  /// The host of a link is a name or address, with a port or without.
  case linkHost
  /// The path of a link is a key and its qualifiers in order.
  case linkPath
  /// A link has only characters that a URI has.
  case linkCharacter
  /// An AI may stand in the query of a link.
  case linkAttribute
  /// An AI stands once in a link.
  case linkDuplicate
  /// A link is not in the compressed form.
  case linkCompressed

  /// The name that issues carry, such as `gs1.checkDigit`.
  public var code: String {
    switch self {
    case .knownAI: "gs1.unknownAI"
    case .length: "gs1.length"
    case .characterSet: "gs1.characterSet"
    case .checkDigit: "gs1.checkDigit"
    case .checkCharacters: "gs1.checkCharacters"
    case .companyPrefix: "gs1.companyPrefix"
    case .date: "gs1.date"
    case .dateGiven: "gs1.dateMissing"
    case .time: "gs1.time"
    case .timeGiven: "gs1.timeMissing"
    case .country: "gs1.country"
    case .currency: "gs1.currency"
    case .sex: "gs1.sex"
    case .iban: "gs1.iban"
    case .position: "gs1.position"
    case .pieces: "gs1.pieces"
    case .sequence: "gs1.sequence"
    case .zero: "gs1.zero"
    case .nonDigit: "gs1.nonDigit"
    case .sign: "gs1.sign"
    case .codeList: "gs1.codeList"
    case .percentEncoding: "gs1.percentEncoding"
    case .coupon: "gs1.coupon"
    case .exclusive: "gs1.exclusive"
    case .requisite: "gs1.requisite"
    case .repeated: "gs1.repeated"
    case .signedSerial: "gs1.signedSerial"
    case .empty: "gs1.empty"
    case .separatorsRestored: "gs1.separatorsRestored"
    case .separatorsLost: "gs1.separatorsLost"
    case .separatorDoubtful: "gs1.separatorDoubtful"
    case .ambiguous: "gs1.ambiguous"
    case .bracket: "gs1.bracket"
    case .carrierDigits: "gs1.carrierDigits"
    case .storeNumber: "gs1.storeNumber"
    case .declared: "gs1.notDeclared"
    case .linkHost: "gs1.linkHost"
    case .linkPath: "gs1.linkPath"
    case .linkCharacter: "gs1.linkCharacter"
    case .linkAttribute: "gs1.linkAttribute"
    case .linkDuplicate: "gs1.linkDuplicate"
    case .linkCompressed: "gs1.linkCompressed"
    }
  }

  /// Whether an element that breaks it is right but for what it leaves out.
  var isUnstated: Bool { self == .dateGiven || self == .timeGiven }

  /// How much breaking it matters where the options say nothing else.
  public var severity: Issue.Severity {
    switch self {
    case .dateGiven, .timeGiven, .separatorsRestored, .separatorsLost, .separatorDoubtful,
      .ambiguous, .carrierDigits:
      .warning
    case .declared, .storeNumber: .info
    default: .error
    }
  }
}
