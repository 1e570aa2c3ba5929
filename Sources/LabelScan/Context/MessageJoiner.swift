package import LabelSyntax

/// Joins the symbols that carry one message together: structured append of QR Code (ISO/IEC 18004, 8)
/// and Data Matrix (ISO/IEC 16022, 5.6), Macro PDF417 (ISO/IEC 15438, 5.13).
///
/// A part alone is no message: its bytes may begin within a field and end within a character.
package struct MessageJoiner {
  /// The messages of which every part is there, in the order of their first symbols.
  package private(set) var messages: [JoinedMessage] = []
  /// What keeps parts from being a message, and parity that does not fit.
  package private(set) var issues: [Issue] = []
  /// The symbols that are parts of messages, whole or not, by their indices.
  package private(set) var parts: Set<Int> = []

  /// What the parts of a message have in common.
  private struct Key: Hashable {
    var symbology: Symbology?
    var id: Int
    /// 0 for symbologies whose symbols need not say it.
    var count: Int
  }

  /// What a symbol has in common with the other parts of its message; `nil` where it is all of one.
  private static func key(_ payload: Payload, _ place: Symbol.StructuredAppend?) -> Key? {
    guard let place, place.count != 1, place.index >= 1, place.count >= 0 else { return nil }
    let saysCount = ![.pdf417, .micropdf417].contains(payload.symbology)
    return Key(symbology: payload.symbology, id: place.id, count: saysCount ? place.count : 0)
  }

  /// True where symbols are parts of one message by what both say.
  package static func areOfOne(_ symbol: Symbol, _ other: Symbol) -> Bool {
    let own = key(symbol.payload, symbol.structuredAppend)
    return own != nil && own == key(other.payload, other.structuredAppend)
  }

  /// A symbol with its place in a message.
  private struct Part {
    var symbol: Int
    var payload: Payload
    var place: Symbol.StructuredAppend
  }

  /// Joins what is to be joined of symbols, in their order; `places` are their places in messages.
  package init(_ payloads: [Payload], places: [Symbol.StructuredAppend?]) {
    var groups: [Key: [Part]] = [:]
    var order: [Key] = []
    for (symbol, (payload, place)) in zip(payloads, places).enumerated() {
      guard let place, let key = Self.key(payload, place) else { continue }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(Part(symbol: symbol, payload: payload, place: place))
      parts.insert(symbol)
    }
    for key in order { join(groups[key] ?? []) }
  }

  /// Joins the parts that have all in common.
  private mutating func join(_ group: [Part]) {
    guard let first = group.first else { return }
    var ordered: [Int: Part] = [:]
    let counts = Set(group.map(\.place.count)).subtracting([0])
    for part in group {
      if let known = ordered[part.place.index] {
        guard known.payload.joinable == part.payload.joinable else {
          return add(
            .structuredAppendConflict,
            "Two symbols with different data are both part \(part.place.index) of a message",
            part.symbol)
        }
      } else {
        ordered[part.place.index] = part
      }
    }
    let last = ordered.keys.max() ?? 0
    guard counts.count <= 1, last <= counts.first ?? .max else {
      return add(
        .structuredAppendConflict, "Symbols of one message differ in how many parts it has",
        first.symbol)
    }
    guard let count = counts.first else {
      return add(
        .structuredAppendMissing,
        "The last part of a message is missing; \(last) or more come before it",
        first.symbol)
    }
    // A header may name any number of parts: only as many as there are symbols are looked at.
    let missing = (1...count).lazy.filter { ordered[$0] == nil }.prefix(Self.mostNamed + 1)
    guard missing.isEmpty else {
      let names = missing.prefix(Self.mostNamed).map(String.init).joined(separator: ", ")
      let isOne = missing.count == 1
      return add(
        .structuredAppendMissing,
        "\(isOne ? "Part" : "Parts") \(names)\(missing.count > Self.mostNamed ? " and more" : "") of "
          + "\(count) of a message \(isOne ? "is" : "are") missing", first.symbol)
    }
    let whole = (1...count).compactMap { ordered[$0] }
    let payloads = whole.map(\.payload)
    messages.append(
      JoinedMessage(payload: Payload(joining: payloads), parts: whole.map(\.symbol)))
    if first.payload.symbology == .qr, let parity = Self.wrongParity(of: payloads, first.place.id) {
      add(
        .structuredAppendParity,
        "The parity of a message's \(count) parts is \(parity), not \(first.place.id) as they say: "
          + "one is of another message or was made wrong", first.symbol)
    }
  }

  /// How many missing parts an issue names.
  private static let mostNamed = 8

  private mutating func add(_ code: Issue.Code, _ message: String, _ symbol: Int) {
    issues.append(
      Issue(
        code: code, severity: .error, message: message, symbol: symbol))
  }

  /// The parity of data where it is not the one given: ISO/IEC 18004, 8.3.
  ///
  /// FNC1 within alphanumeric data was a percent sign before it was encoded.
  private static func wrongParity(of payloads: [Payload], _ id: Int) -> Int? {
    let bytes = payloads.flatMap(\.joinable)
    func parity(_ separator: UInt8) -> Int {
      Int(bytes.reduce(UInt8(0)) { $0 ^ ($1 == 0x1D ? separator : $1) })
    }
    return [parity(0x1D), parity(UInt8(ascii: "%"))].contains(id) ? nil : parity(0x1D)
  }
}

extension Payload {
  /// The bytes as encoded.
  fileprivate var joinable: [UInt8] { encoded ?? bytes }

  /// True where the symbol itself names its character sets: ISO/IEC 18004, annex F; ISO/IEC 16022,
  /// annex M.
  private var namesCharacterSet: Bool {
    guard encoded != nil, let identifier else { return false }
    switch identifier.code {
    case UInt8(ascii: "Q"): return [0x32, 0x34, 0x36].contains(identifier.modifier)
    case UInt8(ascii: "d"): return (0x34...0x36).contains(identifier.modifier)
    default: return false
    }
  }

  /// The data of parts in their order, as one message: where they name no character set it is guessed
  /// for all of them, as characters may be cut in two.
  fileprivate init(joining parts: [Payload]) {
    self.init(
      bytes: [], symbology: parts.first?.symbology, identifier: parts.first?.identifier)
    let isGuessed = parts.contains { $0.encoded != nil && !$0.namesCharacterSet }
    var names: [String] = []
    var open: [UInt8] = []
    func take(_ name: String?) {
      if let name, !names.contains(name) { names.append(name) }
    }
    for (index, part) in parts.enumerated() {
      guard isGuessed, !part.namesCharacterSet else {
        bytes += part.bytes
        take(part.charset)
        continue
      }
      open += part.joinable
      let next = parts.dropFirst(index + 1).first
      guard next?.namesCharacterSet ?? true else { continue }
      let text = EncodedText([EncodedText.Part(bytes: open[...], eci: nil)])
      bytes += text.payload
      take(text.charset)
      open = []
    }
    let encoded = parts.flatMap(\.joinable)
    guard encoded != bytes else { return }
    self.encoded = encoded
    charset = names.isEmpty ? nil : names.joined(separator: "+")
  }
}
