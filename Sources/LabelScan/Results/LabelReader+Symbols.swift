package import LabelSyntax

extension LabelReader {
  /// Reads the label that symbols make; those that program readers say nothing of it.
  ///
  /// `contexts` say what print is beside the symbols of the same index.
  package func readLabel(of symbols: [Symbol], contexts: [ReadingContext] = []) -> Label {
    var label = readLabel(
      symbols.map { $0.isReaderProgramming ? $0.payload.emptied : $0.payload },
      places: symbols.map { $0.isReaderProgramming ? nil : $0.structuredAppend },
      contexts: contexts)
    label.printAgreements =
      symbols.allSatisfy { $0.printed == nil } ? [] : symbols.map { $0.printed.flatMap(\.isSame) }
    for (index, symbol) in symbols.enumerated() where symbol.isReaderProgramming {
      label.silence(index, symbol.payload)
      label.issues.append(
        Issue(
          code: .symbolReaderProgramming, severity: .error,
          message: "The symbol programs readers; its content is no data", symbol: index))
      label.readings[index].issues = Array(label.issues.suffix(1))
    }
    for (index, symbol) in symbols.enumerated()
    where symbol.isLinked && symbol.composite == nil && label.readings.indices.contains(index) {
      let issue = Issue(
        code: .symbolCompositeNotRead, severity: .warning,
        message: "A composite component goes with the symbol and was not read", symbol: index)
      label.readings[index].issues.append(issue)
      label.issues.append(issue)
    }
    return label
  }

  /// Reads the label that payloads make, of which those with a place in a message are read together.
  ///
  /// A message is read at its first part, with its ranges in the message; its other parts, and those of
  /// a message that is not whole, say nothing alone.
  package func readLabel(
    _ payloads: [Payload], places: [Symbol.StructuredAppend?], contexts: [ReadingContext] = []
  ) -> Label {
    guard places.contains(where: { $0 != nil }) else {
      return readLabel(payloads, contexts: contexts)
    }
    let joiner = MessageJoiner(payloads, places: places)
    var read = payloads
    for part in joiner.parts { read[part] = payloads[part].emptied }
    for message in joiner.messages { read[message.parts[0]] = message.payload }
    var label = readLabel(read, contexts: contexts)
    let heads = Set(joiner.messages.map { $0.parts[0] })
    for part in joiner.parts.subtracting(heads) { label.silence(part, payloads[part]) }
    label.messages = joiner.messages
    for issue in joiner.issues {
      label.issues.append(issue)
      if let symbol = issue.symbol { label.readings[symbol].issues.append(issue) }
    }
    return label
  }
}

extension PrintAgreement {
  /// Whether the print says the same; `nil` where that was not read.
  fileprivate var isSame: Bool? {
    switch self {
    case .agrees: true
    case .differs: false
    case .notRead: nil
    }
  }
}

extension Payload {
  /// The same symbol's without data.
  fileprivate var emptied: Payload {
    Payload(bytes: [], symbology: symbology, identifier: identifier)
  }
}

extension Label {
  /// Takes back what was said of a symbol that was read as empty.
  fileprivate mutating func silence(_ index: Int, _ payload: Payload) {
    readings[index].payload = payload
    readings[index].issues = []
    issues.removeAll { $0.symbol == index }
  }
}
