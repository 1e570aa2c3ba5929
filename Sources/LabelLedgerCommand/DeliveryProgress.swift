#if Ledger
  import LabelLedger

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #elseif canImport(Darwin)
    import Darwin
  #endif

  /// How far a delivery has come, on one line of a terminal.
  struct DeliveryProgress {
    private let delivery: String
    private let ledger: Ledger

    /// Creates the line; `nil` where standard error is no terminal.
    init?(_ delivery: String, _ ledger: Ledger) {
      guard isatty(2) == 1 else { return nil }
      self.delivery = delivery
      self.ledger = ledger
    }

    /// Takes the line away, before others are written.
    func clear() { _ = StandardStreams.write(Array("\r\u{1B}[K".utf8), to: 2) }

    /// Shows the count.
    func show() throws(LedgerError) {
      let counts = try ledger.counts(ofDelivery: delivery)
      _ = StandardStreams.write(Array("\r\u{1B}[K\(DeliveryText.line(counts))".utf8), to: 2)
    }

    /// Leaves the count and goes to the next line.
    func end() { _ = StandardStreams.write([0x0A], to: 2) }
  }
#endif
