/// Keys and values in braces that are not JSON, as a seller of electronics prints them:
/// `{pbn:PICK2009,pc:C312270,pm:AB-1,qty:2}`.
enum BracedText {
  /// Reads `payload` where it is such a list; `nil` where it is not.
  static func reading(of payload: Payload, options: SyntaxOptions) -> Reading? {
    let bytes = payload.bytes
    guard bytes.first == 0x7B, bytes.last == 0x7D, bytes.count > 2 else { return nil }
    var pairs: [(key: Range<Int>, value: Range<Int>)] = []
    var start = 1
    for index in 1..<bytes.count where bytes[index] == 0x2C || index == bytes.count - 1 {
      let part = bytes[start..<index]
      let colon = part.firstIndex(of: 0x3A)
      if let colon, isKey(part[..<colon]) {
        pairs.append((start..<colon, colon + 1..<index))
      } else if let last = pairs.last {
        // A comma inside a value.
        pairs[pairs.count - 1].value = last.value.lowerBound..<index
      } else {
        return nil
      }
      start = index + 1
    }
    guard pairs.count > 1 else { return nil }
    let keys = pairs.map { String(decoding: bytes[$0.key], as: UTF8.self) }
    let isSeller = keys.contains("pc") && keys.contains("pm")
    var fields = KeyedFields(payload, syntax: .bracedKeys, options: options)
    for (key, pair) in zip(keys, pairs) {
      let value = String(decoding: bytes[pair.value], as: UTF8.self)
      var meaning = KeyTrie.table.key(FoldedText(Substring(key)))
      if isSeller {
        meaning = seller[key].map {
          KeyTrie.Key(field: $0, language: "en", needsSeparator: false, ambiguous: nil)
        }
      }
      if value.isEmpty { meaning = nil }
      fields.add(KeyedFields.Entry(key: key, meaning: meaning, value: value, range: pair.value))
    }
    if isSeller {
      fields.note(
        "sellerProfile", .info, "The keys are those of LCSC", 0..<bytes.count)
    }
    return fields.reading
  }

  private static func isKey(_ key: ArraySlice<UInt8>) -> Bool {
    (1...24).contains(key.count)
      && key.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x5F
      }
  }

  private static let seller: [String: FieldName] = [
    "pc": .supplierPartNumber, "pm": .mpn, "qty": .quantity, "on": .salesOrder,
  ]
}
