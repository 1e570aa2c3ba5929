/// Writes the compact form in which the ledger's file holds an event's content.
///
/// Numbers are LEB128; texts and bytes follow their count.
struct PackWriter {
  private(set) var bytes: [UInt8] = []

  init() {
    bytes.reserveCapacity(256)
  }

  mutating func number(_ value: Int) {
    var rest = UInt(bitPattern: value)
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F | 0x80))
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func raw(_ some: [UInt8]) { bytes.append(contentsOf: some) }

  mutating func counted(_ some: [UInt8]) {
    number(some.count)
    bytes.append(contentsOf: some)
  }

  mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }
}
