/// Links whose query names fields: `https://example.com/p?sn=A1&lot=7`.
enum QueryLink {
  /// Reads `payload` where it is a link; `nil` where it is not.
  ///
  /// A query counts only when it names something that identifies a unit, lot or product: names such
  /// as `ref` and `type` occur in any link.
  static func reading(of payload: Payload, options: SyntaxOptions) -> Reading? {
    guard let link = LinkText(payload.bytes) else { return nil }
    let keys = link.query.map { part -> KeyTrie.Key? in
      let name = link.text(part.name)
      return name.utf8.count < 2 || common.contains(name.lowercased()) ? nil : KeyNames.key(name)
    }
    let isQuery = zip(keys, link.query).contains { key, part in
      key.map { identifying.contains($0.field) } ?? false && !part.value.isEmpty
    }
    guard isQuery else {
      let whole = 0..<payload.bytes.count
      return Reading(
        payload: payload, syntax: .url,
        details: [
          Reading.Detail(
            field: .url, value: payload.text, raw: payload.text, syntax: .url, range: whole)
        ])
    }
    var fields = KeyedFields(payload, syntax: .urlQuery, options: options)
    for (key, part) in zip(keys, link.query) {
      fields.add(
        KeyedFields.Entry(
          key: link.text(part.name), meaning: key,
          value: link.text(part.value, plusIsSpace: true), range: part.value))
    }
    return fields.finished()
  }

  private static let common: Set<String> = [
    "ref", "type", "typ", "item", "part", "art", "cat", "on", "co", "so", "pd", "dc", "los", "dom",
  ]
  private static let identifying: Set<FieldName> = [
    .serial, .lot, .model, .partNumber, .mpn, .gtin, .mac, .imei, .assetTag, .udiDI, .vin,
  ]
}
