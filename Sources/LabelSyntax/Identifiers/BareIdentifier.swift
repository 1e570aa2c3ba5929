/// Identifiers that stand alone and are known by their own form: IMEI, MAC, VIN, EID.
///
/// One check digit that fits is never enough: a tenth of all numbers has one.
enum BareIdentifier {
  /// Reads `payload` where it can be nothing else; `nil` where it can.
  static func reading(of payload: Payload) -> Reading? {
    guard carries(payload) else { return nil }
    let text = payload.text
    if let digits = CheckSum.digits(payload.bytes) {
      if digits.count == 15 { return imei(payload, text, digits) }
      if digits.count == 32, text.hasPrefix("89"), CheckSum.remainder(digits, modulo: 97) == 1 {
        return reading(payload, .eid, .eid, text)
      }
      return nil
    }
    if let address = HardwareAddress(text), address.isSeparated, !address.isEmpty {
      return reading(payload, .mac, .mac, address.text)
    }
    return vin(payload, checkedOnly: false)
  }

  /// Reads a vehicle identification number whose check digit is right.
  static func checkedVIN(_ payload: Payload) -> Reading? {
    carries(payload) ? vin(payload, checkedOnly: true) : nil
  }

  /// What a payload may be.
  static func candidates(of payload: Payload) -> [Reading.Candidate] {
    guard carries(payload), payload.bytes.count <= 20 else { return [] }
    let text = payload.text
    var candidates: [Reading.Candidate] = []
    func add(_ field: FieldName, _ value: String, _ reason: String) {
      candidates.append(Reading.Candidate(field: field, value: value, reason: reason))
    }
    if let digits = CheckSum.digits(payload.bytes) {
      if [19, 20].contains(digits.count), text.hasPrefix("89"), CheckSum.luhn(digits) {
        add(.iccid, text, "\(digits.count) digits from 89 with a Luhn check digit")
      }
    } else if HardwareAddress.isHexadecimal(text) {
      if let address = HardwareAddress(text), !address.isEmpty {
        add(.mac, address.text, "\(text.utf8.count) hexadecimal digits")
      }
      if text.utf8.count == 14 { add(.meid, text, "14 hexadecimal digits") }
    } else if isVIN(payload.bytes) {
      add(.vin, text, "17 characters without I, O and Q")
    }
    return candidates
  }

  /// The value itself, which may be the serial number: one word that no rule explains.
  static func bareValue(of payload: Payload) -> [Reading.Candidate] {
    guard carries(payload), (4...30).contains(payload.bytes.count),
      payload.bytes.allSatisfy(isSerialCharacter),
      payload.bytes.contains(where: { $0 != 0x23 && !(0x2D...0x2F).contains($0) && $0 != 0x5F }),
      !TrackingNumber.isForm(payload.bytes), !isHost(payload.bytes)
    else { return [] }
    return [
      Reading.Candidate(
        field: .serial, value: payload.text, reason: "a bare value that no rule explains")
    ]
  }

  /// Whether text without digits has dots, as a host's name does.
  private static func isHost(_ bytes: [UInt8]) -> Bool {
    bytes.contains(0x2E) && !bytes.contains { (0x30...0x39).contains($0) }
  }

  /// Whether serial numbers are written with a character: letters, digits, `#`, `-`, `.`, `/`, `_`.
  static func isSerialCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x23, 0x2D, 0x2E, 0x2F, 0x5F: true
    default: false
    }
  }

  static func carries(_ payload: Payload) -> Bool {
    guard let symbology = payload.symbology else {
      return payload.identifier?.code != 0x45  // ]E EAN and UPC
    }
    return ![
      .ean13, .ean8, .upca, .upce, .ean5, .ean2, .itf, .codabar, .databar, .databarLimited,
      .databarExpanded,
    ].contains(symbology)
  }

  private static func reading(
    _ payload: Payload, _ syntax: Syntax, _ field: FieldName, _ value: String
  ) -> Reading {
    let range = 0..<payload.bytes.count
    return Reading(
      payload: payload, syntax: syntax,
      elements: [
        Reading.Element(kind: .key, code: field.rawValue, value: payload.text, range: range)
      ],
      details: [
        Reading.Detail(
          field: field, value: value, raw: payload.text, syntax: syntax, range: range)
      ])
  }

  /// 15 digits that begin with the number of a body that allocates IMEIs.
  private static func imei(_ payload: Payload, _ text: String, _ digits: [Int]) -> Reading? {
    let body = digits[0] * 10 + digits[1]
    let isRight = CheckSum.luhn(digits)
    // A wrong check digit is believed of the common bodies only: else it is another number.
    guard isRight ? allocating.contains(body) : [35, 49, 86].contains(body) else { return nil }
    var reading = reading(payload, .imei, .imei, text)
    if !isRight {
      reading.elements[0].isValid = false
      reading.issues = [
        Issue(
          code: .checkDigit, severity: .error, message: "The IMEI's check digit is wrong",
          range: 0..<payload.bytes.count)
      ]
    }
    return reading
  }

  private static func isVIN(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 17 else { return false }
    let allowed = bytes.allSatisfy {
      HIBCCharacters.isAlphanumeric($0) && ![0x49, 0x4F, 0x51].contains($0)
    }
    // No region has 0; the year is never U, Z or 0; the last four are the production number.
    return allowed && bytes[0] != 0x30 && ![0x55, 0x5A, 0x30].contains(bytes[9])
      && CheckSum.digits(bytes.suffix(4)) != nil
      && bytes.contains { (0x41...0x5A).contains($0) }
  }

  /// A VIN by its check digit; or, where that need not be right, by its maker.
  ///
  /// Imported vehicles have a label with `I` before the number, the data identifier: it is taken off
  /// where the check digit of the rest is right.
  private static func vin(_ payload: Payload, checkedOnly: Bool) -> Reading? {
    let isImport = payload.bytes.count == 18 && payload.bytes.first == 0x49
    let bytes = isImport ? Array(payload.bytes.dropFirst()) : payload.bytes
    guard isVIN(bytes) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    // Numbers in hexadecimal are as long, and one in eleven passes the check.
    let isRight = CheckSum.vin(bytes) && !HardwareAddress.isHexadecimal(text)
    let maker = String(decoding: bytes[..<3], as: UTF8.self)
    guard isRight || !checkedOnly && !isImport && makers.contains(maker) else { return nil }
    var reading = reading(payload, .vin, .vin, text)
    if isImport {
      let range = 1..<18
      reading.elements = [
        Reading.Element(
          kind: .di, code: "I", title: DataIdentifierTable.identifier("I")?.title, value: text,
          range: range)
      ]
      reading.details[0].raw = text
      reading.details[0].key = "I"
      reading.details[0].range = range
    }
    if !isRight {
      reading.issues = [
        Issue(
          code: .vinCheckDigit, severity: .warning,
          message: "The check digit does not match; outside North America and China it need not",
          range: 8..<9)
      ]
    }
    return reading
  }

  private static let allocating: Set<Int> = [
    1, 35, 44, 45, 49, 50, 51, 52, 53, 54, 86, 91, 98, 99,
  ]

  /// World manufacturer identifiers of Europe that are common.
  private static let makers: Set<String> = [
    "SAJ", "SAL", "SB1", "SCA", "SJN", "TMA", "TMB", "TRU", "TSM", "U5Y", "UU1", "VF1", "VF3",
    "VF6", "VF7", "VF8", "VNK", "VSS", "VSX", "W0L", "W0V", "W1K", "W1N", "WAU", "WBA", "WBS",
    "WBY", "WDB", "WDC", "WDD", "WDF", "WF0", "WMA", "WME", "WMW", "WP0", "WP1", "WUA", "WV1",
    "WV2", "WVG", "WVW", "XLR", "YS2", "YS3", "YV1", "YV2", "ZAM", "ZAR", "ZCF", "ZFA", "ZFF",
    "ZHW",
  ]
}
