#if Ledger
  internal import GRDB

  /// Takes labels in.
  public final class LedgerIntake {
    private let writer: LedgerWriter
    private let place: LedgerPlace
    private let isStrict: Bool
    private let delivery: String?
    private let receivesContents: Bool
    private let issued: IssuedRegister

    /// Creates an intake at a place; a strict one does not take in a label that has anomalies.
    ///
    /// What comes in is compared with a delivery where one is named. With its contents, the label of
    /// a logistic unit takes in all that the delivery has in it.
    public convenience init(
      _ ledger: Ledger, at place: LedgerPlace, isStrict: Bool = false, delivery: String? = nil,
      receivesContents: Bool = false
    ) throws(LedgerError) {
      try self.init(
        ledger, at: place, isStrict: isStrict, delivery: delivery,
        receivesContents: receivesContents, clock: nil)
    }

    /// Creates an intake with a clock of its own.
    package init(
      _ ledger: Ledger, at place: LedgerPlace, isStrict: Bool, delivery: String? = nil,
      receivesContents: Bool = false, clock: (() -> UTCTime)?
    ) throws(LedgerError) {
      writer = try LedgerWriter(ledger, clock: clock)
      self.place = place
      self.isStrict = isStrict
      self.delivery = delivery.map(\.withoutNUL)
      self.receivesContents = receivesContents
      issued = IssuedRegister(path: ledger.path)
    }

    /// Records labels in one transaction: all are on the disk when this returns, or none.
    public func record(_ labels: [LabelRecord]) throws(LedgerError) -> [IntakeAnswer] {
      var items: [IntakeItem] = []
      items.reserveCapacity(labels.count)
      for label in labels { items.append(try IntakeItem(label, writer)) }
      return try record(items)
    }

    /// Records a label that was read here, with the bytes of its image where there is one; no file is
    /// looked at, whatever the label calls itself.
    package func record(
      _ label: LabelRecord, image bytes: [UInt8]?
    ) throws(LedgerError) -> IntakeAnswer {
      var image: [UInt8]?
      if let bytes {
        var digest = try LedgerDigest()
        try digest.update(bytes)
        image = try digest.finish()
      }
      let answers = try record([try IntakeItem(label, image: image, writer)])
      guard let answer = answers.first else { throw LedgerError(.failed, "nothing was done") }
      return answer
    }

    private func record(_ items: [IntakeItem]) throws(LedgerError) -> [IntakeAnswer] {
      try writer.write { db in
        let recorder = EventRecorder(writer)
        let check = try AnomalyCheck(
          recorder.projection, reader: writer.reader, today: writer.now.date, issued: issued,
          delivery: try openDelivery(db), db)
        if let delivery = check.delivery {
          try recorder.deliveries.lookUp(items.map(\.identity), delivery: delivery, db)
        }
        let answers = try items.map { try record($0, recorder, check, db) }
        try recorder.finish(db)
        return answers
      }
    }

    /// The number of the delivery that labels come in with, which must be open.
    private func openDelivery(_ db: Database) throws -> Int? {
      guard let delivery else { return nil }
      let counts = try Ledger.counts(ofKnown: delivery, db)
      if let event = counts.closed {
        throw LedgerError(.refused, "delivery \(delivery) is closed, event \(event)")
      }
      return try DeliveryProjection.id(of: delivery, db)
    }

    private func record(
      _ item: IntakeItem, _ recorder: EventRecorder, _ check: AnomalyCheck, _ db: Database
    ) throws -> IntakeAnswer {
      guard !item.label.symbols.isEmpty else {
        return IntakeAnswer(outcome: .empty, label: item.label)
      }
      if let answer = try known(item, db) { return answer }
      var answer = try record(item, in: nil, recorder, check, db)
      guard receivesContents, answer.outcome == .received, let sscc = item.label["sscc"],
        let id = check.delivery
      else { return answer }
      try recorder.deliveries.finish(db)
      for (line, count) in try DeliveryContents(delivery: id).lines(in: sscc.withoutNUL, db) {
        let content = try IntakeItem(line.label(count: count), image: nil, writer)
        answer.contents.append(
          try record(content, in: line.container ?? sscc, recorder, check, db))
      }
      return answer
    }

    private func record(
      _ item: IntakeItem, in container: String?, _ recorder: EventRecorder,
      _ check: AnomalyCheck, _ db: Database
    ) throws -> IntakeAnswer {
      var context = try recorder.context(of: item.identity, db)
      if let delivery = check.delivery {
        context.match = try recorder.deliveries.match(
          item.label, item.identity, unit: context.unit?.id, delivery: delivery, db)
      }
      var anomalies = try check.anomalies(of: item.label, item.identity, context, db)
      // A clock that went back is nothing that the label could do better.
      let isRefused = isStrict && !anomalies.isEmpty
      let time = writer.now
      if let mark = writer.clockMark(time) { anomalies.append(mark) }
      let intake = LedgerEvent.Intake(
        label: item.label, image: item.image, anomalies: anomalies, delivery: delivery,
        container: container)
      let event = LedgerEvent(
        id: writer.next, time: time, place: place,
        content: isRefused ? .refusal(intake) : .intake(intake))
      let hash = try recorder.record(event, of: item, context, db)
      return IntakeAnswer(
        outcome: isRefused ? .refused : .received, event: event.id, hash: hash, label: item.label,
        serial: item.identity.serial, anomalies: anomalies,
        name: try check.name(of: item.identity.product, db))
    }

    /// The answer to an image that was recorded before, or `nil`.
    ///
    /// A refused image may be taken in later, once someone has decided so by leaving `strict` out.
    private func known(_ item: IntakeItem, _ db: Database) throws -> IntakeAnswer? {
      for key in [item.contentKey, item.pathKey] {
        guard let key, let id = try event(ofKey: key, db),
          let event = try writer.reader.event(id, db)
        else { continue }
        let intake: LedgerEvent.Intake
        let wasRefused: Bool
        switch event.content {
        case .intake(let content): (intake, wasRefused) = (content, false)
        case .refusal(let content): (intake, wasRefused) = (content, true)
        default: continue
        }
        let isSame =
          if let image = item.image, let known = intake.image {
            image == known
          } else {
            intake.label.file == item.label.file
              && intake.label.symbols.map(\.payload) == item.label.symbols.map(\.payload)
          }
        guard isSame, !wasRefused || isStrict else { continue }
        return IntakeAnswer(
          outcome: .known, event: id, label: item.label, serial: item.identity.serial,
          anomalies: intake.anomalies, wasRefused: wasRefused)
      }
      return nil
    }

    private func event(ofKey key: Int, _ db: Database) throws -> Int? {
      try Int.fetchOne(
        db.cachedStatement(sql: "SELECT event FROM image WHERE key = ?"), arguments: [key])
    }
  }
#endif
