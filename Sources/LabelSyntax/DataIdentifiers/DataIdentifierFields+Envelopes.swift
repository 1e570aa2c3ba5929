extension DataIdentifierFields {
  /// Takes a text element such as `SER 1234567`, ISO/IEC 15434 format 12.
  mutating func add(textElement code: String, _ value: String, _ range: Range<Int>) {
    append(
      Reading.Element(
        kind: .key, code: code, title: Self.textElements[code]?.title, value: value, range: range))
    guard let field = Self.textElements[code]?.field else { return }
    guard !value.isEmpty else {
      note(.emptyField, .info, "\(code) has no value", range)
      return
    }
    add(field, value, raw: value, key: code, range)
  }

  /// Takes a field of a format that is not read further.
  mutating func add(other format: String, _ value: String, _ range: Range<Int>) {
    append(Reading.Element(kind: .key, code: format, value: value, range: range))
  }

  private static let textElements: [String: (title: String, field: FieldName?)] = [
    "CAG": ("CAGE code", .cage), "MFR": ("CAGE code of the maker", .cage),
    "SPL": ("CAGE code of the supplier", .cage),
    "DUN": ("DUNS number", FieldName(rawValue: "duns")),
    "EUC": ("GS1 company prefix", nil), "SER": ("Serial number in the enterprise", .serial),
    "SEQ": ("Serial number in the part number", .serial), "PNO": ("Part number", .partNumber),
    "PNR": ("Current part number", nil), "LOT": ("Lot", .lot), "LTN": ("Lot", .lot),
    "BII": ("Batch", .lot), "UID": ("Unique item identifier", .uii),
    "USN": ("Unique serial number", .serial), "UST": ("Unique serial number", .serial),
    "UCN": ("Unique component number", .serial),
  ]
}
