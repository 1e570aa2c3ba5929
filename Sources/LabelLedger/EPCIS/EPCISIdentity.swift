internal import LabelSyntax

/// What EPCIS calls the thing that a label is on: an instance, or one of a class.
enum EPCISIdentity: Hashable {
  /// One trade item or logistic unit, by its GS1 Digital Link URI.
  case instance(String)
  /// One trade item of a lot or a product, by the class's GS1 Digital Link URI.
  case quantity(String)

  /// The narrowest GS1 key of a label, or `nil` where it has none.
  ///
  /// A link has nothing but the key and what narrows it to the instance or lot: so CBV 2.0 wants
  /// the URIs of objects. A serial that is no value of AI (21) narrows nothing.
  init?(_ label: LabelRecord) {
    let gtin = label["gtin"].flatMap { GTIN($0) }?.gtin14
    if let gtin, let serial = label["serial"], let link = Self.link([("01", gtin), ("21", serial)])
    {
      self = .instance(link)
    } else if let sscc = label["sscc"], let link = Self.link([("00", sscc)]) {
      self = .instance(link)
    } else if let gtin, let lot = label["lot"], let link = Self.link([("01", gtin), ("10", lot)]) {
      self = .quantity(link)
    } else if let gtin, let link = Self.link([("01", gtin)]) {
      self = .quantity(link)
    } else {
      return nil
    }
  }

  /// The URI.
  var uri: String {
    switch self {
    case .instance(let uri), .quantity(let uri): uri
    }
  }

  private static func link(_ elements: [(code: String, value: String)]) -> String? {
    // No date is among what identifies.
    var message = GS1Message(currentYear: 2000)
    let text = elements.map { $0.code + $0.value }.joined()
    message.read(Array(text.utf8).span)
    guard message.isValid, message.elements.count == elements.count else { return nil }
    return GS1Writer(elements: elements.map { .init(code: $0.code, value: $0.value) }).link()
  }
}
