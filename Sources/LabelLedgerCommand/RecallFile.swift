#if Ledger
  import ArgumentParser
  import LabelLedger

  #if canImport(FoundationEssentials)
    import FoundationEssentials
  #else
    import Foundation
  #endif

  /// A table of lots and serials that are recalled.
  enum RecallFile {
    /// The entries in a file; why it cannot be used is said on standard error.
    static func entries(
      at path: String, gtin: String, reason: String
    ) throws(ExitCode) -> [RecallEntry] {
      guard let data = FileManager.default.contents(atPath: path) else {
        throw Failure.usage("\(path): the file cannot be read")
      }
      guard var table = CSVTable(Array(data)),
        table.columns.contains("lot") || table.columns.contains("serial")
      else {
        throw Failure.usage("\(path): the header row must have lot or serial")
      }
      var entries: [RecallEntry] = []
      while let row = table.next() {
        for kind in RecallEntry.Kind.allCases {
          guard let text = row[kind.rawValue], !text.isEmpty else { continue }
          let cell = { (name: String) in row[name].flatMap { $0.isEmpty ? nil : $0 } }
          entries.append(
            RecallEntry(
              kind: kind, text: text, gtin: cell("gtin") ?? gtin, reason: cell("reason") ?? reason))
        }
      }
      return entries
    }
  }
#endif
