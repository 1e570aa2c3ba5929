/// Makes readings of messages.
struct GS1ReadingAssembly {
  let payload: Payload
  let options: SyntaxOptions

  /// Makes the reading of a message, whose data has its bytes where the payload has them unless
  /// `sources` has the places of codes and values in the payload.
  func reading(
    _ syntax: Syntax, _ message: GS1Message, _ data: Span<UInt8>, sources: [GS1Source] = []
  ) -> Reading {
    var reading = Reading(payload: payload, syntax: syntax)
    if message.elements.isEmpty { add(.empty, "there is no data", to: &reading) }
    if let range = message.restoredSeparator {
      add(
        .separatorsRestored, "what stands for a separator was read as one",
        range: sources.isEmpty ? range : nil, to: &reading)
    }
    reading.elements.reserveCapacity(message.elements.count)
    reading.details.reserveCapacity(message.elements.count)
    for (place, element) in message.elements.enumerated() {
      let source = place < sources.count ? sources[place] : nil
      append(element, data, source, to: &reading)
    }
    if message.brokenRules.contains(.repeated) { addRepetitions(message, data, to: &reading) }
    return reading
  }

  /// Adds an issue where the options do not ignore its rule.
  func add(
    _ rule: GS1Rule, _ text: String, range: Range<Int>? = nil, to reading: inout Reading
  ) {
    guard let severity = options.gs1.severity(of: rule) else { return }
    reading.issues.append(
      Issue(code: .gs1(rule), severity: severity, message: text, range: range))
  }

  /// Says where what other data has for a separator was left in a value.
  func doubtSeparators(_ message: GS1Message, _ bytes: [UInt8], in reading: inout Reading) {
    let disguises = GS1Separator(currentYear: options.currentYear, takesEscapes: true)
    for element in message.elements where element.ai?.hasPredefinedLength == false {
      guard let range = disguises.first(in: bytes.span, element.value) else { continue }
      add(
        .separatorDoubtful,
        "(\(bytes.span.text(element.code))) has in its value what may stand for a separator",
        range: range, to: &reading)
    }
  }

  private func append(
    _ element: GS1Element, _ data: Span<UInt8>, _ source: GS1Source?, to reading: inout Reading
  ) {
    let code = data.text(element.code)
    let range = source?.value ?? element.value
    let raw = data.text(element.value)
    var isValid = element.fault == nil
    if let fault = element.fault {
      let severity = options.gs1.severity(of: fault.rule)
      // Without its time a day is what it says.
      isValid =
        severity == nil || options.gs1.lenientRules.contains(fault.rule)
        || fault.rule == .timeGiven
      add(
        fault.rule, "(\(code)) \(fault.rule.complaint)",
        range: source?.place(of: fault.range, in: element) ?? fault.range, to: &reading)
    }
    reading.elements.append(
      Reading.Element(
        kind: .ai, code: code, title: element.ai?.title, value: raw, range: range,
        isValid: isValid))
    guard isValid, let ai = element.ai else { return }
    var (text, unit): (String, String?) = (raw, nil)
    let isRaw = ai.kind == .text || ai.kind == .sscc || ai.kind == .gtin && raw.utf8.count == 14
    if !isRaw, element.fault == nil || element.fault?.rule == .timeGiven {
      let value = GS1Value(data, element.value, of: ai, currentYear: options.currentYear)
      guard let value else { return }
      (text, unit) = (value.text, value.unit)
    }
    reading.details.append(
      Reading.Detail(
        field: ai.field, value: text, raw: raw, unit: unit, syntax: reading.syntax, key: code,
        range: range))
  }

  private func addRepetitions(
    _ message: GS1Message, _ data: Span<UInt8>, to reading: inout Reading
  ) {
    for (place, element) in message.elements.enumerated() {
      guard element.ai != nil || element.fault == nil,
        let first = message.firstWithAI(of: element, data),
        !data.same(first.value, element.value)
      else { continue }
      add(
        .repeated, "(\(data.text(element.code))) is there twice with different values",
        range: reading.elements[place].range, to: &reading)
    }
  }
}
