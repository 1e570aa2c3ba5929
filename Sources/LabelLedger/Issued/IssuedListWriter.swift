#if Ledger
  /// Writes a list of issued things: keys in their order, then ranges, then how long those are.
  ///
  /// Keys are sorted in runs that fit the memory, which are merged at the end: a list may have any
  /// number of them.
  final class IssuedListWriter {
    /// How many of each a list has.
    struct Count: Hashable {
      var serials = 0
      var lots = 0
      var ranges = 0
    }

    /// Keys of a run: 16 MiB.
    private static let run = 1 << 20
    /// Bytes that are written at once.
    private static let buffer = 1 << 20
    /// Ranges of a list, which are kept in memory.
    static let mostRanges = 10_000
    /// Products whose keys are remembered, so that they are written once.
    private static let mostProducts = 100_000

    private let path: String
    private var keys: [UInt128] = []
    private var runs: [KeyRun] = []
    private var ranges: [IssuedRange] = []
    private var products: Set<ProductKey> = []
    private var lotProducts: Set<ProductKey> = []
    private var digest: LedgerDigest
    private(set) var count = Count()

    /// Creates a writer of the file with a path; runs are made beside it.
    init(path: String) throws(LedgerError) {
      self.path = path
      digest = try LedgerDigest()
    }

    /// Adds a thing.
    func add(_ entry: IssuedEntry) throws(LedgerError) {
      switch entry {
      case .serial(let unit, let isDecommissioned):
        try add(.serial, unit.product, unit.serial, isDecommissioned)
        try note(unit.product, &products, .hasSerials)
        count.serials += 1
      case .lot(let product, let lot):
        try add(.lot, product, lot)
        try note(product, &lotProducts, .hasLots)
        count.lots += 1
      case .range(let product, let from, let to, let isDecommissioned):
        guard
          let range = IssuedRange(
            product: product, from: from, to: to, isDecommissioned: isDecommissioned)
        else { return }
        guard ranges.count < Self.mostRanges else {
          throw LedgerError(.refused, "more than \(Self.mostRanges) ranges in one list")
        }
        ranges.append(range)
        try note(product, &products, .hasSerials)
        count.ranges += 1
      }
    }

    private func note(
      _ product: ProductKey, _ known: inout Set<ProductKey>, _ kind: IssuedKey.Kind
    ) throws(LedgerError) {
      guard known.insert(product).inserted else { return }
      if known.count > Self.mostProducts { known = [product] }
      try add(kind, product)
    }

    private func add(
      _ kind: IssuedKey.Kind, _ product: ProductKey, _ text: String = "",
      _ isDecommissioned: Bool = false
    ) throws(LedgerError) {
      keys.append(
        try IssuedKey(kind, product, text, isDecommissioned: isDecommissioned, with: &digest).value)
      guard keys.count == Self.run else { return }
      try endRun()
    }

    private func endRun() throws(LedgerError) {
      keys.sort()
      runs.append(try KeyRun(keys, beside: path))
      keys.removeAll(keepingCapacity: true)
    }

    /// Writes the list, puts it beside a ledger and gives its SHA-256.
    func finish(beside ledger: String) throws(LedgerError) -> [UInt8] {
      try endRun()
      let file = try RawFile.making(path)
      var hash = try LedgerDigest()
      var bytes: [UInt8] = []
      var last: UInt128?
      // Of one thing that is listed twice the one that was decommissioned is written, which is the
      // greater.
      while let least = runs.indices.filter({ runs[$0].next != nil }).min(by: {
        (runs[$0].next ?? 0) < (runs[$1].next ?? 0)
      }), let key = runs[least].next {
        runs[least].advance()
        if let last, IssuedKey(value: last).name != IssuedKey(value: key).name {
          IssuedKey(value: last).write(to: &bytes)
          if bytes.count >= Self.buffer { try Self.write(&bytes, to: file, &hash) }
        }
        last = key
      }
      if let last { IssuedKey(value: last).write(to: &bytes) }
      let trailer = IssuedList.trailer(ranges)
      bytes += trailer
      for place in (0..<8).reversed() {
        bytes.append(UInt8(truncatingIfNeeded: trailer.count >> (8 * place)))
      }
      bytes += IssuedList.mark
      try Self.write(&bytes, to: file, &hash)
      let list = try hash.finish()
      try file.move(to: IssuedRegister.path(of: Hexadecimal.text(of: list), beside: ledger))
      return list
    }

    private static func write(
      _ bytes: inout [UInt8], to file: borrowing RawFile, _ hash: inout LedgerDigest
    ) throws(LedgerError) {
      try hash.update(bytes)
      try file.append(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
  }
#endif
