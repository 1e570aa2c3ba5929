package import LabelSyntax

/// Reads the print of a photo.
///
/// It keeps its scratch, and the engine once it was needed; use one per task.
package struct PrintReader: ~Copyable {
  var finder = TextLineFinder()
  var recognizer: TesseractRecognizer?
  var plane = UprightPlane()
  var map = InkMap()
  let locating = PrintLocatingTuning()
  let raster = LineRasterTuning()
  let matching = PrintMatchTuning()
  /// Why the engine cannot be had.
  package var error: PrintError?

  package init() {}

  /// Whether a label's print is to be read.
  package static func isNeeded(_ mode: PrintMode, _ readings: [Reading]) -> Bool {
    switch mode {
    case .off: false
    case .auto:
      readings.contains { $0.syntax == .raw && $0.details.isEmpty && !$0.payload.bytes.isEmpty }
    case .all: true
    }
  }

  /// Reads the print of an image, and compares it with what its symbols say.
  package mutating func read(
    _ image: borrowing LumaView, symbols: [Symbol], readings: [Reading], mode: PrintMode,
    budget: ScanBudget
  ) -> PrintResult {
    let lines = lines(image, symbols: symbols, isWhole: mode == .all, budget: budget)
    var result = PrintResult()
    result.lines = lines.map(\.printed)
    let matcher = PrintMatcher(lines, symbols, readings, tuning: matching, budget: budget)
    for (index, reading) in readings.enumerated() {
      var context = ReadingContext()
      if reading.syntax == .raw { context.printed = matcher.identifier(ofSymbol: index) }
      if context.printed == nil { context.name = matcher.name(ofSymbol: index) }
      result.contexts.append(context)
    }
    var agreements = symbols.map { _ in PrintAgreement.notRead }
    for match in matcher.matches where matcher.isSame(match) {
      agreements[matcher.values[match.value].symbol] = .agrees
    }
    for (index, value) in matcher.values.enumerated() where !budget.isSpent {
      guard let difference = difference(ofValue: index, in: matcher, image) else { continue }
      // The whole payload and the value of its field are one print.
      guard !result.issues.contains(where: { $0.symbol == value.symbol }) else { continue }
      agreements[value.symbol] = .differs
      result.issues.append(difference.issue(value))
      result.lines[difference.line].differing.append(difference.corners)
    }
    result.agreements = agreements
    let taken = Set(matcher.matches.map(\.line))
    result.values = PrintedFields.found(in: matcher.layout, tuning: matching).filter {
      !taken.contains($0.line)
    }
    .map { PrintedField($0.key, $0.text, line: $0.line, certainty: $0.certainty) }
    return result
  }
}
