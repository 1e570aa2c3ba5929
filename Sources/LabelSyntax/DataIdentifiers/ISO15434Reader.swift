/// Reads ISO/IEC 15434 messages: GS1, data identifiers, text elements.
struct ISO15434Reader {
  private let payload: Payload
  private let options: SyntaxOptions
  private let message: ISO15434Message
  private var fields: DataIdentifierFields

  /// Reads `payload` where it is a message; `nil` where it is not.
  static func reading(of payload: Payload, options: SyntaxOptions) -> Reading? {
    guard let message = ISO15434Message(payload.bytes) else { return nil }
    var reader = ISO15434Reader(payload, message, options)
    reader.read()
    return reader.fields.finished()
  }

  private init(_ payload: Payload, _ message: ISO15434Message, _ options: SyntaxOptions) {
    self.payload = payload
    self.message = message
    self.options = options
    // Each once: a name that grew with the envelopes would stand beside every detail.
    var formats: [String] = []
    for envelope in message.envelopes {
      let format = envelope.format == "DD" ? "12" : envelope.format
      if !formats.contains(format) { formats.append(format) }
    }
    let syntax = Syntax(rawValue: "iso15434-" + formats.joined(separator: "+"))
    fields = DataIdentifierFields(payload, syntax: syntax, options: options)
  }

  private mutating func read() {
    report()
    guard !message.isUndivided else { return }
    // A medicine's envelope says so by its product number, or stands beside a GS1 envelope.
    fields.dateIsExpiry = message.envelopes.contains { envelope in
      envelope.format == "05"
        || envelope.format == "06" && envelope.fields.contains { starts($0, with: "9N") }
    }
    for envelope in message.envelopes {
      switch envelope.format {
      case "05": readGS1(envelope)
      case "06":
        for range in envelope.fields { fields.add(range) }
      case "12", "DD": readTextElements(envelope)
      case "01" where CarrierMessage(envelope: envelope, in: payload.bytes) != nil:
        CarrierMessage(envelope: envelope, in: payload.bytes)?.add(to: &fields)
      default:
        for range in envelope.fields {
          fields.add(other: envelope.format, text(range), range)
        }
      }
    }
    DistributorQuirks.name(message, &fields)
    if let item = UniqueItem(fields.reading.elements),
      fields.reading.details.allSatisfy({ $0.field != .uii })
    {
      fields.add(.uii, item.text, raw: item.text, key: item.key, item.range)
    }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: payload.bytes[range], as: UTF8.self)
  }

  private func starts(_ range: Range<Int>, with text: String) -> Bool {
    payload.bytes[range].starts(with: text.utf8)
  }

  private mutating func report() {
    let whole = 0..<payload.bytes.count
    for damage in ISO15434Message.Damage.allCases where message.damage.contains(damage) {
      var severity = Issue.Severity.warning
      let text: String
      switch damage {
      case .separatorsRestored:
        text = "Separators arrived as \(message.notation.name)"
        if message.notation.isCaret { severity = .info }
      case .nonstandardHeader:
        text = "The header is not [)> RS format GS"
        if message.damage.contains(.separatorsRestored) { severity = .info }
      case .missingTrailer: text = "RS EOT is missing at the end"
      case .malformedTrailer: text = "Something else stands where RS EOT belongs"
      case .separatorCodes:
        text =
          "Its separators arrived as their decimal codes, 29 and 30: the fields cannot be told apart"
        severity = .error
      case .separatorsLost:
        text = "Its separators are lost: the fields cannot be told apart"
        severity = .error
      }
      fields.note(Issue.Code(rawValue: damage.rawValue), severity, text, whole)
    }
  }

  private mutating func readGS1(_ envelope: ISO15434Envelope) {
    guard let first = envelope.fields.first, let last = envelope.fields.last else { return }
    let range = first.lowerBound..<last.upperBound
    var bytes: [UInt8] = []
    for field in envelope.fields {
      if !bytes.isEmpty { bytes.append(0x1D) }
      bytes.append(contentsOf: payload.bytes[field])
    }
    let inner = Payload(
      bytes: bytes, symbology: .datamatrix,
      identifier: SymbologyIdentifier(code: 0x64, modifier: 0x32))
    guard bytes.count == range.count, let reading = GS1.reading(of: inner, options: options) else {
      return
    }
    fields.add(reading, at: range.lowerBound)
  }

  private mutating func readTextElements(_ envelope: ISO15434Envelope) {
    for range in envelope.fields where !range.isEmpty {
      let name = range.lowerBound..<min(range.lowerBound + 3, range.upperBound)
      guard name.count == 3, payload.bytes[name].allSatisfy({ (0x41...0x5A).contains($0) }) else {
        fields.note(
          .missingDataIdentifier, .warning, "\(text(range)) begins with no text element", range)
        continue
      }
      var start = name.upperBound
      if start < range.upperBound, payload.bytes[start] == 0x20 { start += 1 }
      let value = start..<range.upperBound
      fields.add(textElement: text(name), text(value), value)
    }
  }
}
