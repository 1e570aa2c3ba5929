/// Reads payloads in every label language it knows, and several payloads as one label.
public struct LabelReader: Sendable {
  /// How payloads are read.
  public var options: SyntaxOptions
  /// The user's formats.
  public var formats: SerialFormats

  /// Creates a reader.
  public init(options: SyntaxOptions, formats: SerialFormats = SerialFormats()) {
    self.options = options
    self.formats = formats
  }

  /// Reads one payload.
  ///
  /// A line end after it is not part of it; spaces are.
  public func read(_ payload: Payload, context: ReadingContext = ReadingContext()) -> Reading {
    guard payload.bytes.count <= options.maxPayloadBytes else { return tooLong(payload) }
    var bare = payload
    while let last = bare.bytes.last, last == ASCII.carriageReturn || last == ASCII.lineFeed {
      bare.bytes.removeLast()
    }
    var reading = readBare(bare, context: context)
    reading.payload = payload
    if let printed = context.printed, let issue = PrintedText.issue(printed, reading) {
      reading.issues.append(issue)
    }
    for id in context.formats ?? [] where !formats.formats.contains(where: { $0.id == id }) {
      reading.issues.append(
        Issue(code: .unknownFormat, severity: .warning, message: "No format has the id \(id)"))
    }
    return reading
  }

  /// Reads the payloads of one label, in the order of its symbols.
  ///
  /// `contexts` belong to the payloads of the same index.
  public func readLabel(_ payloads: [Payload], contexts: [ReadingContext] = []) -> Label {
    var readings: [Reading] = []
    for (index, payload) in payloads.enumerated() {
      let context = index < contexts.count ? contexts[index] : ReadingContext()
      readings.append(read(payload, context: context))
    }
    var rules = LabelRules(readings, options: options)
    rules.settleKeys()
    rules.resolveIdentifiers()
    rules.doubtIdentifiersBesideGS1(captions: contexts.map({ $0.printed }))
    rules.pairHIBC()
    rules.numberRadios()
    rules.deriveItem()
    rules.name(contexts.map(\.name))
    rules.explainBareValues()
    var label = joined(rules.readings)
    if contexts.contains(where: { $0.printed != nil }) {
      label.printAgreements = label.readings.indices.map { index in
        let printed = index < contexts.count ? contexts[index].printed : nil
        return printed.flatMap { PrintedText.agrees($0, label.readings[index]) }
      }
    }
    return label
  }

  /// Reads a payload that is alone on its label.
  package func readLabel(_ payload: Payload, context: ReadingContext) -> Label {
    let reading = read(payload, context: context)
    // What symbols say about each other, one of GS1 alone does not.
    return reading.isGS1 ? joined([reading]) : readLabel([payload], contexts: [context])
  }

  private func joined(_ readings: [Reading]) -> Label {
    var label = Label(readings: readings, options: options)
    label.issues += GS1.labelIssues(readings: readings, options: options)
    return label
  }

  private func tooLong(_ payload: Payload) -> Reading {
    let message =
      "The payload has \(payload.bytes.count) bytes; at most \(options.maxPayloadBytes) are read"
    return Reading(
      payload: payload, syntax: .raw,
      issues: [Issue(code: .payloadTooLong, severity: .error, message: message)])
  }

  /// The languages, the surest first.
  private func readBare(_ payload: Payload, context: ReadingContext) -> Reading {
    if var reading = GS1.reading(of: payload, options: options) {
      TrackingNumber.add(to: &reading)
      return reading
    }
    if let reading = ISO15434Reader.reading(of: payload, options: options) { return reading }
    if let reading = CarrierMessage.reading(of: payload, options: options) { return reading }
    if let reading = readHealthcare(payload, context: context) { return reading }
    if let reading = formats.reading(of: payload, ids: context.formats, options: options) {
      return reading
    }
    if let reading = JSONFields.reading(of: payload, options: options) { return reading }
    if let reading = BracedText.reading(of: payload, options: options) { return reading }
    if let reading = DeviceOnboarding.reading(of: payload) { return reading }
    if let reading = JoinedIdentifiers.reading(of: payload, options: options) { return reading }
    if let reading = IdentificationLink.reading(of: payload, options: options) { return reading }
    if let reading = QueryLink.reading(of: payload, options: options) { return reading }
    if let reading = KeyedText.reading(of: payload, options: options) { return reading }
    if let reading = TrackingNumber.reading(of: payload) { return reading }
    if let reading = BareIdentifier.checkedVIN(payload) { return reading }
    if let reading = SpacedIdentifiers.reading(of: payload, options: options) { return reading }
    if let reading = LinearIdentifier.reading(
      of: payload, printed: context.printed, options: options)
    {
      return reading
    }
    if let reading = BareIdentifier.reading(of: payload) { return reading }
    if let reading = VehiclePart.reading(of: payload) { return reading }
    return Reading(
      payload: payload, syntax: .raw, candidates: candidates(of: payload),
      issues: GS1.lostSeparators(of: payload, options: options))
  }

  private func readHealthcare(_ payload: Payload, context: ReadingContext) -> Reading? {
    if var reading = HIBCReader.reading(of: payload) {
      let primaries = context.primary.map { [$0] } ?? []
      if let issue = HIBC.mismatch(reading, primaries: primaries) { reading.issues.append(issue) }
      return reading
    }
    return BloodStructures.reading(of: payload)
      ?? Pharmazentralnummer.reading(of: payload)
      ?? ItalianPharmacode.reading(of: payload)
  }

  private func candidates(of payload: Payload) -> [Reading.Candidate] {
    GS1.candidates(of: payload, options: options)
      + LinearIdentifier.candidates(of: payload) + ItalianPharmacode.candidates(of: payload)
      + BareIdentifier.candidates(of: payload) + BareIdentifier.bareValue(of: payload)
  }
}
