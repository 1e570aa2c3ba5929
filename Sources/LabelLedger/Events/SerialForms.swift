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
    guard let total = Self.total(units.values), total >= Self.minimum else { return nil }
    let lengths = Dictionary(units.map { ($0.key.length, $0.value) }, uniquingKeysWith: +)
    if let length = usual(lengths, of: total), length != form.length {
      return "\(lengths[length] ?? 0) of \(total) serials of \(product.text.shortened) have "
        + "\(length) characters, this one \(form.length)"
    }
    let classes = Dictionary(units.map { ($0.key.classes, $0.value) }, uniquingKeysWith: +)
    guard let known = usual(classes, of: total) else { return nil }
    let count = classes[known] ?? 0
    guard !form.classes.isSubset(of: known) || count == total && form.classes != known else {
      return nil
    }
    return "\(count) of \(total) serials of \(product.text.shortened) are of \(known.text), "
      + "this one of " + form.classes.text
  }

  /// The sum of counts; `nil` where a damaged file gives more units than a ledger can have events.
  private static func total(_ counts: some Sequence<Int>) -> Int? {
    var sum = 0
    for count in counts {
      sum = sum.addingReportingOverflow(count).partialValue
      guard (0...LedgerEvent.maxID).contains(sum) else { return nil }
    }
    return sum
  }

  private func usual<Value>(_ counts: [Value: Int], of total: Int) -> Value? {
    guard let most = counts.max(by: { $0.value < $1.value }), most.value * 20 >= total * 19 else {
      return nil
    }
    return most.key
  }
}
