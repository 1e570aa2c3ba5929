#if Ledger
  /// The tables beside the events as the events alone give them, row by row.
  ///
  /// Does in memory what ``EventRecorder`` does to the file: rows get their numbers in the order in
  /// which the events name them first.
  final class ProjectionReplay {
    /// A row of the table `lot`.
    struct Lot {
      var product: Int
      var text: String
      var expiry: String?
    }

    /// A row of the table `unit`.
    struct Unit {
      var product: Int
      var serial: String
      var lot: Int?
      var status: String
      var location: String?
      var event: Int
    }

    /// Two numbers that make a key together.
    struct Pair: Hashable {
      var first: Int
      var second: Int
    }

    /// A text within a product.
    private struct Key: Hashable {
      var product: Int
      var text: ExactText
    }

    /// The key of a row of the table `recall`.
    struct Recall: Hashable {
      var kind: RecallEntry.Kind
      var text: ExactText
      var gtin: ExactText

      init(_ entry: RecallEntry) {
        kind = entry.kind
        text = ExactText(entry.text)
        gtin = ExactText(entry.gtin)
      }
    }

    /// Products, lots and units; the first has the number 1.
    private(set) var products: [ProductKey] = []
    private(set) var lots: [Lot] = []
    private(set) var units: [Unit] = []
    /// The event of each image's key.
    private(set) var images: [Int: Int] = [:]
    /// The forms of each product's serials, with the units that have them.
    private(set) var forms: [Int: [SerialForm: Int]] = [:]
    /// How many serials two products share.
    private(set) var shared: [Pair: Int] = [:]
    /// The events in which each rule found something.
    private(set) var anomalies: [ExactText: [Int]] = [:]
    /// The recall list, with the event of each entry.
    private(set) var recalls: [Recall: Int] = [:]

    private var productNumbers: [ProductKey: Int] = [:]
    private var lotNumbers: [Key: Int] = [:]
    /// The first unit of each serial.
    private var firstUnits: [ExactText: Int] = [:]
    /// The other units of serials that several products have.
    private var furtherUnits: [Key: Int] = [:]
    /// The products that share a serial, in the order of their numbers, as many as are looked at.
    private var sharers: [ExactText: [Int]] = [:]
    private var digest: LedgerDigest

    init() throws(LedgerError) {
      digest = try LedgerDigest()
    }

    /// Takes the next event and gives the rows that it belongs to; `nil` where it is of a unit that
    /// never came in.
    func take(_ event: LedgerEvent) throws(LedgerError) -> (unit: Int?, lot: Int?)? {
      let found = event.anomalies
      if !found.isEmpty {
        for rule in Set(found.map { ExactText($0.rule) }) {
          anomalies[rule, default: []].append(event.id)
        }
      }
      switch event.content {
      case .intake(let intake): return try take(intake, event, isRefused: false)
      case .refusal(let intake): return try take(intake, event, isRefused: true)
      case .move(let key):
        guard let unit = change(key, { $0.location = event.place.location }, event) else {
          return nil
        }
        return (unit, nil)
      case .status(let key, let status, _):
        guard let unit = change(key, { $0.status = status }, event) else { return nil }
        return (unit, nil)
      case .recall(let entry): recalls[Recall(entry)] = event.id
      case .lift(let entry): recalls[Recall(entry)] = nil
      case .statement(let kind, let statement):
        guard let key = statement.unit else { break }
        let unit =
          kind == .sale
          ? change(key, { $0.status = UnitProjection.sold }, event) : number(of: key)
        guard let unit else { return nil }
        return (unit, nil)
      }
      return (nil, nil)
    }

    /// The unit of a key, or `nil`.
    private func number(of key: UnitKey) -> Int? {
      productNumbers[key.product].flatMap { unit(ExactText(key.serial), of: $0) }
    }

    private func change(
      _ key: UnitKey, _ body: (inout Unit) -> Void, _ event: LedgerEvent
    ) -> Int? {
      guard let unit = number(of: key) else { return nil }
      body(&units[unit - 1])
      units[unit - 1].event = event.id
      return unit
    }

    private func take(
      _ intake: LedgerEvent.Intake, _ event: LedgerEvent, isRefused: Bool
    ) throws(LedgerError) -> (unit: Int?, lot: Int?) {
      let identity = LabelIdentity(intake.label)
      let product = number(of: identity.product)
      let lot = identity.lot.map { number(ofLot: $0, of: product) }
      let unit = identity.serial.map { serial in
        record(serial, of: product, lot: lot, event, isRefused: isRefused)
      }
      if let lot, let expiry = identity.expiry, !isRefused, lots[lot - 1].expiry == nil {
        lots[lot - 1].expiry = expiry
      }
      let keys = try IntakeItem.keys(of: intake.label, image: intake.image, &digest)
      if let key = keys.content { images[key] = event.id }
      if let key = keys.path { images[key] = event.id }
      return (unit, lot)
    }

    private func record(
      _ serial: String, of product: Int, lot: Int?, _ event: LedgerEvent, isRefused: Bool
    ) -> Int {
      let text = ExactText(serial)
      let unit = unit(text, of: product)
      let isNew = unit.map { units[$0 - 1].status == UnitProjection.refused } ?? true
      if isNew, !isRefused {
        forms[product, default: [:]][SerialForm(serial), default: 0] += 1
        let known = sharers[text] ?? firstUnits[text].map { [units[$0 - 1].product] } ?? []
        let others = known.lazy.filter { $0 != product }
        for other in others.prefix(UnitProjection.otherLimit) {
          shared[
            Pair(first: min(product, other), second: max(product, other)), default: 0] += 1
        }
      }
      guard let unit else {
        units.append(
          Unit(
            product: product, serial: serial, lot: lot,
            status: isRefused ? UnitProjection.refused : UnitProjection.received,
            location: isRefused ? nil : event.place.location, event: event.id))
        note(units.count, text, of: product)
        return units.count
      }
      if !isRefused {
        units[unit - 1].lot = lot ?? units[unit - 1].lot
        units[unit - 1].status = UnitProjection.received
        units[unit - 1].location = event.place.location
        units[unit - 1].event = event.id
      }
      return unit
    }

    private func unit(_ serial: ExactText, of product: Int) -> Int? {
      guard let first = firstUnits[serial] else { return nil }
      if units[first - 1].product == product { return first }
      return furtherUnits[Key(product: product, text: serial)]
    }

    /// Makes a new unit findable by its serial.
    private func note(_ unit: Int, _ serial: ExactText, of product: Int) {
      guard let first = firstUnits[serial] else {
        firstUnits[serial] = unit
        return
      }
      furtherUnits[Key(product: product, text: serial)] = unit
      var products = sharers[serial] ?? [units[first - 1].product]
      products.insert(product, at: products.firstIndex { $0 > product } ?? products.count)
      // One more than are looked at: the product itself may be among them.
      sharers[serial] = Array(products.prefix(UnitProjection.otherLimit + 1))
    }

    private func number(of key: ProductKey) -> Int {
      if let known = productNumbers[key] { return known }
      products.append(key)
      productNumbers[key] = products.count
      return products.count
    }

    private func number(ofLot text: String, of product: Int) -> Int {
      let key = Key(product: product, text: ExactText(text))
      if let known = lotNumbers[key] { return known }
      lots.append(Lot(product: product, text: text))
      lotNumbers[key] = lots.count
      return lots.count
    }
  }
#endif
