extension Issue {
  /// The stable name of a rule that an issue is about.
  ///
  /// Its text is what JSON and the C interface have. What is not among the members here is a rule of GS1
  /// (``gs1(_:)``) or a requirement that a label fails, such as `missing:gtin`.
  public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The name, such as `checkDigit`.
    public var rawValue: String

    /// Creates a code of a name.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// The name.
    public var description: String { rawValue }

    /// What breaks a rule of GS1.
    public static func gs1(_ rule: GS1Rule) -> Code { Code(rawValue: rule.code) }
  }
}

// A payload as a whole.
extension Issue.Code {
  /// The payload is longer than ``SyntaxOptions/maxPayloadBytes``.
  public static let payloadTooLong = Self(rawValue: "payload.tooLong")
  /// No format has an id that was asked for.
  public static let unknownFormat = Self(rawValue: "unknownFormat")
  /// Several of the user's formats match.
  public static let ambiguousFormat = Self(rawValue: "ambiguousFormat")
  /// A separator of an ISO/IEC 15434 message arrived as another character.
  public static let separatorsRestored = Self(rawValue: "separatorsRestored")
  /// The header of an ISO/IEC 15434 message is not the standard's.
  public static let nonstandardHeader = Self(rawValue: "nonstandardHeader")
  /// The trailer of an ISO/IEC 15434 message is missing.
  public static let missingTrailer = Self(rawValue: "missingTrailer")
  /// Something else stands where the trailer of an ISO/IEC 15434 message belongs.
  public static let malformedTrailer = Self(rawValue: "malformedTrailer")
  /// The separators of an ISO/IEC 15434 message arrived as their decimal codes.
  public static let separatorCodes = Self(rawValue: "separatorCodes")
  /// The separators of an ISO/IEC 15434 message are lost.
  public static let separatorsLost = Self(rawValue: "separatorsLost")
  /// Data identifiers stand without an envelope.
  public static let missingEnvelope = Self(rawValue: "missingEnvelope")
  /// A field begins with no data identifier.
  public static let missingDataIdentifier = Self(rawValue: "missingDataIdentifier")
  /// The payload is laid out as those of one seller.
  public static let sellerProfile = Self(rawValue: "sellerProfile")
}

// The value of a field.
extension Issue.Code {
  /// A check digit or check character is wrong.
  public static let checkDigit = Self(rawValue: "checkDigit")
  /// The check digit of a vehicle identification number is wrong, which only some countries ask for.
  public static let vinCheckDigit = Self(rawValue: "vinCheckDigit")
  /// A value has not the form of its field.
  public static let malformedValue = Self(rawValue: "malformedValue")
  /// A value is longer than its field allows.
  public static let tooLong = Self(rawValue: "tooLong")
  /// A value has a character that its field does not allow.
  public static let unusualCharacter = Self(rawValue: "unusualCharacter")
  /// A value is no date.
  public static let invalidDate = Self(rawValue: "invalidDate")
  /// A date can be read as several.
  public static let ambiguousDate = Self(rawValue: "ambiguousDate")
  /// A date is in no known form.
  public static let unknownDateForm = Self(rawValue: "unknownDateForm")
  /// An identifier or key has no value.
  public static let emptyField = Self(rawValue: "emptyField")
  /// A value says that there is none.
  public static let placeholderValue = Self(rawValue: "placeholderValue")
  /// A number stands where a text belongs, and may have lost leading zeros.
  public static let numericIdentifier = Self(rawValue: "numericIdentifier")
  /// A HIBC supplement that the standard does not know.
  public static let unknownSupplement = Self(rawValue: "unknownSupplement")
  /// A compound message of ICCBBA has another number of structures than it says.
  public static let structureCount = Self(rawValue: "structureCount")
}

// Keys, and several symbols.
extension Issue.Code {
  /// A key means one field in one language and another in another.
  public static let localeAmbiguousKey = Self(rawValue: "localeAmbiguousKey")
  /// A value seems to contain another key.
  public static let gluedKey = Self(rawValue: "gluedKey")
  /// A key names several fields.
  public static let combinedKey = Self(rawValue: "combinedKey")
  /// A field is given with different values.
  public static let conflictingField = Self(rawValue: "conflictingField")
  /// The secondary HIBC symbol belongs to another primary one.
  public static let linkMismatch = Self(rawValue: "linkMismatch")
}

// Print and symbols.
extension Issue.Code {
  /// The text that was given as printed is another than the symbol's.
  public static let printedTextDifferent = Self(rawValue: "printedText.different")
  /// The text that was given as printed is the symbol's but for characters that look alike.
  public static let printedTextEqualAfterConfusableFold = Self(
    rawValue: "printedText.equalAfterConfusableFold")
  /// The print beside a symbol has another character than the symbol.
  public static let textDiffers = Self(rawValue: "text.differs")
  /// The package was built without the trait `Print`.
  public static let printNotBuilt = Self(rawValue: "print.notBuilt")
  /// libtesseract 5 is not there.
  public static let printNoLibrary = Self(rawValue: "print.noLibrary")
  /// libtesseract has no data of English.
  public static let printNoLanguageData = Self(rawValue: "print.noLanguageData")
  /// The symbol programs readers.
  public static let symbolReaderProgramming = Self(rawValue: "symbol.readerProgramming")
  /// A composite component goes with the symbol and was not read.
  public static let symbolCompositeNotRead = Self(rawValue: "symbol.compositeNotRead")
  /// A part of a message of several symbols is missing.
  public static let structuredAppendMissing = Self(rawValue: "structuredAppend.missing")
  /// Two symbols say that they are the same part of a message.
  public static let structuredAppendConflict = Self(rawValue: "structuredAppend.conflict")
  /// The parity of a message's parts is another than they say.
  public static let structuredAppendParity = Self(rawValue: "structuredAppend.parity")
  /// The time of a scan was over.
  public static let scanDeadline = Self(rawValue: "scan.deadline")
  /// A scan read as many symbols, or tried as many regions, as it may.
  public static let scanLimit = Self(rawValue: "scan.limit")
}

#if !hasFeature(Embedded)
  extension Issue.Code: Codable {}
#endif
