/// Serials of a product from one to another: the same beginning, then as many digits.
struct IssuedRange: Hashable {
  var product: ProductKey
  var from: String
  var to: String
  var isDecommissioned = false

  /// Creates a range; `nil` where the ends are of two lengths, in the wrong order, or differ in more
  /// than digits.
  init?(product: ProductKey, from: String, to: String, isDecommissioned: Bool = false) {
    self.product = product
    self.from = from
    self.to = to
    self.isDecommissioned = isDecommissioned
    let (low, high) = (Array(from.utf8), Array(to.utf8))
    guard low.count == high.count, !low.isEmpty, !high.lexicographicallyPrecedes(low) else {
      return nil
    }
    let start = zip(low, high).prefix { $0 == $1 }.count
    guard (low[start...] + high[start...]).allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
  }

  /// Whether a serial of the product is in the range.
  func contains(_ serial: String) -> Bool {
    let (bytes, low, high) = (Array(serial.utf8), Array(from.utf8), Array(to.utf8))
    guard bytes.count == low.count else { return false }
    let start = zip(low, high).prefix { $0 == $1 }.count
    guard bytes[..<start] == low[..<start],
      bytes[start...].allSatisfy({ (0x30...0x39).contains($0) })
    else { return false }
    return !bytes.lexicographicallyPrecedes(low) && !high.lexicographicallyPrecedes(bytes)
  }
}
