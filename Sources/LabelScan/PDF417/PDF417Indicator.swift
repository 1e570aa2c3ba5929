/// What the row indicators of a PDF417 symbol say of its layout: ISO/IEC 15438, 5.11.
///
/// Each says which three rows it is among and one of three numbers, in turns.
package struct PDF417Indicator: Sendable {
  /// The numbers that indicators tell.
  private enum Number: Int {
    /// A third of the rows less one, rounded down.
    case rows
    /// Three times the error correction level, and what is left of the rows less one.
    case level
    /// The columns less one.
    case columns
  }

  /// For each number and each of its values, how much speaks for it.
  private var votes = [Float](repeating: 0, count: 90)

  package init() {}

  /// The number of the row that an indicator stands in: its codeword and the number of its cluster.
  package static func row(codeword: Int, cluster: Int) -> Int { 3 * (codeword / 30) + cluster }

  /// Takes an indicator into account.
  package mutating func add(codeword: Int, cluster: Int, isRight: Bool, weight: Float) {
    let number = (cluster + (isRight ? 2 : 0)) % 3
    guard (0..<PrimeReedSolomon.pdf417.prime).contains(codeword), cluster >= 0 else { return }
    votes[30 * number + codeword % 30] += weight
  }

  /// The layouts that the indicators speak for, the likeliest first.
  package func layouts(most: Int) -> [PDF417Layout] {
    var found: [(layout: PDF417Layout, weight: Float)] = []
    for (rows, rowsWeight) in likeliest(.rows) {
      for (level, levelWeight) in likeliest(.level) {
        for (columns, columnsWeight) in likeliest(.columns) {
          guard
            let layout = PDF417Layout(
              rows: 3 * rows + level % 3 + 1, columns: columns + 1, level: level / 3)
          else { continue }
          found.append((layout, rowsWeight * levelWeight * columnsWeight))
        }
      }
    }
    found.sort { $0.weight > $1.weight }
    return found.prefix(most).map(\.layout)
  }

  /// The likeliest values of a number and their shares of what was said of it.
  private func likeliest(_ number: Number) -> [(value: Int, share: Float)] {
    let part = votes[30 * number.rawValue..<30 * number.rawValue + 30]
    let total = part.reduce(0, +)
    guard total > 0 else { return [] }
    return part.enumerated().filter { $0.element > PDF417Tuning.minVoteShare * total }
      .sorted { $0.element > $1.element }.prefix(3)
      .map { ($0.offset, $0.element / total) }
  }
}
