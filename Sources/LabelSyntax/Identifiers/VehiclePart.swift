/// The label of a vehicle part in the layout of the Volkswagen group: `#` and the part number, filled
/// up with spaces, `###` and data of the supplier.
enum VehiclePart {
  /// Reads `payload` where it is in that layout; `nil` where it is not.
  static func reading(of payload: Payload) -> Reading? {
    let bytes = payload.bytes
    guard bytes.first == ASCII.numberSign, bytes.count > 10,
      let end = (1..<min(bytes.count - 2, 32)).first(where: {
        bytes[$0] == ASCII.numberSign && bytes[$0 + 1] == ASCII.numberSign
          && bytes[$0 + 2] == ASCII.numberSign
      })
    else { return nil }
    var range = 1..<end
    while range.count > 1, bytes[range.upperBound - 1] == ASCII.space {
      range = range.lowerBound..<range.upperBound - 1
    }
    while range.count > 1, bytes[range.lowerBound] == ASCII.space {
      range = range.lowerBound + 1..<range.upperBound
    }
    let isNumber = bytes[range].allSatisfy {
      HIBCCharacters.isAlphanumeric($0) || $0 == ASCII.space
    }
    let hasDigit = bytes[range].contains { (ASCII.digits).contains($0) }
    guard (6...20).contains(range.count), isNumber, hasDigit else { return nil }
    let text = String(decoding: bytes[range], as: UTF8.self)
    return Reading(
      payload: payload, syntax: .vehiclePart,
      elements: [
        Reading.Element(kind: .key, code: "#", title: "Part number", value: text, range: range)
      ],
      details: [
        Reading.Detail(
          field: .partNumber, value: text, raw: text, syntax: .vehiclePart, key: "#", range: range)
      ])
  }
}
