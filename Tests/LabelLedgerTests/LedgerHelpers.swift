#if Ledger
  import Foundation
  import GRDB
  import LabelLedger

  /// A folder of its own for one test, gone at the end.
  final class Scratch {
    let folder: URL

    init() throws {
      folder = FileManager.default.temporaryDirectory
        .appending(path: "labelledger-tests-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The path of a file, which is written where bytes are given.
    func file(_ name: String, _ bytes: [UInt8]? = nil) -> String {
      let place = folder.appending(path: name)
      if let bytes { try? Data(bytes).write(to: place) }
      return place.path
    }

    /// Copies a ledger's file, which nobody has open, under another name and gives its path.
    func copy(_ name: String, as other: String) throws -> String {
      let (from, to) = (folder.appending(path: name), folder.appending(path: other))
      for end in ["", "-wal", "-shm", "-journal", ".repairing"] {
        try? FileManager.default.removeItem(atPath: to.path + end)
      }
      try FileManager.default.copyItem(at: from, to: to)
      return to.path
    }

    /// Removes a file.
    func remove(_ name: String) {
      try? FileManager.default.removeItem(at: folder.appending(path: name))
    }

    /// The bytes of a file.
    func read(_ name: String) throws -> [UInt8] {
      Array(try Data(contentsOf: folder.appending(path: name)))
    }

    /// A ledger that is made when it is missing.
    func ledger(_ name: String = "ledger") throws(LedgerError) -> Ledger {
      try Ledger(path: file(name), opening: .creating) { Labels.time }
    }
  }

  /// Labels for tests.
  enum Labels {
    /// 2026-11-21T06:00:00.000Z.
    static let time = UTCTime(milliseconds: 1_795_240_800_000)

    /// A label whose fields are all details of one symbol; its payload is the values.
    static func label(
      _ fields: KeyValuePairs<String, String>, file: String? = nil,
      remarks: [LabelRecord.Remark] = [], symbologies: [String] = ["datamatrix"]
    ) -> LabelRecord {
      var payload = ""
      var details: [LabelRecord.Detail] = []
      for (name, value) in fields {
        let start = payload.utf8.count
        payload += value
        details.append(
          .init(
            field: name, value: value, raw: value, syntax: "gs1",
            range: start..<payload.utf8.count))
      }
      return LabelRecord(
        file: file, fields: fields.map { .init(name: $0.key, value: $0.value) },
        symbols: symbologies.map {
          .init(payload: Array(payload.utf8), symbology: $0, syntax: "gs1")
        }, details: details, remarks: remarks)
    }

    /// An intake at a place and time.
    static func intake(
      _ ledger: Ledger, at location: String = "dock-1", isStrict: Bool = false
    ) throws(LedgerError) -> LedgerIntake {
      try LedgerIntake(ledger, at: LedgerPlace(location: location), isStrict: isStrict) { time }
    }
  }

  extension LabelRecord {
    /// The label with what the print says of each symbol.
    func printed(_ agreements: [String?]) -> LabelRecord {
      var label = self
      for (index, agreement) in agreements.enumerated() { label.symbols[index].printed = agreement }
      return label
    }
  }

  /// Changes of a ledger's file behind its back.
  enum LedgerSQL {
    /// Runs statements on a file that nobody has open.
    static func run(_ sql: String, at path: String) throws {
      try DatabaseQueue(path: path).writeWithoutTransaction { db in
        try db.execute(sql: sql)
        try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
    }
  }
#endif
