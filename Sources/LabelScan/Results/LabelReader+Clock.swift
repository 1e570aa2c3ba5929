public import LabelSyntax

extension LabelReader {
  /// Creates a reader that places years of two digits around the year of the system's clock.
  public init(formats: SerialFormats = SerialFormats()) {
    self.init(options: SyntaxOptions(currentYear: SystemClock.year), formats: formats)
  }
}
