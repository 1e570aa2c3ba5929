/// How likely it is that a station printed the elements that data was divided into.
struct GS1DivisionRank: Comparable {
  /// The usual lengths of a lot: wider, fewer divisions are preferred for theirs.
  ///
  /// Chosen by the lots of public labels, which have 4 to 10 characters.
  private static let lotLengths = 3...12
  /// The usual lengths of a serial number, as above.
  ///
  /// Public ones have 5 to 16 characters; few have the 20 that the standard allows.
  private static let serialLengths = 4...16
  /// The years before and after the current one in which a label's dates are: wider, more digits
  /// pass for a date by chance.
  private static let years = -10...20

  /// The elements that their content proves: a right check digit, a date of these years.
  let proofs: Int
  /// The lots and serial numbers of an unusual length.
  let oddities: Int

  init(_ message: GS1Message, in bytes: [UInt8], _ options: SyntaxOptions) {
    var (proofs, oddities) = (0, 0)
    for element in message.elements {
      guard let ai = element.ai else { continue }
      if Self.isProven(element, ai, bytes, options.currentYear) { proofs += 1 }
      let isUsual =
        switch ai.field {
        case .lot: Self.lotLengths.contains(element.value.count)
        case .serial: Self.serialLengths.contains(element.value.count)
        default: true
        }
      if !isUsual { oddities += 1 }
    }
    self.proofs = proofs
    self.oddities = oddities
  }

  /// Whether an element is no chance: its check digit or date is right.
  private static func isProven(
    _ element: GS1Element, _ ai: ApplicationIdentifier, _ bytes: [UInt8], _ currentYear: Int
  ) -> Bool {
    if ai.hasCheck { return element.fault == nil }
    guard ai.kind == .date,
      let date = GS1Date(
        short: bytes.span, at: element.value.lowerBound, currentYear: currentYear)
    else { return false }
    return years.contains(date.year - currentYear)
  }

  static func < (first: Self, second: Self) -> Bool {
    first.proofs != second.proofs
      ? first.proofs < second.proofs : first.oddities > second.oddities
  }
}
