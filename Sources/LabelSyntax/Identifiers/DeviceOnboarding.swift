/// What phones and homes read to join a network or open an account.
///
/// Most of it is a secret: only what identifies the device is taken.
enum DeviceOnboarding {
  /// Reads `payload` where it is in such a notation; `nil` where it is not.
  ///
  /// A notation that holds nothing but secrets gives a reading without fields.
  static func reading(of payload: Payload) -> Reading? {
    let bytes = payload.bytes
    guard bytes.count >= 5, bytes.count <= 1024 else { return nil }
    guard begins(bytes[0] & 0xDF, bytes[1] & 0xDF) || bytes.count == 53 else { return nil }
    let start = bytes.prefix(16).map { (ASCII.lowercase).contains($0) ? $0 - 0x20 : $0 }
    if isSecret(bytes, start) { return Reading(payload: payload, syntax: .raw) }
    return zigbee(payload, start)
  }

  /// Whether a notation begins with two characters, without their case: most payloads end here.
  private static func begins(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first, second) {
    case (UInt8(ascii: "B"), UInt8(ascii: "E")), (UInt8(ascii: "B"), UInt8(ascii: "I")),
      (UInt8(ascii: "D"), UInt8(ascii: "P")), (UInt8(ascii: "E"), UInt8(ascii: "T")),
      (UInt8(ascii: "H"), UInt8(ascii: "U")), (UInt8(ascii: "L"), UInt8(ascii: "P")),
      (UInt8(ascii: "M"), UInt8(ascii: "E")), (UInt8(ascii: "M"), UInt8(ascii: "A")),
      (UInt8(ascii: "M"), UInt8(ascii: "T")), (UInt8(ascii: "O"), UInt8(ascii: "T")),
      (UInt8(ascii: "S"), UInt8(ascii: "M")), (UInt8(ascii: "T"), UInt8(ascii: "E")),
      (UInt8(ascii: "W"), UInt8(ascii: "I")), (UInt8(ascii: "Z"), _),
      (UInt8(ascii: "G"), ASCII.endOfTransmission), (UInt8(ascii: "G"), UInt8(ascii: "E")),
      (UInt8(ascii: "X"), ASCII.carriageReturn), (ASCII.endOfTransmission, UInt8(ascii: "Z")):
      true
    default: false
    }
  }

  private static func isSecret(_ bytes: [UInt8], _ start: [UInt8]) -> Bool {
    if secrets.contains(where: { start.starts(with: $0.utf8) }) { return true }
    // The onboarding payload of Matter, in base 38; several may be joined with an asterisk.
    return bytes.count >= 19 && start.starts(with: "MT:".utf8)
      && bytes.dropFirst(3).allSatisfy {
        HIBCCharacters.isAlphanumeric($0)
          || [ASCII.hyphen, ASCII.fullStop, ASCII.asterisk].contains($0)
      }
  }

  // MARK: Zigbee

  /// `Z$A:address$I:code`, `Z:address$I:code`, `G$M:...$S:serial$D:...%Z$A:...`,
  /// `HUE:Z:code M:address`, `address|code`: install codes of Zigbee 3.0.
  private static func zigbee(_ payload: Payload, _ start: [UInt8]) -> Reading? {
    let bytes = payload.bytes
    let isHue = start.starts(with: "HUE:Z:".utf8)
    let isWiFi = start.starts(with: "DPP:".utf8)
    let isPair =
      bytes.count == 53 && bytes[16] == ASCII.verticalBar
      && bytes.indices.allSatisfy { $0 == 16 || isHexadecimal(bytes[$0]) }
    guard
      isHue || isWiFi || isPair
        || ["Z:", "Z$", "G$", "$Z", "ZB:"].contains(where: { start.starts(with: $0.utf8) })
    else { return nil }
    var reading = Reading(payload: payload, syntax: .deviceOnboarding)
    if isPair {
      addAddress(0..<16, "EUI-64", to: &reading)
      return reading
    }
    let marks: [UInt8] = [ASCII.dollarSign, ASCII.percentSign, ASCII.space, ASCII.semicolon]
    for part in LinkText.split(bytes, 0..<bytes.count, at: { marks.contains($0) }) {
      guard let colon = bytes[part].lastIndex(of: ASCII.colon), colon > part.lowerBound else {
        continue
      }
      let value = colon + 1..<part.upperBound
      switch bytes[colon - 1] & 0xDF {
      case UInt8(ascii: "A") where !isHue && value.count == 16,
        UInt8(ascii: "Z") where !isHue && value.count == 16,
        UInt8(ascii: "M") where (isHue && value.count == 16) || (isWiFi && value.count == 12):
        let code = String(decoding: bytes[colon - 1..<colon], as: UTF8.self)
        addAddress(value, code, to: &reading)
      case UInt8(ascii: "S") where !isHue && !isWiFi && isSerial(bytes[value]):
        add(.serial, "S", value, to: &reading)
      default: break
      }
    }
    let isCertain =
      isHue || isWiFi || start.starts(with: "Z$".utf8) || start.starts(with: "G$".utf8)
    return isCertain || !reading.details.isEmpty ? reading : nil
  }

  private static func addAddress(_ range: Range<Int>, _ code: String, to reading: inout Reading) {
    let text = String(decoding: reading.payload.bytes[range], as: UTF8.self)
    guard let address = HardwareAddress(text), !address.isEmpty,
      !reading.details.contains(where: { $0.field == .mac })
    else { return }
    add(.mac, code, range, to: &reading)
    reading.details[reading.details.count - 1].value = address.text
  }

  private static func add(
    _ field: FieldName, _ code: String, _ range: Range<Int>, to reading: inout Reading
  ) {
    let text = String(decoding: reading.payload.bytes[range], as: UTF8.self)
    reading.elements.append(Reading.Element(kind: .key, code: code, value: text, range: range))
    reading.details.append(
      Reading.Detail(
        field: field, value: text, raw: text, syntax: reading.syntax, key: code, range: range))
  }

  private static func isSerial(_ bytes: ArraySlice<UInt8>) -> Bool {
    (4...30).contains(bytes.count) && bytes.allSatisfy(BareIdentifier.isSerialCharacter)
      && bytes.contains { (ASCII.digits).contains($0) }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (ASCII.digits).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "F")).contains(byte & 0xDF)
  }

  private static let secrets = [
    "BEGIN:V", "MECARD:", "BIZCARD:", "WIFI:", "MATMSG:", "OTPAUTH:", "OTPAUTH-MIGRAT", "MAILTO:",
    "SMSTO:", "X-HM://", "LPA:1$", "TEL:", "GEO:", "BITCOIN:", "ETHEREUM:", "ZWS2DSK:",
  ]
}
