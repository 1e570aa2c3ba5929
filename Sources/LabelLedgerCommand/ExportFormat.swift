import ArgumentParser

/// The forms in which a ledger leaves.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  /// One object a line; the first names the ledger.
  case ndjson
  /// A table; its columns ledger, hash and record hold everything.
  case csv
  /// The intakes as GS1's EPCIS 2.0 in JSON-LD.
  case epcis
  /// The intakes as GS1's EPCIS 1.2 in XML.
  case epcis12
}
