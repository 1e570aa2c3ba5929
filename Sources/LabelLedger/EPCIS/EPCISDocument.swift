/// Tells a ledger's intakes as an EPCIS 2.0 document in JSON-LD, event by event.
///
/// Two documents of the same events are the same bytes: `creationDate` is the time of the last
/// event. Refused labels, moves, statuses and recalls are not told.
public struct EPCISDocument {
  private static let head = """
    {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
    "type":"EPCISDocument","schemaVersion":"2.0","epcisBody":{"eventList":[
    """

  /// Intakes that were left out because their label has no GS1 key.
  public private(set) var intakesWithoutKey = 0
  /// Locations that have no URI: their events say nothing of where.
  public private(set) var locationsWithoutURI: Set<String> = []

  private let options: EPCISOptions
  private var bytes = Array(head.utf8)
  private var isFirst = true
  private var time: UTCTime?
  private var commissioned: Set<String> = []

  /// Creates a document without events.
  public init(options: EPCISOptions = EPCISOptions()) {
    self.options = options
  }

  /// Bytes that wait to be taken.
  public var count: Int { bytes.count }

  /// Gives the bytes so far and forgets them.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Adds an event of the ledger.
  public mutating func add(_ recorded: RecordedEvent) {
    time = recorded.event.time
    guard case .intake(let intake) = recorded.event.content else { return }
    guard let identity = EPCISIdentity(intake.label) else {
      intakesWithoutKey += 1
      return
    }
    let name = recorded.event.place.location
    let location = name.flatMap { options.locations[$0] }
    if let name, location == nil { locationsWithoutURI.insert(name) }
    var isCommissioning = options.isCommissioning
    if isCommissioning, case .instance(let uri) = identity {
      isCommissioning = commissioned.insert(uri).inserted
    }
    bytes += Array((isFirst ? "\n" : ",\n").utf8)
    bytes +=
      EPCISEvent(
        recorded: recorded, identity: identity, intake: intake, location: location,
        isCommissioning: isCommissioning
      ).json
    isFirst = false
  }

  /// Ends the document; `created` is its time where there was no event.
  public mutating func end(created: UTCTime) {
    let date = (time ?? created).text
    bytes += Array("\n]},\"creationDate\":\"\(date)\"}\n".utf8)
  }
}
