#if Ledger
  internal import Foundation
  internal import GRDB

  /// Compares a label with what the ledger knows.
  struct AnomalyCheck {
    /// Statuses of units that are no longer here and may come back.
    static let gone: Set<String> = [
      "shipped", "sold", "returned", "scrapped", "destroyed", "consumed", "lost",
    ]
    /// Serials that two products may share before their numbers count as independent.
    static let sharedLimit = 3

    private let projection: UnitProjection
    private let reader: EventReader
    private let today: String
    private let hasRecalls: Bool
    private let products: ProductCheck
    private let issued: IssuedRegister?
    /// The number of the delivery that labels come in with, or `nil`.
    let delivery: Int?

    init(
      _ projection: UnitProjection, reader: EventReader, today: String, issued: IssuedRegister,
      delivery: Int? = nil, _ db: Database
    ) throws {
      self.projection = projection
      self.reader = reader
      self.today = today
      self.delivery = delivery
      products = try ProductCheck(today: today, db)
      self.issued = try issued.load(db) ? issued : nil
      hasRecalls =
        try Bool.fetchOne(db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM recall)"))
        ?? false
    }

    /// What does not fit, in the order of the rules.
    func anomalies(
      of label: LabelRecord, _ identity: LabelIdentity, _ context: IntakeContext, _ db: Database
    ) throws -> [Anomaly] {
      var found: [Anomaly] = []
      if let serial = identity.serial {
        if let unit = context.unit, unit.isKnown {
          try compare(identity, serial, with: unit, &found, db)
        } else {
          for other in context.others { compare(identity, serial, with: other, &found) }
          if !identity.product.isEmpty,
            let message = try projection.forms(of: context.product, db)
              .unusual(SerialForm(serial), of: identity.product)
          {
            found.append(Anomaly(.unusualFormat, message))
          }
        }
      }
      if let lot = context.lot, let expiry = identity.expiry, let known = lot.expiry,
        !ExpirationDate.agree(expiry, known)
      {
        found.append(
          Anomaly(
            .twoExpiries,
            "lot \(lot.text.shortened) expired \(known.shortened) before, on this label "
              + expiry.shortened
          ))
      }
      if let expiry = identity.expiry {
        if !ExpirationDate.isDate(expiry) {
          found.append(
            Anomaly(.noDate, "the expiration date \(expiry.shortened) is no date"))
        } else if ExpirationDate.isOver(expiry, on: today) {
          found.append(Anomaly(.expired, "expired \(expiry.shortened), taken in on \(today)"))
        }
      }
      if let message = identity.longKey { found.append(Anomaly(.longKey, message)) }
      if hasRecalls { try lookUpRecalls(identity, &found, db) }
      if let message = Self.difference(in: label) {
        found.append(Anomaly(.textDiffers, message))
      }
      found += try products.anomalies(of: label, identity, db)
      if let issued { found += try issued.anomalies(of: identity) }
      if let match = context.match { compare(match, &found) }
      return found
    }

    /// The name of a product in the master data, or `nil`.
    func name(of product: ProductKey, _ db: Database) throws -> String? {
      try products.data(of: product, db).flatMap { $0.name.isEmpty ? nil : $0.name }
    }

    /// Says what of a label its delivery contradicts.
    private func compare(_ match: DeliveryMatch, _ found: inout [Anomaly]) {
      switch match.outcome {
      case .expected: break
      case .unexpected:
        found.append(Anomaly(.unexpected, "no line of the delivery names it"))
      case .double:
        found.append(Anomaly(.doubleArrival, "it came in with the delivery before"))
      case .surplus:
        let (received, quantity) = (match.line?.received ?? 0, match.line?.quantity ?? 0)
        found.append(
          Anomaly(.surplus, "\(received + match.count) came in, \(quantity) were expected"))
      }
    }

    /// Compares with the unit of the same product and serial.
    private func compare(
      _ identity: LabelIdentity, _ serial: String, with unit: UnitProjection.Unit,
      _ found: inout [Anomaly], _ db: Database
    ) throws {
      if !Self.gone.contains(unit.status) {
        let place = unit.location.map { " at \($0)" } ?? ""
        found.append(
          Anomaly(
            .twoUnits,
            "serial \(serial.shortened) of \(identity.product.text.shortened) is here already: "
              + "\(unit.status)\(place), event \(unit.event)"))
      }
      guard let earlier = try lastIntake(of: unit.id, db) else { return }
      let known = LabelIdentity(earlier.label)
      if let lot = identity.lot, let before = known.lot, lot != before {
        found.append(
          Anomaly(
            .otherLot,
            "serial \(serial.shortened) had lot \(before.shortened) in event \(earlier.event), "
              + "now \(lot.shortened)"
          ))
      }
      if let model = identity.model, let before = known.model, model != before {
        found.append(
          Anomaly(
            .otherModel,
            "serial \(serial.shortened) had model \(before.shortened) in event \(earlier.event), "
              + "now \(model.shortened)"
          ))
      }
    }

    /// Compares with a unit of another product with the same serial.
    ///
    /// Running numbers of two products meet all the time: once some did, only the lot tells.
    private func compare(
      _ identity: LabelIdentity, _ serial: String, with other: UnitProjection.Other,
      _ found: inout [Anomaly]
    ) {
      let own = identity.product
      let isSameLot = other.lot != nil && other.lot == identity.lot
      guard other.shared < Self.sharedLimit || isSameLot else { return }
      if !own.gtin.isEmpty, !other.key.gtin.isEmpty {
        found.append(
          Anomaly(
            .otherGTIN,
            "serial \(serial.shortened) had GTIN \(other.key.gtin.shortened) in event \(other.event), "
              + "now \(own.gtin.shortened)"
          ))
      } else if own.gtin.isEmpty, other.key.gtin.isEmpty, !own.model.isEmpty,
        !other.key.model.isEmpty, own.model != other.key.model,
        own.maker == other.key.maker || own.maker.isEmpty || other.key.maker.isEmpty
      {
        found.append(
          Anomaly(
            .otherModel,
            "serial \(serial.shortened) had model \(other.key.model.shortened) in event \(other.event), now "
              + "\(own.model.shortened)"))
      }
    }

    private func lastIntake(
      of unit: Int, _ db: Database
    ) throws -> (label: LabelRecord, event: Int)? {
      let kind = LedgerEvent.Content.Kind.intake.rawValue
      let id = try Int.fetchOne(
        db.cachedStatement(
          sql: "SELECT id FROM event WHERE unit = ? AND kind = ? ORDER BY id DESC LIMIT 1"),
        arguments: [unit, kind])
      guard let id, let event = try reader.event(id, db), case .intake(let intake) = event.content
      else { return nil }
      return (intake.label, id)
    }

    private func lookUpRecalls(
      _ identity: LabelIdentity, _ found: inout [Anomaly], _ db: Database
    ) throws {
      for (kind, text) in [("lot", identity.lot), ("serial", identity.serial)] {
        guard let text else { continue }
        let event = try Int.fetchOne(
          db.cachedStatement(
            sql: """
              SELECT event FROM recall WHERE text = ? AND kind = ? AND gtin IN ('', ?) LIMIT 1
              """), arguments: [text, kind, identity.product.gtin])
        guard let event else { continue }
        var reason = ""
        if case .recall(let entry) = try reader.event(event, db)?.content, !entry.reason.isEmpty {
          reason = ": \(entry.reason.shortened)"
        }
        found.append(
          Anomaly(.recalled, "\(kind) \(text.shortened) is recalled, event \(event)\(reason)"))
      }
    }

    /// How print and symbol differ, or `nil`.
    static func difference(in label: LabelRecord) -> String? {
      for remark in label.remarks {
        if remark.code == Anomaly.Rule.textDiffers.rawValue
          || remark.code.hasPrefix("printedText.")
        {
          return remark.message
        }
        guard remark.code == "conflictingField", let symbol = remark.symbol,
          label.symbols.indices.contains(symbol)
        else { continue }
        let hasText = label.symbols.contains { $0.symbology == "text" }
        let isBetween =
          label.symbols[symbol].symbology == "text"
          ? label.symbols.contains { $0.symbology != "text" } : hasText
        if isBetween { return remark.message }
      }
      let place = label.symbols.firstIndex { $0.printed == LabelRecord.Symbol.differs }
      return place.map { "the print beside symbol \($0) differs from it" }
    }
  }
#endif
