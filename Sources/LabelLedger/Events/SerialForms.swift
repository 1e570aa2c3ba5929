/// The forms that a product's serials had so far, with how many units had each.
struct SerialForms {
  /// Units before anything is called usual.
  static let minimum = 20

  var units: [SerialForm: Int] = [:]

  /// What is unusual about a form, with its evidence, or `nil`.
  ///
  /// A length is usual where at least 95 % of the units have it, a set of characters likewise. That
  /// a serial lacks a kind of characters is unusual only where none lacked it before: numbers in
  /// letters and digits have no digit now and then.
  func unusual(_ form: SerialForm, of product: ProductKey) -> String? {
    let total = units.values.reduce(0, +)
    guard total >= Self.minimum else { return nil }
    let lengths = Dictionary(units.map { ($0.key.length, $0.value) }, uniquingKeysWith: +)
    if let length = usual(lengths, of: total), length != form.length {
      return "\(lengths[length] ?? 0) of \(total) serials of \(product.text) have \(length) "
        + "characters, this one \(form.length)"
    }
    let classes = Dictionary(units.map { ($0.key.classes, $0.value) }, uniquingKeysWith: +)
    guard let known = usual(classes, of: total) else { return nil }
    let count = classes[known] ?? 0
    guard !form.classes.isSubset(of: known) || count == total && form.classes != known else {
      return nil
    }
    return "\(count) of \(total) serials of \(product.text) are of \(known.text), this one of "
      + form.classes.text
  }

  private func usual<Value>(_ counts: [Value: Int], of total: Int) -> Value? {
    guard let most = counts.max(by: { $0.value < $1.value }), most.value * 20 >= total * 19 else {
      return nil
    }
    return most.key
  }
}
