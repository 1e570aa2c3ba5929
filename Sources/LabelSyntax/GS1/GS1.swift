/// GS1 element strings and what carries them, GS1 General Specifications.
public enum GS1 {
  /// Reads `payload` where it is GS1; `nil` where it is something else.
  ///
  /// Plain text and ordinary links are something else. So is text that could be GS1 only by chance:
  /// ``candidates(of:options:)`` has what it would say.
  package static func reading(of payload: Payload, options: SyntaxOptions) -> Reading? {
    if payload.identifier?.isGS1 == true || payload.symbology == .databarExpanded {
      return text(payload, options) ?? elementString(payload, options, isDeclared: true)
    }
    if GS1Carrier.isCarrier(payload) { return GS1Carrier.reading(of: payload, options: options) }
    if let reading = text(payload, options) { return reading }
    guard GS1Carrier.canCarryElementString(payload) else { return nil }
    return elementString(payload, options, isDeclared: false)
  }

  /// What plain text would say if it were GS1, in the AIs of the station profile.
  package static func candidates(
    of payload: Payload, options: SyntaxOptions
  ) -> [Reading.Candidate] {
    guard payload.bytes.count <= 512, GS1Carrier.canCarryElementString(payload) else { return [] }
    if let gtin = GTIN(payload.text) {
      return [
        Reading.Candidate(
          field: .gtin, value: gtin.gtin14,
          reason: "the check digit of a GTIN is right, but its carrier does not say GS1")
      ]
    }
    var message = GS1Message(currentYear: options.currentYear)
    message.read(payload.bytes.span)
    let profile = options.gs1.stationProfile.compactMap { ApplicationIdentifier($0) }
    let isPlausible = message.elements.allSatisfy { element in
      element.fault == nil && element.ai.map(profile.contains) == true
    }
    guard isPlausible else { return [] }
    return message.elements.compactMap { element in
      guard let ai = element.ai,
        let value = GS1Value(element, in: payload.bytes.span, currentYear: options.currentYear)
      else { return nil }
      return Reading.Candidate(
        field: ai.field, value: value.text,
        reason: "reads as GS1 (\(ai.code)), but nothing says that it is GS1")
    }
  }

  /// Reads the element string in a part of a payload, such as a format 05 envelope of ISO/IEC
  /// 15434; places are in the payload.
  package static func reading(
    of payload: Payload, elementStringIn range: Range<Int>, options: SyntaxOptions
  ) -> Reading {
    var message = GS1Message(
      currentYear: options.currentYear, permitsUnknownAIs: options.gs1.permitsUnknownAIs)
    let range = range.clamped(to: payload.bytes.indices)
    let data = Array(payload.bytes[..<range.upperBound])
    message.read(data.span, from: range.lowerBound, toleratesExtraSeparators: true)
    return GS1ReadingAssembly(payload: payload, options: options)
      .reading(.gs1, message, data.span)
  }

  /// Reads bracketed text, the notation with `^`, or a link.
  private static func text(_ payload: Payload, _ options: SyntaxOptions) -> Reading? {
    GS1Link.reading(of: payload, options: options)
      ?? GS1BracketedText.reading(of: payload, options: options)
      ?? GS1Notation.reading(of: payload, options: options)
  }

  private static func elementString(
    _ payload: Payload, _ options: SyntaxOptions, isDeclared: Bool
  ) -> Reading? {
    var message = GS1Message(
      currentYear: options.currentYear, permitsUnknownAIs: options.gs1.permitsUnknownAIs)
    let bytes = GS1Carrier.joiningComposite(payload.bytes)
    let isComposite = bytes != payload.bytes
    let hasEscapes = bytes.contains { $0 == 0x25 || $0 == 0x26 }
    message.takesEscapedSeparators = hasEscapes && !isDeclared
    message.read(bytes.span, from: 0, toleratesExtraSeparators: isComposite)
    let assembly = GS1ReadingAssembly(payload: payload, options: options)
    let isCertain = isDeclared || isCertain(message, bytes.span)
    if options.gs1.restoresLostSeparators,
      let reading = assembly.restored(
        message, bytes, isCertain: isCertain,
        proofs: isDeclared || beginsWithKey(bytes.span) ? 0 : 2)
    {
      return reading
    }
    guard isCertain else { return nil }
    let dated = isDeclared ? nil : assembly.withLostDate(message, bytes)
    var reading = dated ?? assembly.reading(.gs1, message, bytes.span)
    if hasEscapes, isDeclared { assembly.doubtSeparators(message, bytes, in: &reading) }
    if !isDeclared {
      assembly.add(
        .declared, "nothing but its content says that the data is GS1", to: &reading)
    }
    return reading
  }

  /// What text that no language reads looks like where it is GS1 but for its separators.
  package static func lostSeparators(of payload: Payload, options: SyntaxOptions) -> [Issue] {
    let bytes = payload.bytes
    guard (18...256).contains(bytes.count), GS1Carrier.canCarryElementString(payload),
      bytes.allSatisfy({ $0.isCSET82 || $0 == GS1Message.separator }),
      looksDivided(bytes, options),
      let severity = options.gs1.severity(of: .separatorsLost)
    else { return [] }
    let message =
      "the text looks like GS1 whose separators are lost: --restore-separators reads it in the AIs "
      + "of --ai-profile"
    return [
      Issue(
        code: .gs1(.separatorsLost), severity: severity, message: message,
        range: 0..<bytes.count)
    ]
  }

  /// Whether text begins with a key and other elements, or can be divided into elements of which one
  /// is a key.
  private static func looksDivided(_ bytes: [UInt8], _ options: SyntaxOptions) -> Bool {
    let profile = options.gs1.stationProfile.compactMap { ApplicationIdentifier($0) }
    if beginsWithKey(bytes.span) {
      var message = GS1Message(currentYear: options.currentYear)
      message.read(bytes.span)
      guard message.elements.count > 1, let second = message.elements[1].ai else { return false }
      let fault = message.elements[1].fault
      return fault == nil || fault?.rule == .length && profile.contains(second)
    }
    return SeparatorRecovery.all(of: bytes, options: options, profile: profile).contains {
      division in
      division.elements.count > 1 && division.elements.contains { $0.ai?.hasCheck == true }
    }
  }

  /// Whether undeclared data begins with a key whose check digit is right.
  private static func beginsWithKey(_ data: Span<UInt8>) -> Bool {
    guard let ai = ApplicationIdentifier(prefixOf: data, at: 0),
      ["00", "01", "02"].contains(ai.code), ai.length + ai.maximumLength <= data.count
    else { return false }
    let value = ai.length..<ai.length + ai.maximumLength
    return ai.fault(data, value, currentYear: 2000) == nil
  }

  /// Whether undeclared data is GS1 beyond chance: it has a first FNC1 or begins with (00), (01) or
  /// (02) whose check digit is right, and is without fault to its end.
  private static func isCertain(_ message: GS1Message, _ data: Span<UInt8>) -> Bool {
    guard let first = message.elements.first, let ai = first.ai,
      message.elements.allSatisfy({ $0.fault.map { $0.rule.isUnstated } ?? true })
    else { return false }
    if data.count > 0, data[0] == GS1Message.separator { return true }
    return first.fault == nil && ["00", "01", "02"].contains(ai.code)
  }
}
