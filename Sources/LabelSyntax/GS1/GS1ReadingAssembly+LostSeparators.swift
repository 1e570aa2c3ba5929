extension GS1ReadingAssembly {
  /// The most other divisions that give candidates: more, and they hide the likely ones.
  private static let mostOthers = 8

  /// The reading of data whose separators may be lost; `nil` where there is one way to divide it.
  ///
  /// Data that has separators and keeps all rules stays as it is. The likeliest division is read,
  /// where it has as many `proofs` as are asked for; a value that an equally likely one gives
  /// otherwise is a candidate, no field.
  func restored(
    _ message: GS1Message, _ bytes: [UInt8], isCertain: Bool, proofs: Int
  ) -> Reading? {
    let isWhole = isCertain && message.elements.allSatisfy { $0.fault == nil }
    if isWhole, bytes.dropFirst().contains(GS1Message.separator) { return nil }
    let profile = options.gs1.stationProfile.compactMap { ApplicationIdentifier($0) }
    return divided(bytes, profile, whole: isWhole ? message : nil, proofs: proofs) { others in
      "separators may be lost: \(others) other ways to divide the data are candidates"
    }
  }

  /// The reading of undeclared data whose last value ends in a date, an element of its own whose
  /// separator was lost; `nil` where there is none.
  func withLostDate(_ message: GS1Message, _ bytes: [UInt8]) -> Reading? {
    guard let last = message.elements.last, let ai = last.ai, !ai.hasPredefinedLength,
      endsInDate(bytes, last.value), !bytes.contains(GS1Message.separator)
    else { return nil }
    let dates = ["11", "12", "13", "15", "16", "17"].compactMap { ApplicationIdentifier($0) }
    let profile = message.elements.compactMap { $0.ai } + dates
    let proofs = GS1DivisionRank(message, in: bytes, options).proofs
    return divided(bytes, profile, whole: message, proofs: proofs + 1) { _ in
      "a separator seems lost: the value of (\(ai.code)) ends in what is a date of its own"
    }
  }

  /// Whether a value is longer than an AI of a date and its six digits, and ends in them.
  private func endsInDate(_ bytes: [UInt8], _ value: Range<Int>) -> Bool {
    let start = value.upperBound - 8
    guard start > value.lowerBound, let ai = ApplicationIdentifier(prefixOf: bytes.span, at: start),
      ai.kind == .date, ai.length == 2
    else { return false }
    return ai.fault(bytes.span, start + 2..<value.upperBound, currentYear: options.currentYear)
      == nil
  }

  /// The reading of the likeliest division; `nil` where that is the only one, or is what there is.
  private func divided(
    _ bytes: [UInt8], _ profile: [ApplicationIdentifier], whole: GS1Message?, proofs: Int,
    _ text: (_ others: Int) -> String
  ) -> Reading? {
    var divisions = SeparatorRecovery.all(of: bytes, options: options, profile: profile)
    let known = whole?.elements.map { $0.value }
    if let whole, !divisions.contains(where: { $0.elements.map { $0.value } == known }) {
      let rank = GS1DivisionRank(whole, in: bytes, options)
      let place = divisions.firstIndex { GS1DivisionRank($0, in: bytes, options) <= rank }
      divisions.insert(whole, at: place ?? divisions.count)
    }
    guard let best = divisions.first, divisions.count > 1 || whole == nil else { return nil }
    let rank = GS1DivisionRank(best, in: bytes, options)
    guard rank.proofs >= proofs else { return nil }
    let rivals = divisions.filter { GS1DivisionRank($0, in: bytes, options) == rank }
    var reading = reading(.gs1, best, bytes.span)
    if divisions.count == 1 { return reading }
    let disputed = best.elements.filter { element in
      element.ai?.hasPredefinedLength == false
        && !rivals.allSatisfy { $0.elements.contains { $0.value == element.value } }
    }
    reading.details.removeAll { detail in disputed.contains { $0.value == detail.range } }
    add(.ambiguous, text(divisions.count - 1), to: &reading)
    if !disputed.isEmpty { suggest(best, disputed, bytes, to: &reading) }
    for other in divisions.dropFirst().prefix(Self.mostOthers) {
      let differing = other.elements.filter { element in
        !best.elements.contains { $0.value == element.value && $0.ai == element.ai }
      }
      suggest(other, differing, bytes, to: &reading)
    }
    return reading
  }

  /// Adds candidates of some elements of a division.
  private func suggest(
    _ division: GS1Message, _ elements: [GS1Element], _ bytes: [UInt8], to reading: inout Reading
  ) {
    var names = ""
    for element in division.elements {
      names += "(\(bytes.span.text(element.code)))\(bytes.span.text(element.value))"
    }
    for element in elements {
      guard let ai = element.ai,
        let value = GS1Value(element, in: bytes.span, currentYear: options.currentYear)
      else { continue }
      reading.candidates.append(
        Reading.Candidate(
          field: ai.field, value: value.text, reason: "separators may be lost: \(names)"))
    }
  }
}
