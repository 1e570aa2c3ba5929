/// The state of units, lots and recalls as the events alone give it.
struct ProjectionReplay {
  /// A unit's state.
  struct Unit: Hashable {
    var key: UnitKey
    var lot: String?
    var status: String
    var location: String?
    var event: Int
  }

  /// A unit's number in the ledger's file, and its state.
  private(set) var units: [Int: Unit] = [:]
  /// The first expiration date of each lot.
  private(set) var expiries: [Int: String] = [:]
  /// The forms of each product's serials, with the units that have them.
  private(set) var forms: [ProductKey: [SerialForm: Int]] = [:]
  /// Each rule that found something, with the event.
  private(set) var anomalies: [String: Set<Int>] = [:]
  /// The recall list, with the event of each entry.
  private(set) var recalls: [RecallEntry: Int] = [:]

  /// Takes the next event; `unit` and `lot` are the rows that the file says it belongs to.
  ///
  /// Returns what is wrong with these rows, or `nil`.
  mutating func take(_ event: LedgerEvent, unit: Int?, lot: Int?) -> String? {
    switch event.content {
    case .intake(let intake): return take(intake, event, unit, lot, isRefused: false)
    case .refusal(let intake): return take(intake, event, unit, lot, isRefused: true)
    case .move(let key):
      return change(unit, key) {
        $0.location = event.place.location
        $0.event = event.id
      }
    case .status(let key, let status, _):
      return change(unit, key) {
        $0.status = status
        $0.event = event.id
      }
    case .recall(var entry):
      entry.reason = ""
      recalls[entry] = event.id
    case .lift(var entry):
      entry.reason = ""
      recalls[entry] = nil
    }
    return unit == nil && lot == nil ? nil : "it belongs to no unit or lot"
  }

  private mutating func change(
    _ unit: Int?, _ key: UnitKey, _ body: (inout Unit) -> Void
  ) -> String? {
    guard let unit, units[unit]?.key == key else { return "it belongs to another unit" }
    body(&units[unit, default: Unit(key: key, status: "", event: 0)])
    return nil
  }

  private mutating func take(
    _ intake: LedgerEvent.Intake, _ event: LedgerEvent, _ unit: Int?, _ lot: Int?, isRefused: Bool
  ) -> String? {
    for anomaly in intake.anomalies { anomalies[anomaly.rule, default: []].insert(event.id) }
    let identity = LabelIdentity(intake.label)
    if (lot == nil) != (identity.lot == nil) { return "it belongs to another lot" }
    if let lot, let expiry = identity.expiry, !isRefused, expiries[lot] == nil {
      expiries[lot] = expiry
    }
    guard let key = identity.unit else { return unit == nil ? nil : "it names no unit" }
    guard let unit, units[unit] == nil || units[unit]?.key == key else {
      return "it belongs to another unit"
    }
    let known = units[unit]
    if isRefused {
      if known == nil {
        units[unit] = Unit(key: key, lot: identity.lot, status: "refused", event: event.id)
      }
      return nil
    }
    if known == nil || known?.status == "refused" {
      forms[key.product, default: [:]][SerialForm(key.serial), default: 0] += 1
    }
    units[unit] = Unit(
      key: key, lot: identity.lot ?? known?.lot, status: "received",
      location: event.place.location, event: event.id)
    return nil
  }
}
