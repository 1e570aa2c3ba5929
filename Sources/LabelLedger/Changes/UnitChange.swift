/// What happens to units after they came in.
public enum UnitChange: Hashable, Sendable {
  /// They are brought to the place's location.
  case move
  /// They get a status, with a note or nothing.
  case status(String, note: String)
}
