/// The language that a payload is written in.
///
/// The raw value is the name that the command and JSON use.
public struct Syntax: RawRepresentable, Hashable, Sendable {
  /// The language's name, such as `gs1`.
  public let rawValue: String

  /// Creates a syntax from a name, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// A GS1 element string, GS1 General Specifications 7.8.
  public static let gs1 = Syntax(rawValue: "gs1")
  /// A GS1 Digital Link URI.
  public static let gs1DigitalLink = Syntax(rawValue: "gs1DigitalLink")
  /// A bare GTIN by its carrier: EAN, UPC, ITF-14 or DataBar.
  public static let gtin = Syntax(rawValue: "gtin")
  /// Text with named fields: `SERIAL: A1 LOT: 7`.
  public static let keyed = Syntax(rawValue: "keyed")
  /// No language is recognised; the payload stands for itself.
  public static let raw = Syntax(rawValue: "raw")
}
