/// An exact decimal number.
public struct GS1Decimal: Hashable, Sendable {
  /// The number without its decimal point.
  public let digits: UInt64
  /// The number of digits after the decimal point.
  public let scale: Int
  /// Whether the number is less than zero.
  public let isNegative: Bool

  /// Creates the number `digits` / 10^`scale`; `scale` is 0...100.
  public init(digits: UInt64, scale: Int, isNegative: Bool = false) {
    self.digits = digits
    self.scale = min(max(0, scale), 100)
    self.isNegative = isNegative && digits > 0
  }

  /// The number with all its decimal places: `1.250`.
  public var text: String {
    var text = String(digits)
    let missing = scale + 1 - text.utf8.count
    if missing > 0 { text = String(repeating: "0", count: missing) + text }
    if scale > 0 {
      let point = text.utf8.index(text.utf8.endIndex, offsetBy: -scale)
      text = "\(text[..<point]).\(text[point...])"
    }
    return isNegative ? "-" + text : text
  }
}
