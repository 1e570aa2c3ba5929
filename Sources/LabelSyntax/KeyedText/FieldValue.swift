/// A field's value in its canonical form, with what is unusual about it.
struct FieldValue {
  /// The value; `nil` where it cannot be one of the field.
  var value: String?
  /// The unit that follows a quantity.
  var unit: String?
  /// What else the value says: the PZN in a PPN, the carrier of a tracking number.
  var others: [(field: FieldName, value: String)] = []
  /// What is wrong or unusual.
  var issues: [(code: Issue.Code, severity: Issue.Severity, message: String)] = []

  /// Reads `raw` as the value of `field`.
  ///
  /// `language` is that of the key, ISO 639-1: it decides whether dates with dots begin with the
  /// day.
  init(_ field: FieldName, _ raw: String, options: SyntaxOptions, language: String = "en") {
    value = raw
    switch field {
    case _ where field.isDate:
      readDate(raw, options, dayFirst: Self.dayFirst.contains(language))
    case .quantity, .count: readQuantity(raw)
    case .mac, .mac2: readMAC(raw)
    case .imei, .imei2: readIMEI(raw)
    case .eid: readDigits(raw, "EID", [32]) { CheckSum.remainder($0, modulo: 97) == 1 }
    case .iccid: readDigits(raw, "ICCID", [19, 20]) { CheckSum.luhn($0) }
    case .gtin: readGTIN(raw)
    case .sscc: readDigits(raw, "SSCC", [18]) { CheckSum.gs1($0) }
    case .vin: readVIN(raw)
    case .pzn: readPZN(raw)
    case .ppn: readPPN(raw)
    case .trackingNumber: readTrackingNumber(raw)
    default: break
    }
  }

  private mutating func note(_ code: Issue.Code, _ severity: Issue.Severity, _ message: String) {
    issues.append((code, severity, message))
  }

  private mutating func readDate(_ raw: String, _ options: SyntaxOptions, dayFirst: Bool) {
    let found = DatedText(raw, currentYear: options.currentYear, dayFirst: dayFirst)
    switch found.date {
    case .date(let date): value = date.text
    case .ambiguous:
      value = found.text
      note(.ambiguousDate, .warning, "\(found.text) can be read as several dates")
    case .invalid:
      value = nil
      note(.invalidDate, .error, "The calendar has no day \(raw)")
    case .unknown:
      value = nil
      note(.unknownDateForm, .warning, "\(raw) is in no known date form")
    }
  }

  private mutating func readQuantity(_ raw: String) {
    let digits = raw.utf8.prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty else { return }
    let rest = raw.utf8.dropFirst(digits.count)
    let unit = rest.drop { $0 == 0x20 }
    guard unit.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) }) else { return }
    let significant = digits.drop { $0 == 0x30 }
    value = significant.isEmpty ? "0" : String(decoding: significant, as: UTF8.self)
    self.unit = unit.isEmpty ? nil : String(decoding: unit, as: UTF8.self)
  }

  private mutating func readMAC(_ raw: String) {
    guard let address = HardwareAddress(raw) else {
      note(.malformedValue, .warning, "\(raw) is no MAC address")
      return
    }
    value = address.text
    if address.isEmpty { note(.malformedValue, .warning, "\(raw) is the empty MAC address") }
  }

  private mutating func readIMEI(_ raw: String) {
    let text = raw.utf8.filter { ![0x20, 0x2D, 0x2F, 0x2E].contains($0) }
    guard let digits = CheckSum.digits(text), (15...16).contains(digits.count) else {
      note(.malformedValue, .warning, "\(raw) is no IMEI")
      return
    }
    value = String(decoding: text, as: UTF8.self)
    if digits.count == 15, !CheckSum.luhn(digits) {
      note(.checkDigit, .error, "The IMEI's check digit is wrong")
    }
  }

  private mutating func readDigits(
    _ raw: String, _ name: String, _ lengths: [Int], _ check: ([Int]) -> Bool
  ) {
    let text = raw.utf8.filter { $0 != 0x20 && $0 != 0x2D }
    guard let digits = CheckSum.digits(text), lengths.contains(digits.count) else {
      note(.malformedValue, .warning, "\(raw) is no \(name)")
      return
    }
    value = String(decoding: text, as: UTF8.self)
    if !check(digits) { note(.checkDigit, .error, "The \(name)'s check digit is wrong") }
  }

  private mutating func readGTIN(_ raw: String) {
    readDigits(raw, "GTIN", [8, 12, 13, 14]) { CheckSum.gs1($0) }
    if let digits = value, digits.utf8.count < 14, CheckSum.digits(digits.utf8) != nil {
      value = String(repeating: "0", count: 14 - digits.utf8.count) + digits
    }
  }

  private mutating func readVIN(_ raw: String) {
    var text = raw.uppercased().utf8.filter { $0 != 0x20 && $0 != 0x2D && $0 != 0x2A }
    if text.count == 18, text.first == 0x49, CheckSum.vin(Array(text.dropFirst())) {
      text.removeFirst()
    }
    if text.count != 17 || text.contains(where: { [0x49, 0x4F, 0x51].contains($0) }) {
      note(.malformedValue, .warning, "\(raw) is no vehicle identification number")
      return
    }
    value = String(decoding: text, as: UTF8.self)
    if !CheckSum.vin(text) {
      note(
        .vinCheckDigit, .warning,
        "The check digit does not match; outside North America and "
          + "China it need not")
    }
  }

  private mutating func readPZN(_ raw: String) {
    let text = raw.utf8.filter { $0 != 0x20 && $0 != 0x2D && $0 != 0x2A }
    guard CheckSum.digits(text) != nil, (7...8).contains(text.count) else {
      value = nil
      note(.malformedValue, .warning, "\(raw) is no Pharmazentralnummer")
      return
    }
    let digits = String(decoding: text, as: UTF8.self)
    value = digits
    if !Pharmazentralnummer.isValid(digits) {
      note(.checkDigit, .error, "The PZN's check digit is wrong")
    }
  }

  private mutating func readPPN(_ raw: String) {
    guard let number = PharmacyProductNumber(raw) else {
      note(.checkDigit, .error, "The PPN's check digits are wrong")
      return
    }
    if let pzn = number.pzn { others.append((.pzn, pzn)) }
  }

  private mutating func readTrackingNumber(_ raw: String) {
    let text = Array(raw.utf8)
    if let number = TrackingNumber(text) {
      value = number.text
      if let carrier = number.carrier { others.append((.carrier, carrier)) }
    } else if TrackingNumber.isForm(text) {
      note(.checkDigit, .error, "The tracking number's check digit is wrong")
    }
  }

  private static let dayFirst: Set<String> = [
    "de", "pl", "cs", "ru", "tr", "fr", "es", "it", "pt", "nl", "sv",
  ]
}
