import LabelSyntax

/// The cells that a label fills in a table.
enum LabelColumns {
  private static let fields: [FieldName] = [
    .serial, .lot, .model, .series, .partNumber, .gtin, FieldName(rawValue: "sscc"),
    FieldName(rawValue: "count"), FieldName(rawValue: "quantity"),
    FieldName(rawValue: "expirationDate"), FieldName(rawValue: "bestBeforeDate"),
    FieldName(rawValue: "productionDate"),
  ]

  /// The columns' names.
  static let names = fields.map(\.rawValue) + ["otherFields", "issues"]

  /// The cells of a label; fields without a column of their own share one.
  static func cells(of label: Label) -> [String] {
    let others = label.fields.filter { !fields.contains($0.name) }
      .map { "\($0.name.rawValue)=\($0.value)" }
    return fields.map { label[$0] ?? "" } + [
      others.joined(separator: "; "), label.issues.map(\.code.rawValue).joined(separator: " "),
    ]
  }
}
