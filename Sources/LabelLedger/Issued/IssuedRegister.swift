#if Ledger
  internal import GRDB

  /// The lists of what was issued that lie beside a ledger.
  final class IssuedRegister {
    /// What the lists say of a thing.
    enum Answer: String {
      /// No list has things of its product.
      case unknown
      case issued
      case notIssued
      case decommissioned
    }

    /// Holds a list, which cannot be copied.
    private final class Opened {
      let list: IssuedList

      init(_ list: consuming IssuedList) {
        self.list = list
      }
    }

    private let path: String
    private var names: [String] = []
    private var lists: [Opened] = []

    /// Creates the register of the ledger at a path.
    init(path: String) {
      self.path = path
    }

    /// The path of a list beside a ledger, by its SHA-256.
    static func path(of list: String, beside ledger: String) -> String {
      "\(ledger).issued-\(list.prefix(32).filter { $0.isHexDigit })"
    }

    /// Opens the lists that the tables name, the newest first; `false` where there is none.
    func load(_ db: Database) throws -> Bool {
      let wanted = try String.fetchAll(
        db.cachedStatement(sql: "SELECT digest FROM issued ORDER BY event DESC"))
      guard wanted != names else { return !lists.isEmpty }
      lists = try wanted.map { name in
        Opened(try IssuedList(path: Self.path(of: name, beside: path)))
      }
      names = wanted
      return !lists.isEmpty
    }

    /// What the lists say of a serial; of several that have it the newest decides.
    func answer(serial: String, of product: ProductKey) throws(LedgerError) -> Answer {
      let product = product.withWholeGTIN
      var digest = try LedgerDigest()
      let key = try IssuedKey(.serial, product, serial, with: &digest)
      let known = try IssuedKey(.hasSerials, product, with: &digest)
      var isCovered = false
      for opened in lists {
        if let found = opened.list.find(key) {
          return found.isDecommissioned ? .decommissioned : .issued
        }
        let ranges = opened.list.ranges.filter { $0.product == product && $0.contains(serial) }
        if !ranges.isEmpty {
          return ranges.contains { $0.isDecommissioned } ? .decommissioned : .issued
        }
        isCovered = isCovered || opened.list.find(known) != nil
      }
      return isCovered ? .notIssued : .unknown
    }

    /// What the lists say of a lot.
    func answer(lot: String, of product: ProductKey) throws(LedgerError) -> Answer {
      let product = product.withWholeGTIN
      var digest = try LedgerDigest()
      let key = try IssuedKey(.lot, product, lot, with: &digest)
      let known = try IssuedKey(.hasLots, product, with: &digest)
      var isCovered = false
      for opened in lists {
        if opened.list.find(key) != nil { return .issued }
        isCovered = isCovered || opened.list.find(known) != nil
      }
      return isCovered ? .notIssued : .unknown
    }

    /// What of a label the lists contradict.
    func anomalies(of identity: LabelIdentity) throws(LedgerError) -> [Anomaly] {
      guard !identity.product.isEmpty else { return [] }
      var found: [Anomaly] = []
      let product = identity.product.text.shortened
      if let serial = identity.serial {
        switch try answer(serial: serial, of: identity.product) {
        case .notIssued:
          found.append(
            Anomaly(
              .notIssued,
              "the maker lists the serials of \(product), and not \(serial.shortened)"))
        case .decommissioned:
          found.append(
            Anomaly(
              .decommissioned,
              "the maker lists serial \(serial.shortened) of \(product) as decommissioned"))
        case .issued, .unknown: break
        }
      }
      if let lot = identity.lot, try answer(lot: lot, of: identity.product) == .notIssued {
        found.append(
          Anomaly(
            .lotNotIssued, "the maker lists the lots of \(product), and not \(lot.shortened)"))
      }
      return found
    }
  }
#endif
