/// One event of the ledger: what happened, when, where, by whom.
public struct LedgerEvent: Hashable, Sendable {
  /// What happened.
  public enum Content: Hashable, Sendable {
    /// A label came in.
    case intake(Intake)
    /// A label was shown and not taken in, for its anomalies.
    case refusal(Intake)
    /// A unit was brought to the event's location.
    case move(UnitKey)
    /// A unit got a status, with a note or nothing.
    case status(UnitKey, String, note: String)
    /// A lot or serial was put on the recall list.
    case recall(RecallEntry)
    /// A lot or serial was taken off the recall list.
    case lift(RecallEntry)
    /// Something was said in names and values.
    case statement(LedgerStatement.Kind, LedgerStatement)
  }

  /// What came in.
  public struct Intake: Hashable, Sendable {
    /// The label as it was read.
    public var label: LabelRecord
    /// The SHA-256 of the image's bytes, where the file could be read.
    public var image: [UInt8]?
    /// What did not fit.
    public var anomalies: [Anomaly]
    /// The delivery that it came with, where one was named.
    public var delivery: String?
    /// The SSCC of the logistic unit in which it came, where that was scanned instead of the label.
    public var container: String?

    /// Creates an intake.
    public init(
      label: LabelRecord, image: [UInt8]? = nil, anomalies: [Anomaly] = [],
      delivery: String? = nil, container: String? = nil
    ) {
      self.label = label
      self.image = image
      self.anomalies = anomalies
      self.delivery = delivery
      self.container = container
    }
  }

  /// The greatest number of an event: that of the greatest count a record may have.
  static let maxID = Int(Int32.max)

  /// The event's number, counted from 1 without gaps.
  public var id: Int
  /// When it was recorded.
  public var time: UTCTime
  /// Where, and by whom.
  public var place: LedgerPlace
  /// What happened.
  public var content: Content
  /// What did not fit where no label came in; always empty for an intake or refusal, which has its
  /// own anomalies.
  public var marks: [Anomaly]
  /// Who vouches for it, or `nil`.
  public var signature: EventSignature?

  /// Creates an event.
  public init(
    id: Int, time: UTCTime, place: LedgerPlace, content: Content, marks: [Anomaly] = [],
    signature: EventSignature? = nil
  ) {
    self.id = id
    self.time = time
    self.place = place
    self.content = content
    self.marks = marks
    self.signature = signature
  }

  /// What did not fit.
  public var anomalies: [Anomaly] {
    switch content {
    case .intake(let intake), .refusal(let intake): intake.anomalies
    case .move, .status, .recall, .lift, .statement: marks
    }
  }

  /// The name of what happened: `intake`, `refusal`, `move`, `status`, `recall`, `lift`, or that of
  /// a kind of statement.
  public var kind: String { content.kind.name }
}
