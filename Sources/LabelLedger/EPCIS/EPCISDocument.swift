/// Tells a ledger's intakes as an EPCIS document, 2.0 in JSON-LD or 1.2 in XML, event by event.
///
/// Two documents of the same events are the same bytes: `creationDate` is the time of the last
/// event. Refused labels, moves, statuses and recalls are not told.
public struct EPCISDocument {
  private static let head = """
    {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
    "type":"EPCISDocument","schemaVersion":"2.0","epcisBody":{"eventList":[
    """

  private static let xmlHead = """
    <?xml version="1.0" encoding="UTF-8"?>
    <epcis:EPCISDocument xmlns:epcis="urn:epcglobal:epcis:xsd:1" \
    xmlns:cbvmda="urn:epcglobal:cbv:mda" schemaVersion="1.2" creationDate="
    """
  private static let xmlBody = """
    ">
      <EPCISBody>
        <EventList>

    """
  private static let xmlEnd = """
        </EventList>
      </EPCISBody>
    </epcis:EPCISDocument>

    """

  /// Intakes that were left out because their label has no GS1 key.
  public private(set) var intakesWithoutKey = 0
  /// Locations that have no URI: their events say nothing of where.
  public private(set) var locationsWithoutURI: Set<String> = []

  private let options: EPCISOptions
  private var bytes: [UInt8]
  private var isFirst = true
  private var time: UTCTime?
  private var commissioned: Set<String> = []

  /// Creates a document without events; that of EPCIS 1.2 begins with the time it was made.
  public init(options: EPCISOptions = EPCISOptions(), created: UTCTime = UTCTime(milliseconds: 0)) {
    self.options = options
    bytes = Array(
      (options.version == .json20 ? Self.head : Self.xmlHead + created.text + Self.xmlBody).utf8)
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
    let intake: LedgerEvent.Intake
    var isLeaving = false
    switch recorded.event.content {
    case .intake(let content): intake = content
    case .status(let unit, Self.shipped, _) where options.tellsShipping:
      intake = LedgerEvent.Intake(label: Self.label(of: unit))
      isLeaving = true
    default: return
    }
    guard let identity = EPCISIdentity(intake.label) else {
      intakesWithoutKey += 1
      return
    }
    let name = recorded.event.place.location
    let location = name.flatMap { options.locations[$0] }
    if let name, location == nil { locationsWithoutURI.insert(name) }
    var isCommissioning = options.isCommissioning && !isLeaving
    if isCommissioning, case .instance(let uri) = identity {
      isCommissioning = commissioned.insert(uri).inserted
    }
    var event = EPCISEvent(
      recorded: recorded, identity: identity, intake: intake, location: location,
      isCommissioning: isCommissioning)
    event.isLeaving = isLeaving
    if options.tellsShipping, let container = intake.container {
      event.parent = EPCISIdentity(LabelRecord(fields: [.init(name: "sscc", value: container)]))
    }
    #if Ledger
      if options.usesEventHash { event.ownID = hashID(of: event) }
    #endif
    add(event)
  }

  /// The status of units that left, which a shipping event tells.
  private static let shipped = "shipped"

  /// The label that a unit has, as far as its key says it.
  private static func label(of unit: UnitKey) -> LabelRecord {
    LabelRecord(fields: [
      .init(name: "gtin", value: unit.product.gtin), .init(name: "serial", value: unit.serial),
      .init(name: "sscc", value: unit.product.gtin.isEmpty ? unit.serial : ""),
    ])
  }

  private mutating func add(_ event: EPCISEvent) {
    if options.version == .xml12 {
      bytes += event.xml(companyPrefixes: options.companyPrefixes)
      return
    }
    bytes += Array((isFirst ? "\n" : ",\n").utf8)
    bytes += event.json
    isFirst = false
  }

  #if Ledger
    /// The ID that CBV 2.0 gives an event: by the event as the document tells it, alone.
    private func hashID(of event: EPCISEvent) -> String? {
      var plain = options
      plain.usesEventHash = false
      var document = EPCISDocument(options: plain)
      document.add(event)
      document.end(created: UTCTime(milliseconds: 0))
      guard let source = try? EPCISSource(document.bytes), let own = source.events.first,
        var digest = try? LedgerDigest()
      else { return nil }
      return try? EPCISEventHash(own).id(&digest)
    }
  #endif

  /// Ends the document; `created` is its time where there was no event.
  public mutating func end(created: UTCTime) {
    guard options.version == .json20 else {
      bytes += Array(Self.xmlEnd.utf8)
      return
    }
    let date = (time ?? created).text
    bytes += Array("\n]},\"creationDate\":\"\(date)\"}\n".utf8)
  }
}
