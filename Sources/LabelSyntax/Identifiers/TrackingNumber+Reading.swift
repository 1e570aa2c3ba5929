extension TrackingNumber {
  /// Reads `payload` where it is a carrier's number; `nil` where it is not.
  static func reading(of payload: Payload) -> Reading? {
    guard (13...64).contains(payload.bytes.count), BareIdentifier.carries(payload),
      let number = TrackingNumber(payload.bytes)
    else { return nil }
    var reading = Reading(payload: payload, syntax: .trackingNumber)
    number.add(to: &reading, offset: 0)
    return reading
  }

  /// Adds the number to what GS1 says of a carrier's symbol: (420) and the postal code, then one of
  /// the AIs of companies; or FedEx's (96) alone.
  static func add(to reading: inout Reading) {
    guard reading.elements.count <= 2, let first = reading.elements.first, first.kind == .ai,
      first.code == "420" || first.code == "96"
    else { return }
    let bytes = reading.payload.bytes
    // The number as one text: without the separator behind the postal code.
    let text = bytes.filter { $0 != ASCII.groupSeparator }
    guard text.count <= 64, let number = TrackingNumber(text) else { return }
    if text.count == bytes.count, first.code == "420", reading.elements.count == 1 {
      // No separator: the postal code went on into the number.
      reading = Reading(payload: reading.payload, syntax: .trackingNumber)
      number.add(to: &reading, offset: 0)
      return
    }
    reading.details += number.details(
      syntax: reading.syntax, in: bytes, offset: bytes.count - text.count, isWhole: false)
  }

  private func add(to reading: inout Reading, offset: Int) {
    let bytes = reading.payload.bytes
    let range = range(in: bytes, place, offset)
    reading.elements.append(
      Reading.Element(
        kind: .key, code: "trackingNumber", title: carrier,
        value: String(decoding: bytes[range], as: UTF8.self), range: range))
    reading.details += details(syntax: reading.syntax, in: bytes, offset: offset, isWhole: true)
  }

  /// The fields that the number gives; `isWhole` where nothing else reads the rest of the symbol.
  private func details(
    syntax: Syntax, in bytes: [UInt8], offset: Int, isWhole: Bool
  ) -> [Reading.Detail] {
    let range = range(in: bytes, place, offset)
    let raw = String(decoding: bytes[range], as: UTF8.self)
    var details = [
      Reading.Detail(field: .trackingNumber, value: text, raw: raw, syntax: syntax, range: range)
    ]
    if let carrier {
      details.append(
        Reading.Detail(field: .carrier, value: carrier, raw: raw, syntax: syntax, range: range))
    }
    guard isWhole else { return details }
    for (field, place) in others {
      let range = self.range(in: bytes, place, offset)
      let value = String(decoding: bytes[range], as: UTF8.self)
      details.append(
        Reading.Detail(field: field, value: value, raw: value, syntax: syntax, range: range))
    }
    return details
  }

  /// The bytes of a part: the whole payload where spaces stand in it.
  private func range(in bytes: [UInt8], _ place: Range<Int>, _ offset: Int) -> Range<Int> {
    bytes.contains(ASCII.space)
      ? 0..<bytes.count : place.lowerBound + offset..<place.upperBound + offset
  }
}
