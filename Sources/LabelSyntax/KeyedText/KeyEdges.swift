/// The edges of ``KeyTrie``: from a node by a character to a node.
///
/// A table with open addressing: it is filled at every start of the program that reads keyed text,
/// in a third of the instructions that a dictionary took, and asked at every character of it.
struct KeyEdges {
  private var keys: [UInt64]
  private var nodes: [Int32]
  private var count = 0

  /// Makes a table for `capacity` edges; it grows when there are more.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    nodes = [Int32](repeating: 0, count: size)
  }

  /// The node that `scalar` leads to, or `nil`.
  subscript(node: Int32, scalar: UInt32) -> Int32? {
    let key = Self.key(node, scalar)
    let place = place(of: key)
    return keys[place] == key ? nodes[place] : nil
  }

  /// Adds an edge that is not there.
  mutating func insert(_ node: Int32, _ scalar: UInt32, to next: Int32) {
    if count * 2 >= keys.count { grow() }
    let key = Self.key(node, scalar)
    let place = place(of: key)
    keys[place] = key
    nodes[place] = next
    count += 1
  }

  private mutating func grow() {
    var larger = KeyEdges(capacity: keys.count)
    for (key, node) in zip(keys, nodes) where key != 0 {
      let place = larger.place(of: key)
      larger.keys[place] = key
      larger.nodes[place] = node
    }
    larger.count = count
    self = larger
  }

  /// Where a key is or belongs.
  private func place(of key: UInt64) -> Int {
    let mask = keys.count - 1
    // The upper half of a product with an odd number near the golden ratio spreads well.
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
    return place
  }

  /// Never 0: no character of a key is.
  private static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar)
  }
}
