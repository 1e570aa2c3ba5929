#if Ledger
  /// What the ledger did with one label.
  public struct IntakeAnswer: Hashable, Sendable {
    /// What was done.
    public enum Outcome: String, Hashable, Sendable {
      /// The label was taken in.
      case received
      /// The label was not taken in, for its anomalies; that it was shown is recorded.
      case refused
      /// The same image was recorded before; nothing is new.
      case known
      /// The label has no symbol; nothing is recorded.
      case empty
    }

    /// What was done.
    public var outcome: Outcome
    /// The event's number, or that of the earlier one; 0 where nothing is recorded.
    public var event = 0
    /// The event's hash, where an event was recorded.
    public var hash: [UInt8] = []
    /// The label.
    public var label: LabelRecord
    /// The serial that names the unit, or `nil`.
    public var serial: String?
    /// What did not fit; that of the earlier event where the image was known.
    public var anomalies: [Anomaly] = []
    /// Whether the earlier event of a known image refused it.
    public var wasRefused = false
    /// The product's name in the master data, or `nil`.
    public var name: String?
    /// What came in within the logistic unit that the label is on.
    public var contents: [IntakeAnswer] = []
  }
#endif
