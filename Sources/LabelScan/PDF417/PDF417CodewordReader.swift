/// Reads the codewords of the rows of a column from the luma of its modules.
struct PDF417CodewordReader {
  /// The blurs that are tried, as what a module takes of each neighbour.
  private static let blurs: [Float] = [0, 0.1, 0.2, 0.28]
  /// The most rows that are asked how blurred the symbol is.
  private static let mostRows = 24

  /// Made when a symbol is first met.
  private static let matchers = blurs.map { PDF417Matcher(blur: $0) }

  /// The matcher of the blur that fits a column best.
  func matcher(
    for column: Int, rows: PDF417Rows, in profiles: PDF417Profiles, firstCluster: Int = 0
  ) -> PDF417Matcher? {
    let means = rows.weights().enumerated().filter { !$0.element.isEmpty }.prefix(Self.mostRows)
      .map {
        (
          cluster: (firstCluster + $0.offset) % 3,
          luma: profiles.mean(column: column, weights: $0.element)
        )
      }
    var best: (sum: Float, matcher: PDF417Matcher)?
    for matcher in Self.matchers {
      let sum = means.reduce(0) {
        $0 + matcher.match($1.luma, cluster: $1.cluster).correlation
      }
      if sum > best?.sum ?? 0 { best = (sum, matcher) }
    }
    return best?.matcher
  }

  /// The codewords of a symbol and how sure each is, row after row.
  struct Codewords {
    let layout: PDF417Layout
    private(set) var codewords: [Int?]
    private(set) var certainty: [Float]

    init(_ layout: PDF417Layout) {
      self.layout = layout
      codewords = [Int?](repeating: nil, count: layout.codewords)
      certainty = [Float](repeating: 0, count: layout.codewords)
    }

    /// Reads those of the symbol's column `number` from the column `column` of the profiles.
    mutating func read(
      _ number: Int, column: Int, rows: PDF417Rows, in profiles: PDF417Profiles,
      _ matcher: PDF417Matcher
    ) {
      for (row, weights) in rows.weights().enumerated()
      where !weights.isEmpty && row < layout.rows {
        let match = matcher.match(
          profiles.mean(column: column, weights: weights), cluster: layout.cluster(row: row))
        let place = row * layout.columns + number
        certainty[place] = match.certainty
        codewords[place] = match.correlation > 0 ? match.codeword : nil
      }
    }
  }
}
