/// Bits that are read from the first on.
package struct BitField: Hashable, Sendable {
  private let bits: [Bool]
  /// The next bit.
  package private(set) var position = 0

  package init(_ bits: [Bool]) {
    self.bits = bits
  }

  /// Bits of a text of zeros and ones; what is neither is left out.
  package init(_ text: String) {
    bits = text.utf8.compactMap { $0 == 0x30 ? false : $0 == 0x31 ? true : nil }
  }

  /// The bits that are left.
  package var rest: Int { bits.count - position }

  /// The next `count` bits as a number, which stay; bits past the end are `nil`.
  package func peek(_ count: Int) -> Int? {
    guard count <= rest, count < Int.bitWidth - 1 else { return nil }
    return bits[position..<position + count].reduce(0) { 2 * $0 + ($1 ? 1 : 0) }
  }

  /// Takes the next `count` bits as a number; `nil` where there are fewer.
  package mutating func take(_ count: Int) -> Int? {
    guard let number = peek(count) else { return nil }
    position += count
    return number
  }

  /// Steps over the next bits, if they are those of `pattern`, the highest of `count` first.
  package mutating func skip(_ pattern: Int, _ count: Int) -> Bool {
    guard peek(count) == pattern else { return false }
    position += count
    return true
  }
}
