/// Finds the detail that a field's value comes from.
struct DetailPlaces {
  /// A field's name and value.
  private struct Key: Hashable {
    var name: ExactText
    var value: ExactText
  }

  /// Details that are compared one by one; more are looked up by their hashes.
  private static let limit = 64

  private let details: [LabelRecord.Detail]
  private var places: [Key: Int] = [:]

  init(_ label: LabelRecord) {
    details = label.details
    guard details.count > Self.limit else { return }
    for (place, detail) in details.enumerated() {
      let key = Key(name: ExactText(detail.field), value: ExactText(detail.value))
      places[key] = places[key] ?? place
    }
  }

  /// The place of the first detail with a field's name and value, or `nil`.
  func place(of field: LabelRecord.Field) -> Int? {
    guard places.isEmpty else {
      return places[Key(name: ExactText(field.name), value: ExactText(field.value))]
    }
    return details.firstIndex {
      $0.field.isExactly(field.name) && $0.value.isExactly(field.value)
    }
  }
}
