/// Whether the print of a label says the same as a symbol on it.
public enum PrintAgreement: String, CaseIterable, Hashable, Sendable {
  /// A value of the symbol is printed.
  case agrees
  /// A value of the symbol is printed with another character.
  case differs
  /// No value of the symbol was read in the print.
  case notRead
}
