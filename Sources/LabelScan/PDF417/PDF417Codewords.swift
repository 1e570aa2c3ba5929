/// Which codeword a row of modules is nearest to, for each cluster.
///
/// Modules are given as 15 bits: those of a symbol character without the first, always dark, and the
/// last, always light. A displaced edge changes one bit.
package struct PDF417Codewords: Sendable {
  /// The nearest codeword to some modules.
  package struct Match: Hashable, Sendable {
    /// The codeword; `nil` where two are as near.
    package var codeword: Int?
    /// How many modules differ.
    package var distance: Int
  }

  /// The tables, made when they are first used.
  package static let shared = PDF417Codewords()

  /// The patterns of codewords 0 to 928 in clusters 0, 3 and 6.
  package static let patterns = [
    PDF417Patterns.cluster0, PDF417Patterns.cluster3, PDF417Patterns.cluster6,
  ]

  private static let count = 1 << 15
  private static let none: UInt16 = 1023

  /// For each cluster and each 15 bits: 1024 x distance + codeword, or ``none`` for the codeword.
  private let nearest: [UInt16]

  private init() {
    nearest = Self.patterns.flatMap(Self.nearest)
  }

  /// Spreads the codewords from their patterns to all bits, one changed bit after the other.
  private static func nearest(_ patterns: [UInt16]) -> [UInt16] {
    var table = [UInt16](repeating: .max, count: count)
    var front: [Int] = []
    for (codeword, pattern) in patterns.enumerated() {
      table[Int(pattern)] = UInt16(codeword)
      front.append(Int(pattern))
    }
    var distance: UInt16 = 0
    while !front.isEmpty {
      distance += 1
      var next: [Int] = []
      for bits in front {
        let codeword = table[bits] & 1023
        for place in 0..<15 {
          let neighbour = bits ^ 1 << place
          if table[neighbour] == .max {
            table[neighbour] = distance << 10 | codeword
            next.append(neighbour)
          } else if table[neighbour] >> 10 == distance, table[neighbour] & 1023 != codeword {
            table[neighbour] = distance << 10 | none
          }
        }
      }
      front = next
    }
    return table
  }

  /// The nearest codeword of cluster 0, 3 or 6, whose number here is 0, 1 or 2.
  package func match(_ bits: Int, cluster: Int) -> Match {
    let entry = nearest[cluster % 3 * Self.count + (bits & (Self.count - 1))]
    return Match(
      codeword: entry & 1023 == Self.none ? nil : Int(entry & 1023), distance: Int(entry >> 10))
  }
}
