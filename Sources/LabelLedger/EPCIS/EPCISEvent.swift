/// An intake as an ObjectEvent of EPCIS 2.0.
struct EPCISEvent {
  /// When, where and by which hash the intake is recorded.
  var recorded: RecordedEvent
  /// What came in.
  var identity: EPCISIdentity
  /// The intake's label and anomalies.
  var intake: LedgerEvent.Intake
  /// The URI of the location, or `nil`.
  var location: String?
  /// Whether the unit was made known to the world by this event.
  var isCommissioning: Bool
  /// The event's URI; without it the one that its hash in the ledger gives.
  var ownID: String?

  /// Whether the thing left.
  var isLeaving = false
  /// The logistic unit in which it came, which makes the event one of aggregation.
  var parent: EPCISIdentity?

  /// Whether the event is of aggregation; what is commissioned is told as an object.
  var isAggregation: Bool { parent != nil && !isCommissioning }

  /// How many of a class there are.
  var quantity: Int {
    guard isAggregation else { return 1 }
    return intake.label["count"].flatMap(Int.init).map { max(1, $0) } ?? 1
  }

  /// The event as one JSON object.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("type", isAggregation ? "AggregationEvent" : "ObjectEvent")
      writer.member("eventID", eventID)
      writer.member("eventTime", recorded.event.time.text)
      writer.member("eventTimeZoneOffset", "+00:00")
      if isAggregation { writer.member("parentID", optional: parent?.uri) }
      switch identity {
      case .instance(let uri):
        writer.key(isAggregation ? "childEPCs" : "epcList")
        writer.array { writer in writer.string(uri) }
      case .quantity(let uri):
        writer.key(isAggregation ? "childQuantityList" : "quantityList")
        writer.array { writer in
          writer.object { writer in
            writer.member("epcClass", uri)
            writer.member("quantity", quantity)
          }
        }
      }
      writer.member("action", action)
      writer.member("bizStep", step)
      writer.member("disposition", disposition)
      if let location {
        for key in ["readPoint", "bizLocation"] {
          writer.key(key)
          writer.object { writer in writer.member("id", location) }
        }
      }
      writeMasterData(to: &writer)
    }
    return writer.bytes
  }

  /// The event's URI.
  var eventID: String { ownID ?? Self.id(of: recorded.hash) }

  /// What the event does to the thing.
  var action: String { isCommissioning ? "ADD" : "OBSERVE" }

  /// The lot that the label gives.
  var lot: String? { intake.label["lot"] }

  /// The expiration date that the label gives, to the day.
  var expiry: String? { intake.label["expirationDate"].flatMap(Self.day) }

  /// The business step, a word of the CBV.
  var step: String {
    if isLeaving { return "shipping" }
    guard isCommissioning else { return "receiving" }
    if case .instance = identity { return "commissioning" }
    return "creating_class_instance"
  }

  /// The disposition, a word of the CBV.
  var disposition: String {
    if isLeaving { return "in_transit" }
    let rules = Set(intake.anomalies.map(\.rule))
    if rules.contains(Anomaly.Rule.recalled.rawValue) { return "recalled" }
    if rules.contains(Anomaly.Rule.expired.rawValue) { return "expired" }
    return isCommissioning ? "active" : "in_progress"
  }

  /// Lot and expiration date: master data of the instance where the event adds it, else, since
  /// EPCIS 2.0 admits `ilmd` with the action ADD alone, members of GS1's web vocabulary.
  private func writeMasterData(to writer: inout JSONWriter) {
    guard lot != nil || expiry != nil else { return }
    guard isCommissioning else {
      writer.member("gs1:hasBatchLotNumber", optional: lot)
      writer.member("gs1:expirationDate", optional: expiry)
      return
    }
    writer.key("ilmd")
    writer.object { writer in
      writer.member("cbvmda:lotNumber", optional: lot)
      writer.member("cbvmda:itemExpirationDate", optional: expiry)
    }
  }

  /// A URN that the event's hash gives, RFC 9562 5.8.
  ///
  /// The same event has the same in every export, and no other event has it, be it of the same
  /// things at the same time: two labels of one lot are two events.
  private static func id(of hash: [UInt8]) -> String {
    var bytes = Array(hash.prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    return "urn:uuid:" + Hexadecimal.uuid(of: bytes)
  }

  /// A date to the day: without one the last of the month counts, GS1 General Specifications
  /// 3.4.7; `nil` for what is no date.
  private static func day(_ date: String) -> String? {
    if UTCTime(date + "T00:00:00.000Z") != nil { return date }
    for day in [31, 30, 29, 28] where UTCTime("\(date)-\(day)T00:00:00.000Z") != nil {
      return "\(date)-\(day)"
    }
    return nil
  }
}
