/// When the print of a label is read.
public enum PrintMode: String, CaseIterable, Hashable, Sendable {
  /// Never.
  case off
  /// Where a payload is a bare value, around the symbols.
  case auto
  /// Always, on the whole image.
  case all
}
