/// The message that carriers print in MaxiCode: ISO/IEC 15434 format 01, and what a symbol of modes 2 and
/// 3 says before any text, ISO/IEC 16023 annex B.
struct CarrierMessage {
  /// The fields in their order: names of elements, each with what it gives.
  private static let names: [(code: String, title: String, field: FieldName?)] = [
    ("shipToPostCode", "Ship to postal code", .shipToPostCode),
    ("countryCode", "Ship to country code", .countryCode),
    ("serviceClass", "Class of service", .serviceClass),
    ("trackingNumber", "Tracking number", nil),
    ("carrier", "Standard carrier alpha code", nil),
    ("shipperNumber", "Shipper's number", nil),
    ("pickupDay", "Day of the year of pickup", nil),
    ("shipmentId", "Shipment identification", nil),
    ("packageCount", "Package of all of the shipment", nil),
    ("weight", "Weight in pounds", nil),
    ("addressValidation", "Address validated", nil),
    ("shipToStreet", "Ship to street", nil),
    ("shipToCity", "Ship to city", nil),
    ("shipToState", "Ship to state", nil),
  ]
  /// Characters of the year before the postal code of an envelope.
  private static let versionLength = 2

  private let bytes: [UInt8]
  private let ranges: [Range<Int>]

  /// Takes the fields of an envelope, the first of which begins with the year; `nil` where country and
  /// class of service are none.
  init?(envelope: ISO15434Envelope, in bytes: [UInt8]) {
    guard let first = envelope.fields.first, first.count >= Self.versionLength,
      CheckSum.digits(bytes[first.prefix(Self.versionLength)]) != nil
    else { return nil }
    let start = first.lowerBound + Self.versionLength
    self.init([start..<first.upperBound] + envelope.fields.dropFirst(), in: bytes)
  }

  private init?(_ ranges: [Range<Int>], in bytes: [UInt8]) {
    guard ranges.count >= 3, ranges[1].count == 3, ranges[2].count == 3,
      ranges[1...2].allSatisfy({ CheckSum.digits(bytes[$0]) != nil })
    else { return nil }
    self.bytes = bytes
    self.ranges = ranges
  }

  /// Reads the payload of a MaxiCode symbol of mode 2 or 3 whose text is no ISO/IEC 15434 message.
  static func reading(of payload: Payload, options: SyntaxOptions) -> Reading? {
    guard let identifier = payload.identifier, identifier.code == 0x55,
      identifier.modifier == 0x31 || identifier.modifier == 0x33
    else { return nil }
    let separator: UInt8 = 0x1D
    let bytes = payload.bytes
    let parts = bytes.split(
      separator: separator, maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count > 3, let message = CarrierMessage(parts.prefix(3).map(\.indices), in: bytes)
    else { return nil }
    var fields = DataIdentifierFields(payload, syntax: .carrierMessage, options: options)
    message.add(to: &fields)
    if !parts[3].isEmpty {
      fields.add(
        other: "text", String(decoding: parts[3], as: UTF8.self), parts[3].indices)
    }
    return fields.finished()
  }

  private func text(_ index: Int) -> String {
    guard index < ranges.count else { return "" }
    return String(decoding: bytes[ranges[index]], as: UTF8.self)
  }

  /// Adds elements and fields.
  func add(to fields: inout DataIdentifierFields) {
    for (index, range) in ranges.enumerated() {
      let value = text(index)
      guard index < Self.names.count else {
        fields.add(other: "01", value, range)
        continue
      }
      let name = Self.names[index]
      fields.append(
        Reading.Element(
          kind: .key, code: name.code, title: name.title, value: value, range: range))
      // Postal codes of less than six characters are filled with spaces.
      var trimmed = value[...]
      while trimmed.last == " " { trimmed.removeLast() }
      if let field = name.field, !trimmed.isEmpty {
        fields.add(field, String(trimmed), raw: value, key: name.code, range)
      }
    }
    addTracking(to: &fields)
  }

  private func addTracking(to fields: inout DataIdentifierFields) {
    let number = text(3)
    guard !number.isEmpty else { return }
    let code = Self.names[3].code
    let carrier = text(4)
    if carrier == "UPSN", number.utf8.count == 10, number.hasPrefix("1Z") {
      // Shipper and service stand in fields of their own.
      let whole = "1Z" + text(5) + text(2).suffix(2) + number.dropFirst(2)
      guard let tracking = TrackingNumber(Array(whole.utf8)), tracking.carrier == "UPS" else {
        fields.note(
          .checkDigit, .warning, "\(whole), put together, has a wrong check digit", ranges[3])
        return
      }
      fields.add(.trackingNumber, tracking.text, raw: number, key: code, ranges[3])
      fields.add(.carrier, "UPS", raw: carrier, key: Self.names[4].code, ranges[4])
      return
    }
    fields.add(.trackingNumber, number, raw: number, key: code, ranges[3])
    guard let known = TrackingNumber(Array(number.utf8))?.carrier else { return }
    fields.add(.carrier, known, raw: number, key: code, ranges[3])
  }
}
