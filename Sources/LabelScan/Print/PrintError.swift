public import LabelSyntax

/// Why print cannot be read.
public enum PrintError: Error, Hashable, Sendable {
  /// The package was built without the trait `Print`.
  case notBuilt
  /// libtesseract 5 is not there.
  case noLibrary
  /// libtesseract has no data of English.
  case noLanguageData

  /// The code of the issue that says so.
  public var code: Issue.Code {
    switch self {
    case .notBuilt: .printNotBuilt
    case .noLibrary: .printNoLibrary
    case .noLanguageData: .printNoLanguageData
    }
  }

  /// One sentence in English.
  public var message: String {
    switch self {
    case .notBuilt: "Print is not read: LabelScan was built without its trait Print"
    case .noLibrary: "Print is not read: libtesseract.so.5 is missing (Debian: libtesseract5)"
    case .noLanguageData:
      "Print is not read: Tesseract's data of English are missing (Debian: tesseract-ocr-eng)"
    }
  }
}
