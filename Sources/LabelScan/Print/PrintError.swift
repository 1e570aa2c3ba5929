/// Why print cannot be read.
public enum PrintError: Error, Hashable, Sendable {
  /// The package was built without the trait `Print`.
  case notBuilt
  /// libtesseract has no data of English.
  case noLanguageData

  /// The error's stable name.
  public var code: String {
    switch self {
    case .notBuilt: "print.notBuilt"
    case .noLanguageData: "print.noLanguageData"
    }
  }

  /// One sentence in English.
  public var message: String {
    switch self {
    case .notBuilt: "Print is not read: LabelScan was built without its trait Print"
    case .noLanguageData:
      "Print is not read: Tesseract's data of English are missing (Debian: tesseract-ocr-eng)"
    }
  }
}
