#if Station
  import LabelLedger

  /// Somebody who is told of events.
  protocol EventReceiver: Sendable {
    /// What messages and counts call it: `webhook` or `mqtt`.
    var kind: String { get }
    /// What tells it from others of its kind; no message holds it.
    var address: String { get }

    /// Tells of an event; when this returns, the receiver has it.
    func tell(_ recorded: RecordedEvent) async throws(DeliveryFailure)

    /// Waits until there may be news, and finds out whether the receiver is there where it can.
    func rest(_ time: Duration) async throws(DeliveryFailure)
  }
#endif
