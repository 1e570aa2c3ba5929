/// When the print of a label is read.
public enum PrintMode: String, CaseIterable, Hashable, Sendable {
  /// Never.
  case off
  /// Where a payload is a bare value or what is asked of the label is not satisfied, around the
  /// symbols; on the whole image where there are none.
  case auto
  /// Always, on the whole image.
  case all
}
