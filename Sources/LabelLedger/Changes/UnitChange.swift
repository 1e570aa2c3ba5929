/// What happens to units after they came in.
public enum UnitChange: Hashable, Sendable {
  /// They are brought to the place's location.
  case move
  /// They get a status, with a note or nothing.
  case status(String, note: String)
  /// They were serviced: what was done, and the parts that were changed.
  case service(note: String, parts: [String])
  /// They were sold, to someone or nobody named, on a date; without months the master data of the
  /// product gives the warranty.
  case sale(to: String?, date: String, months: Int?, note: String)
  /// They have another owner.
  case transfer(to: String, note: String)
}
