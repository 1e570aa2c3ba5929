#if Station
  import LabelLedger
  import LabelScan

  /// What the station keeps beside its ledger, asked and written on a thread of its own.
  actor RecordsDesk {
    private let executor = BlockingExecutor(label: "records")
    private let ledger: Ledger
    private var opened: StationRecords?

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Creates a desk; the file is made when something is kept.
    init(_ ledger: Ledger) {
      self.ledger = ledger
    }

    /// Notes that a request begins, and tells what is known of its key.
    func begin(key: [UInt8], fingerprint: [UInt8]) throws(Problem) -> StationRecords.Request {
      try ask { (records) throws(LedgerError) in
        try records.begin(key: key, fingerprint: fingerprint)
      }
    }

    /// Keeps the answer to a request; without one the request is forgotten.
    func finish(key: [UInt8], answer: [UInt8]?) throws(Problem) {
      try ask { (records) throws(LedgerError) in try records.finish(key: key, answer: answer) }
    }

    /// The last event that a receiver was told of; `nil` where it is new.
    func told(_ receiver: [UInt8]) throws(Problem) -> StationRecords.Told? {
      try ask { (records) throws(LedgerError) in try records.told(receiver) }
    }

    /// Keeps that a receiver was told of the events up to one.
    func tell(_ receiver: [UInt8], _ told: StationRecords.Told) throws(Problem) {
      try ask { (records) throws(LedgerError) in try records.tell(receiver, told) }
    }

    private func ask<Value>(
      _ question: (StationRecords) throws(LedgerError) -> Value
    ) throws(Problem) -> Value {
      do throws(LedgerError) {
        if let opened { return try question(opened) }
        let records = try StationRecords(ledger)
        opened = records
        return try question(records)
      } catch {
        throw Problem(error)
      }
    }
  }
#endif
