/// An application identifier of the GS1 Barcode Syntax Dictionary, such as (01).
public struct ApplicationIdentifier: Hashable, Sendable {
  /// The release date of the dictionary, such as `2026-01-27`.
  public static var dictionaryRelease: String { GS1Table.release }
  /// Where the table of AIs comes from, and its licence.
  public static var dictionarySource: String {
    "GS1 Barcode Syntax Dictionary, Apache License 2.0"
  }
  /// Every AI, in the order of the dictionary.
  public static var all: [ApplicationIdentifier] {
    GS1Table.entries.indices.map { ApplicationIdentifier(index: UInt16($0)) }
  }

  /// The index of the AI in the table.
  let index: UInt16

  init(index: UInt16) {
    self.index = index
  }

  /// Creates an AI from its digits; `nil` where the dictionary has none.
  public init?(_ code: some StringProtocol) {
    let bytes = Array(code.utf8)
    self.init(digits: bytes.span)
  }

  /// Creates an AI from its digits; `nil` where the dictionary has none.
  init?(digits: Span<UInt8>) {
    guard let found = Self(prefixOf: digits, at: 0), found.length == digits.count else {
      return nil
    }
    self = found
  }

  /// Finds the AI that the digits at `start` begin with.
  init?(prefixOf data: Span<UInt8>, at start: Int) {
    guard start >= 0, start < data.count - 1 else { return nil }
    let first = data[start] &- 0x30
    let second = data[start + 1] &- 0x30
    guard first < 10, second < 10 else { return nil }
    let prefix = GS1Table.prefixes[Int(first &* 10 &+ second)]
    guard prefix != 0 else { return nil }
    let length = Int(prefix >> 12)
    guard start + length <= data.count else { return nil }
    var offset = 0
    for place in start + 2..<start + length {
      let digit = data[place] &- 0x30
      guard digit < 10 else { return nil }
      offset = offset &* 10 &+ Int(digit)
    }
    let slot = GS1Table.slots[Int(prefix & 0xFFF) &+ offset]
    guard slot != 0 else { return nil }
    index = slot - 1
  }

  /// The length of the AIs that begin with the two digits at `start`, assigned or not.
  static func length(ofPrefixIn data: Span<UInt8>, at start: Int) -> Int? {
    guard start >= 0, start < data.count - 1 else { return nil }
    let first = data[start] &- 0x30
    let second = data[start + 1] &- 0x30
    guard first < 10, second < 10 else { return nil }
    let prefix = GS1Table.prefixes[Int(first &* 10 &+ second)]
    return prefix == 0 ? nil : Int(prefix >> 12)
  }

  /// The lengths that the value of an unassigned AI can have; `nil` where there can be no such AI.
  ///
  /// AIs that begin with the same two digits have one length, GS1 General Specifications 7.8.5, and
  /// so have the values of those that are predefined.
  static func lengths(ofUnknown code: Range<Int>, in data: Span<UInt8>) -> ClosedRange<Int>? {
    guard (2...4).contains(code.count), code.allSatisfy({ data[$0].isDigit }) else { return nil }
    guard let length = length(ofPrefixIn: data, at: code.lowerBound) else { return 1...90 }
    guard code.count == length else { return nil }
    return predefinedLength(ofPrefix: data.number(code.lowerBound..<code.lowerBound + 2))
      .map { $0...$0 } ?? 1...90
  }

  /// The length of the values of AIs that begin with two digits and of which not all are assigned,
  /// where it is predefined.
  static func predefinedLength(ofPrefix prefix: UInt64) -> Int? {
    switch prefix {
    case 31...36: 6
    case 41: 13
    default: nil
    }
  }

  var word: UInt64 { GS1Table.entries[Int(index)] }
  var spec: UInt64 { GS1Table.specs[Int(word & 0xFF)] }
  var ruleRow: Int { Int(word >> 12 & 0xFF) * 5 }
  var kind: GS1ValueKind { GS1ValueKind(rawValue: UInt8(word >> 20 & 0xF)) ?? .text }
  /// The number of digits of the AI.
  public var length: Int { Int(word >> 56) }
  /// The least length of a value.
  public var minimumLength: Int { Int(spec >> 24 & 0xFF) }
  /// The greatest length of a value.
  public var maximumLength: Int { Int(spec >> 32 & 0xFF) }
  /// Whether the value's length is known from the AI's first two digits, so that no FNC1 ends it.
  public var hasPredefinedLength: Bool { word >> 8 & 1 != 0 }
  /// Whether the AI may stand in the query of a GS1 Digital Link.
  public var isLinkAttribute: Bool { word >> 8 & 2 != 0 }
  /// Whether the AI is the primary key of a GS1 Digital Link.
  public var isLinkKey: Bool { word >> 8 & 4 != 0 }

  /// The AI's digits.
  public var code: String { GS1Date.digits(Int(word >> 40 & 0xFFFF), length) }
  /// The standard's data title, or `nil`.
  public var title: String? {
    let title = GS1Table.titles[Int(word >> 24 & 0xFF)]
    return title.isEmpty ? nil : title
  }
  /// The field that the AI names.
  public var field: FieldName {
    FieldName(rawValue: GS1Table.fields[Int(word >> 32 & 0xFF)])
  }
  /// The unit of measure of a decimal, or `nil`.
  public var unit: String? {
    let unit = GS1Table.units[Int(GS1Table.entryUnits[Int(index)])]
    return unit.isEmpty ? nil : unit
  }

  /// The decimal places of a decimal: the AI's last digit.
  var decimalPlaces: Int { Int(word >> 40 & 0xFFFF) % 10 }

  /// Whether the AI identifies something, or the contents of something.
  var isIdentification: Bool { isLinkKey || kind == .gtin || word >> 40 & 0xFFFF == 8026 }

  /// Whether a check digit or pair guards the value's first or second component.
  var hasCheck: Bool {
    let first = Int(spec & 0xFFFF)
    return (first..<first + min(2, Int(spec >> 16 & 0xFF))).contains { index in
      let linter = GS1Component(word: GS1Table.components[index]).linter(0)
      return linter == .csum || linter == .csumalpha
    }
  }

  /// (4324) and (4325), the times of a delivery, of which the day alone may be agreed.
  private var mayLackTime: Bool { (4324...4325).contains(word >> 40 & 0xFFFF) }

  /// (8030), the digital signature.
  var isSignature: Bool { word >> 40 & 0xFFFF == 8030 }

  /// Checks a value that ends where `range` does.
  func fault(_ data: Span<UInt8>, _ range: Range<Int>, currentYear: Int) -> GS1Fault? {
    let spec = spec
    let greatest = Int(spec >> 32 & 0xFF)
    if range.count > greatest {
      return GS1Fault(.length, range.lowerBound + greatest..<range.upperBound)
    }
    if range.count < Int(spec >> 24 & 0xFF) { return GS1Fault(.length, range) }
    let first = Int(spec & 0xFFFF)
    var start = range.lowerBound
    for index in first..<first + Int(spec >> 16 & 0xFF) {
      let component = GS1Component(word: GS1Table.components[index])
      let rest = range.upperBound - start
      if rest == 0, component.isOptional { break }
      let length = min(component.maximumLength, rest)
      if length < component.minimumLength {
        return GS1Fault(.length, start..<range.upperBound)
      }
      if let fault = component.fault(data, start..<start + length, currentYear: currentYear) {
        return fault.rule == .timeGiven && !mayLackTime ? GS1Fault(.time, fault.range) : fault
      }
      start += length
    }
    return start < range.upperBound ? GS1Fault(.length, start..<range.upperBound) : nil
  }
}
