/// An ANSI MH10.8.2 data identifier: up to three digits and a letter that say what a value is.
struct DataIdentifier: Hashable {
  /// How the value of an identifier is written.
  enum Form: String, Hashable {
    /// Any text.
    case text
    /// A quantity: digits, perhaps with a decimal point.
    case quantity
    /// A quantity and a unit of two characters.
    case quantityAndUnit
    /// Two letters, ISO 3166-1, or `AA` for mixed.
    case country
    /// `YYMMDD`; the day may be 00.
    case yymmdd
    /// `DDMMYY`.
    case ddmmyy
    /// `MMDDYY`.
    case mmddyy
    /// `YYYYMMDD`; the day may be 00.
    case yyyymmdd
    /// `DDMMYYYY`.
    case ddmmyyyy
    /// Year and week, `YYWW`.
    case yyww
    /// Year and week, `YYYYWW`.
    case yyyyww
    /// A code of four digits, perhaps with `M`, or `N/T`, or `MIXED`.
    case dateCode
    /// A MAC address.
    case mac
    /// An IMEI or MEID.
    case phone
    /// A GTIN of 8 to 14 digits.
    case gtin
    /// A Serial Shipping Container Code.
    case sscc
    /// A vehicle identification number.
    case vin
    /// A Pharmacy Product Number.
    case ppn
    /// A CAGE code of five characters and a serial number.
    case cageAndSerial
    /// A CAGE code of five characters.
    case cage
    /// A DUNS number of nine digits.
    case duns
    /// An issuing agency code and what it identifies, ISO/IEC 15459.
    case plate
  }

  /// How far an identifier alone in a linear symbol can be believed.
  enum Evidence: Hashable {
    /// Not at all: many serial numbers begin like it.
    case none
    /// Not alone, but it makes others beside it believable.
    case together
    /// When nothing else on the label speaks against it.
    case weak
    /// Its value has a form that is rare by chance.
    case strong
  }

  /// Its digits and letter.
  let code: String
  /// What it says, in a few words.
  let title: String
  /// The field that it gives, or `nil`.
  let field: FieldName?
  /// How its value is written.
  let form: Form
  /// How far it can be believed alone.
  let evidence: Evidence

  /// Whether it is read where nothing else speaks for it.
  var isBelievedAlone: Bool { evidence == .weak || evidence == .strong }

  /// Whether it makes other identifiers on the same label believable: digits come before its letter,
  /// and it is in common use.
  var supportsOthers: Bool { code.utf8.count > 1 && evidence != .none }

  /// The length of the identifier that `bytes` begin with: 1 to 4; `nil` when they begin with none.
  static func length(prefixOf bytes: ArraySlice<UInt8>) -> Int? {
    for (count, byte) in bytes.prefix(4).enumerated() {
      if (ASCII.uppercase).contains(byte) { return count + 1 }
      guard (ASCII.digits).contains(byte) else { return nil }
    }
    return nil
  }

  /// Whether `value` is written as the identifier asks.
  func accepts(_ value: String) -> Bool {
    let bytes = Array(value.utf8)
    guard !bytes.isEmpty, bytes.allSatisfy({ $0 >= ASCII.space && $0 != ASCII.delete }) else {
      return false
    }
    let digits = bytes.allSatisfy { (ASCII.digits).contains($0) }
    switch form {
    case .text: return bytes.count >= 2 && bytes.count <= 60
    case .quantity: return digits && bytes.count <= 9
    case .quantityAndUnit:
      return bytes.count > 2 && CheckSum.digits(bytes.dropLast(2)) != nil
    case .country:
      return bytes.count == 2 && (value == "AA" || GS1CodeLists.isCountry(bytes[0], bytes[1]))
    case .yymmdd, .ddmmyy, .mmddyy, .yyyymmdd, .ddmmyyyy:
      return DataIdentifierDate.iso(value, form, currentYear: 2026) != nil
    case .yyww: return digits && bytes.count == 4 && isWeek(bytes[2...])
    case .yyyyww:
      return digits && bytes.count == 6 && bytes[0] == UInt8(ascii: "2") && isWeek(bytes[4...])
    case .dateCode:
      return digits && bytes.count == 4 && (isWeek(bytes[2...]) || isWeek(bytes[..<2]))
        || value == "N/T" || value == "MIXED"
    case .mac: return HardwareAddress(value) != nil
    case .phone: return digits && [15, 16].contains(bytes.count)
    case .gtin:
      return [8, 12, 13, 14].contains(bytes.count)
        && CheckSum.digits(bytes).map(CheckSum.gs1) == true
    case .sscc: return bytes.count == 18 && CheckSum.digits(bytes).map(CheckSum.gs1) == true
    case .vin: return bytes.count == 17
    case .ppn: return PharmacyProductNumber(value) != nil
    case .cageAndSerial: return bytes.count > 6 && isCage(bytes[..<5])
    case .cage: return bytes.count == 5 && isCage(bytes[...])
    case .duns: return digits && bytes.count == 9
    case .plate: return isPlate(bytes)
    }
  }

  private func isWeek(_ digits: ArraySlice<UInt8>) -> Bool {
    guard let digits = CheckSum.digits(digits), digits.count == 2 else { return false }
    return (1...53).contains(digits[0] * 10 + digits[1])
  }

  /// A CAGE code: digits and letters without I and O, a digit first and last.
  private func isCage(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    let isDigit = { (byte: UInt8) in (ASCII.digits).contains(byte) }
    return (isDigit(first) || isDigit(last))
      && bytes.allSatisfy {
        isDigit($0)
          || (ASCII.uppercase).contains($0) && $0 != UInt8(ascii: "I") && $0 != UInt8(ascii: "O")
      }
  }

  /// A licence plate: an issuing agency code of letters and at least six more, or digits of GS1.
  private func isPlate(_ bytes: [UInt8]) -> Bool {
    guard (8...50).contains(bytes.count) else { return false }
    let agency = String(decoding: bytes.prefix(2), as: UTF8.self)
    if agency == "UN" { return bytes.count > 11 && CheckSum.digits(bytes[2..<11]) != nil }
    return Self.agencies.contains(agency)
      || bytes.count >= 10 && CheckSum.digits(bytes) != nil
  }

  /// Issuing agency codes of ISO/IEC 15459 that are common beside UN.
  private static let agencies: Set<String> = [
    "LA", "LB", "LD", "LE", "LH", "LU", "OD", "QC", "RH", "SI", "VC",
  ]
}
