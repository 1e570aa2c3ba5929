/// What a label that came in with a delivery is to it.
public enum DeliveryOutcome: String, CaseIterable, Hashable, Sendable {
  /// It was expected.
  case expected
  /// A unit that came in with the delivery before.
  case double
  /// More items of the lot or product than were expected.
  case surplus
  /// No line names it.
  case unexpected
}
