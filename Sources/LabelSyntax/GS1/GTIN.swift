/// A Global Trade Item Number with a valid check digit.
///
/// A GTIN of 8, 12 or 13 digits equals that of 14 digits with zeros before it, GS1 General
/// Specifications 3.3.2: all are one value.
public struct GTIN: Hashable, Sendable {
  /// The number that the digits write: the key for equality.
  public let number: UInt64

  /// Creates a GTIN from 8, 12, 13 or 14 digits; `nil` where the check digit is wrong.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    self.init(bytes.span, 0..<bytes.count)
  }

  /// Creates a GTIN from the 8 digits of UPC-E, number system and check digit among them.
  public init?(upcE text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 8, bytes.allSatisfy({ $0.isDigit }), bytes[0] < UInt8(ascii: "2") else {
      return nil
    }
    // Which zeros UPC-E leaves out, its sixth digit says: GS1 General Specifications 5.2.2.4.
    let (head, zeros, tail): (Int, Int, [UInt8]) =
      switch bytes[6] {
      case UInt8(ascii: "0")...UInt8(ascii: "2"): (3, 4, Array(bytes[3...5]))
      case UInt8(ascii: "3"): (4, 5, Array(bytes[4...5]))
      case UInt8(ascii: "4"): (5, 5, [bytes[5]])
      default: (6, 4, [bytes[6]])
      }
    var all = Array(bytes[..<head])
    if head == 3 { all.append(bytes[6]) }
    all += [UInt8](repeating: UInt8(ascii: "0"), count: zeros) + tail + [bytes[7]]
    self.init(all.span, 0..<all.count)
  }

  /// What digits of UPC-E may stand for: all 8, 7 of them without the number system or without the
  /// check digit, or the 6 between.
  static func expanded(upcE digits: [UInt8]) -> [GTIN] {
    var found: [GTIN] = []
    func add(_ digits: [UInt8]) {
      guard let gtin = GTIN(upcE: String(decoding: digits, as: UTF8.self)), !found.contains(gtin)
      else { return }
      found.append(gtin)
    }
    let checks: [UInt8] = digits.count < 8 ? Array(ASCII.digits) : []
    switch digits.count {
    case 8: add(digits)
    case 7:
      add([UInt8(ascii: "0")] + digits)
      for check in checks { add(digits + [check]) }
    case 6:
      for check in checks { add([UInt8(ascii: "0")] + digits + [check]) }
    default: break
    }
    return found
  }

  init?(_ data: Span<UInt8>, _ range: Range<Int>) {
    guard [8, 12, 13, 14].contains(range.count), range.allSatisfy({ data[$0].isDigit }),
      GS1CheckDigit.isValid(data, range)
    else { return nil }
    number = data.number(range)
  }

  /// All 14 digits, with zeros before a shorter GTIN.
  public var gtin14: String { digits(14) }
  /// The GTIN as 13 digits, or `nil` where it has 14.
  public var gtin13: String? { number < 10_000_000_000_000 ? digits(13) : nil }
  /// The GTIN as 12 digits, or `nil` where it has more.
  public var gtin12: String? { number < 1_000_000_000_000 ? digits(12) : nil }
  /// The GTIN as 8 digits, or `nil` where it has more.
  public var gtin8: String? { number < 100_000_000 ? digits(8) : nil }

  private func digits(_ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}
