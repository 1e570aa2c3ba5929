/// What an EPCIS document says is on its way: what its shipping events name, and what its aggregation
/// events pack into that.
///
/// Commissioning events give lots and expiration dates. Without a shipping event all that is packed
/// is taken.
struct EPCISDelivery {
  /// The business steps with which things leave.
  private static let leaving: Set<String> = ["shipping", "departing", "consigning"]
  /// Units of measure that count: EPCIS 2.0 7.3.3.3 has none for a count; some say each or piece.
  private static let counting: Set<String> = ["EA", "C62", "H87", "PCE"]

  /// What is known of a thing.
  private struct Facts {
    var lot = ""
    var expiry = ""
  }

  private var facts: [String: Facts] = [:]
  /// What each parent holds, by its URI.
  private var contents: [String: [DeliveryLine]] = [:]
  private var parents: [String] = []
  private var shipped: [DeliveryLine] = []
  private var hasShipping = false

  /// Takes the events of a document.
  init(_ source: EPCISSource) {
    for event in source.events { noteFacts(event) }
    for event in source.events { take(event) }
  }

  /// The lines, each thing once.
  var lines: [DeliveryLine] {
    var lines = shipped
    if !hasShipping {
      let inner = Set(contents.values.joined().filter { $0.kind == .container }.map(\.text))
      lines = parents.compactMap { Self.line($0, Facts()) }.filter { !inner.contains($0.text) }
    }
    var seen = Set(lines.map { Key($0) })
    var next = 0
    while next < lines.count {
      if lines[next].kind == .container {
        for line in contents[lines[next].text] ?? [] where seen.insert(Key(line)).inserted {
          lines.append(line)
        }
      }
      next += 1
    }
    return lines
  }

  /// What a line names.
  private struct Key: Hashable {
    var kind: DeliveryLine.Kind
    var text: String
    var gtin: String

    init(_ line: DeliveryLine) {
      kind = line.kind
      text = line.text
      gtin = line.product.gtin
    }
  }

  private mutating func noteFacts(_ event: EPCISSource.Event) {
    var found = Facts()
    for part in event["ilmd"]?.parts ?? [] {
      if part.name.hasSuffix("lotNumber") { found.lot = part.text }
      if part.name.hasSuffix("itemExpirationDate") { found.expiry = String(part.text.prefix(10)) }
    }
    guard !found.lot.isEmpty || !found.expiry.isEmpty else { return }
    for epc in event["epcList"]?.parts ?? [] {
      facts[EPCURI.canonical(epc.text) ?? epc.text] = found
    }
  }

  private mutating func take(_ event: EPCISSource.Event) {
    switch event.type {
    case "AggregationEvent":
      guard event.text(of: "action") != "DELETE", let parent = event.text(of: "parentID") else {
        return
      }
      guard let container = Self.line(parent, Facts()), container.kind == .container else {
        return
      }
      parents.append(parent)
      contents[container.text, default: []] += lines(
        event, "childEPCs", "childQuantityList", in: container.text)
    case "ObjectEvent", "TransactionEvent":
      guard let step = event.text(of: "bizStep").map(Self.word), Self.leaving.contains(step),
        event.text(of: "action") != "DELETE"
      else { return }
      hasShipping = true
      for line in lines(event, "epcList", "quantityList", in: nil)
      where !shipped.contains(where: { Key($0) == Key(line) }) {
        shipped.append(line)
      }
    default: break
    }
  }

  private func lines(
    _ event: EPCISSource.Event, _ list: String, _ quantities: String, in container: String?
  ) -> [DeliveryLine] {
    var lines: [DeliveryLine] = []
    for epc in event[list]?.parts ?? [] {
      let known = facts[EPCURI.canonical(epc.text) ?? epc.text] ?? Facts()
      guard var line = Self.line(epc.text, known) else { continue }
      line.container = container
      lines.append(line)
    }
    for part in event[quantities]?.parts ?? [] {
      guard let epc = part.text(of: "epcClass"), var line = Self.line(epc, Facts()) else {
        continue
      }
      line.container = container
      let isCount = part.text(of: "uom").map(Self.counting.contains) ?? true
      let quantity = part.text(of: "quantity").flatMap(Double.init) ?? 1
      line.quantity =
        isCount && quantity >= 1 && quantity <= Double(DeliveryLine.mostItems)
        ? Int(quantity.rounded(.up)) : 1
      lines.append(line)
    }
    return lines
  }

  /// The line of a thing, or `nil` where it is none that a label names.
  private static func line(_ uri: String, _ facts: Facts) -> DeliveryLine? {
    guard let link = EPCURI.canonical(uri), let elements = EPCURI.elements(ofLink: link),
      let key = elements.first
    else { return nil }
    if key.code == "00" { return DeliveryLine(kind: .container, text: key.value) }
    guard key.code == "01" else { return nil }
    let product = ProductKey(gtin: key.value)
    switch elements.dropFirst().first {
    case ("21", let serial)?:
      return DeliveryLine(
        kind: .serial, product: product, text: decoded(serial), lot: facts.lot,
        expiry: facts.expiry)
    case ("10", let lot)?:
      return DeliveryLine(kind: .lot, product: product, text: decoded(lot))
    default: return DeliveryLine(kind: .product, product: product, text: "")
    }
  }

  /// The word of a business step, in whichever form it is.
  private static func word(_ text: String) -> String {
    for prefix in ["urn:epcglobal:cbv:bizstep:", "https://ref.gs1.org/cbv/BizStep-"]
    where text.hasPrefix(prefix) {
      return String(text.dropFirst(prefix.utf8.count))
    }
    return text
  }

  /// A text without the escapes of a URI, RFC 3986 2.1.
  private static func decoded(_ text: String) -> String {
    var output: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2,
        let high = Hexadecimal.value(of: rest[rest.startIndex]),
        let low = Hexadecimal.value(of: rest[rest.startIndex + 1])
      {
        output.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
