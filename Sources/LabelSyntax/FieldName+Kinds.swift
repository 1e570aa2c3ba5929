extension FieldName {
  /// Whether its value is a date.
  var isDate: Bool {
    switch self {
    case .expirationDate, .productionDate, .bestBeforeDate, .packagingDate, .sellByDate: true
    default: false
    }
  }

  /// Whether its value is words, not one number or code.
  var isWords: Bool {
    switch self {
    case .model, .series, .manufacturer, .countryOfOrigin, .url: true
    default: false
    }
  }
}
