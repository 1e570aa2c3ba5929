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
  }

  /// What came in.
  public struct Intake: Hashable, Sendable {
    /// The label as it was read.
    public var label: LabelRecord
    /// The SHA-256 of the image's bytes, where the file could be read.
    public var image: [UInt8]?
    /// What did not fit.
    public var anomalies: [Anomaly]

    /// Creates an intake.
    public init(label: LabelRecord, image: [UInt8]? = nil, anomalies: [Anomaly] = []) {
      self.label = label
      self.image = image
      self.anomalies = anomalies
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

  /// Creates an event.
  public init(
    id: Int, time: UTCTime, place: LedgerPlace, content: Content, marks: [Anomaly] = []
  ) {
    self.id = id
    self.time = time
    self.place = place
    self.content = content
    self.marks = marks
  }

  /// What did not fit.
  public var anomalies: [Anomaly] {
    switch content {
    case .intake(let intake), .refusal(let intake): intake.anomalies
    case .move, .status, .recall, .lift: marks
    }
  }

  /// The name of what happened: `intake`, `refusal`, `move`, `status`, `recall` or `lift`.
  public var kind: String { content.kind.name }
}

extension LedgerEvent.Content {
  /// What happened, as the ledger's file numbers it.
  enum Kind: Int, CaseIterable {
    case intake = 1
    case refusal
    case move
    case status
    case recall
    case lift

    var name: String { String(describing: self) }

    /// Whether the content is that of a label.
    var hasLabel: Bool { self == .intake || self == .refusal }
  }

  var kind: Kind {
    switch self {
    case .intake: .intake
    case .refusal: .refusal
    case .move: .move
    case .status: .status
    case .recall: .recall
    case .lift: .lift
    }
  }
}
