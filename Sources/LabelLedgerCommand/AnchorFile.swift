#if Ledger
  import ArgumentParser
  import LabelLedger

  #if canImport(FoundationEssentials)
    import FoundationEssentials
  #else
    import Foundation
  #endif

  /// Anchors that were kept elsewhere.
  enum AnchorFile {
    /// The anchors in a file, one a line; why it cannot be used is said on standard error.
    static func anchors(at path: String) throws(ExitCode) -> [LedgerAnchor] {
      guard let data = FileManager.default.contents(atPath: path) else {
        throw Failure.usage("\(path): the file cannot be read")
      }
      var anchors: [LedgerAnchor] = []
      let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
      for (number, line) in lines.enumerated() {
        guard let anchor = LedgerAnchor(String(line)) else {
          throw Failure.usage("\(path): line \(number + 1) is no anchor")
        }
        anchors.append(anchor)
      }
      guard !anchors.isEmpty else { throw Failure.usage("\(path): no anchor in it") }
      return anchors
    }
  }
#endif
