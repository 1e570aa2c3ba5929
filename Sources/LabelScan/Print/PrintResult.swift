package import LabelSyntax

/// What the print of a label says, of itself and of the symbols.
package struct PrintResult: Hashable, Sendable {
  /// The lines, from the top.
  package var lines: [PrintedLine] = []
  /// What each symbol's payload is by the print.
  package var contexts: [ReadingContext] = []
  /// Whether the print agrees with each symbol.
  package var agreements: [PrintAgreement] = []
  /// What differs.
  package var issues: [Issue] = []
  /// Keys with values that no symbol gives.
  package var values: [PrintedField] = []
}
