import ArgumentParser

/// The forms in which a whole ledger leaves and comes back.
enum ExchangeFormat: String, CaseIterable, ExpressibleByArgument {
  /// One object a line; the first names the ledger.
  case ndjson
  /// A table; its columns ledger, hash and record hold everything.
  case csv
}
