/// Where each field of a label was given first.
struct FieldPlaces {
  /// The fields that are looked through one by one, which is faster than a table for a usual label.
  private static let mostSearched = 16

  /// The first detail of each field.
  private var firsts: [Int] = []
  /// The fields by name, once they are many.
  private var fields: [FieldName: Int] = [:]

  /// Makes room for so many fields.
  mutating func reserve(_ count: Int) { firsts.reserveCapacity(count) }

  /// The index of a field that was added; `nil` where it was not.
  func field(of name: FieldName, in known: [Label.Field]) -> Int? {
    guard known.count <= Self.mostSearched else { return fields[name] }
    return known.firstIndex { $0.name == name }
  }

  /// Adds a field that the detail at an index gives.
  mutating func add(_ name: FieldName, detail: Int, in known: [Label.Field]) {
    firsts.append(detail)
    if known.count == Self.mostSearched {
      for (index, field) in known.enumerated() { fields[field.name] = index }
    }
    if known.count >= Self.mostSearched { fields[name] = known.count }
  }

  /// The index of the detail that gave a field first.
  func detail(ofField index: Int) -> Int { firsts[index] }
}
