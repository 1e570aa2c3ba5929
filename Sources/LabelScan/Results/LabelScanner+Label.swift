package import LabelSyntax

extension LabelScanner {
  /// Reads the label on a luma plane whose loading began at `beginning`: its symbols, what they say
  /// together, and the print beside them where it is wanted.
  package mutating func readLabel(
    on image: borrowing LumaView, reader: LabelReader, since beginning: ContinuousClock.Instant,
    into result: inout ImageResult
  ) {
    let clock = ContinuousClock()
    result.symbols = scan(image, since: beginning)
    result.timing.locate = timing.locate
    result.timing.decode = timing.decode
    let scanned = clock.now
    result.label = reader.readLabel(of: result.symbols)
    result.timing.parse = clock.now - scanned
    var issues = issues
    if isPrintNeeded(result.label) {
      let start = clock.now
      issues += readPrint(on: image, reader: reader, since: beginning, into: &result)
      // An image without print is told as if it had not been looked for.
      if result.print != nil {
        result.timing.print = clock.now - start
      }
    }
    result.label.issues += issues
  }

  private func isPrintNeeded(_ label: Label) -> Bool {
    if PrintReader.isNeeded(options.print, label.readings) { return true }
    // A label whose symbols were not read may say in print what is asked of it.
    guard options.print == .auto, let profile = options.profile else { return false }
    return profile.check(label).contains(where: \.isFailed)
  }

  /// Reads the print, and the label once more by what it says; returns what is wrong with it.
  private mutating func readPrint(
    on image: borrowing LumaView, reader: LabelReader, since beginning: ContinuousClock.Instant,
    into result: inout ImageResult
  ) -> [Issue] {
    let budget = ScanBudget(options.limits, since: beginning)
    let read = print.read(
      image, symbols: result.symbols, readings: result.label.readings, mode: options.print,
      budget: budget)
    if let error = print.error {
      // Who builds without it knows so.
      if error == .notBuilt, options.print == .auto { return [] }
      return [Issue(code: error.code, severity: .warning, message: error.message)]
    }
    let ends = budget.issues.filter { issue in !issues.contains(issue) }
    if read.lines.isEmpty, options.print == .auto { return ends }
    result.print = read.lines
    for (index, agreement) in read.agreements.enumerated()
    where result.symbols.indices.contains(index) {
      result.symbols[index].printed = agreement
    }
    result.label = reader.readLabel(of: result.symbols, contexts: read.contexts)
    result.label.add(read.values, options: reader.options)
    return read.issues + ends
  }
}

extension LabelReader {
  /// Reads a label again whose print another process has read, `other` being what it made of it.
  package func readLabel(of symbols: [Symbol], printOf other: Label) -> Label {
    var contexts = symbols.map { _ in ReadingContext() }
    for detail in other.details
    where detail.keySource == .print && detail.source == nil
      && contexts.indices.contains(detail.symbol)
    {
      contexts[detail.symbol].name = PrintedName(detail)
    }
    var label = readLabel(of: symbols, contexts: contexts)
    label.addPrint(of: other)
    return label
  }
}
