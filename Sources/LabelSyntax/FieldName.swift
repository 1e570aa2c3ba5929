/// The name of a label's field, such as `serial`.
///
/// Any lower camel case name can occur: GS1 data titles and user formats add theirs.
public struct FieldName: RawRepresentable, Hashable, Sendable {
  /// The name that the command and JSON use.
  public let rawValue: String

  /// Creates a field name, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Names one unit.
  public static let serial = FieldName(rawValue: "serial")
  /// Names the batch that a unit was made in; shared by many units.
  public static let lot = FieldName(rawValue: "lot")
  /// Names the kind of product as its maker sells it.
  public static let model = FieldName(rawValue: "model")
  /// Names a family of models.
  public static let series = FieldName(rawValue: "series")
  /// The maker's part number.
  public static let partNumber = FieldName(rawValue: "partNumber")
  /// A Global Trade Item Number, 14 digits.
  public static let gtin = FieldName(rawValue: "gtin")
}
