import LabelScan
import LabelSyntax

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The page of a scan: each image, its outlines, its fields, what is wrong.
///
/// It is written image by image.
struct Report {
  /// The longer side of a small copy, in pixels.
  static let thumbnailSide = 360

  /// How an image fared.
  enum Fate: String, CaseIterable {
    case read, issues, none, failed

    init(_ result: ScanResult) {
      guard let image = result.image else {
        self = .failed
        return
      }
      let hasIssues = image.label.issues.contains { $0.severity != .info }
      self = image.symbols.isEmpty ? .none : hasIssues ? .issues : .read
    }

    /// For people.
    var name: String {
      switch self {
      case .read: "Read"
      case .issues: "With issues"
      case .none: "No symbol"
      case .failed: "Unreadable"
      }
    }
  }

  private let file: ReportFile
  /// Only what carries this number is run or styled by a browser: nothing that a label says.
  private let nonce: String
  private let totalsOffset: Int
  private var counts: [Fate: Int] = [:]
  private var symbols = 0
  private var images = 0

  /// Creates the page at `path` with its head.
  init(_ path: String) throws(OutputFailure) {
    nonce =
      String(UInt64.random(in: .min ... .max), radix: 36)
      + String(UInt64.random(in: .min ... .max), radix: 36)
    file = try ReportFile(path, signature: ReportPage.signature)
    let head = ReportPage.head(nonce: nonce, time: Date.now.formatted(.iso8601))
    totalsOffset = head.utf8.count
    try file.append(head)
    try file.append(ReportPage.padded(ReportPage.unfinished) + ReportPage.listStart)
  }

  /// Adds an image.
  mutating func write(
    _ result: ScanResult, thumbnail: EncodedImage?
  ) throws(OutputFailure) {
    images += 1
    symbols += result.image?.symbols.count ?? 0
    let fate = Fate(result)
    counts[fate, default: 0] += 1
    try file.append(ReportEntry(result, number: images, fate: fate).html(thumbnail: thumbnail))
  }

  /// Ends the page and fills in the totals.
  func end() throws(OutputFailure) {
    try file.append(ReportPage.end(nonce: nonce))
    let totals = ReportPage.totals(images: images, symbols: symbols) { counts[$0] ?? 0 }
    try file.fill(ReportPage.padded(totals), at: totalsOffset)
  }
}
