/// Decodes the codewords of a PDF417 or MicroPDF417 symbol as they were read from its rows.
package struct PDF417Decoder: Sendable {
  /// How sure a codeword must be to be no candidate for an erasure, 0 to 1.
  private static let sure: Float = 0.9
  /// How many times erasures are added to those before.
  private static let mostTries = 8

  private let reedSolomon = PrimeReedSolomon.pdf417

  package init() {}

  /// Decodes the codewords of all rows, from the top left one on.
  ///
  /// - Parameters:
  ///   - codewords: 0 to 928, or `nil` where none was read.
  ///   - certainty: How sure each is, 0 to 1; those least sure are tried as erasures.
  package func decode(
    _ codewords: [Int?], certainty: [Float], layout: PDF417Layout
  ) throws(PDF417Error) -> PDF417Content {
    guard codewords.count == layout.codewords, certainty.count == codewords.count,
      codewords.allSatisfy({ $0.map { (0..<PrimeReedSolomon.pdf417.prime).contains($0) } ?? true })
    else { throw PDF417Error(.badLength, codeword: 0) }
    var block = codewords.map { $0 ?? 0 }
    let corrected = try correct(
      &block, unknown: codewords.indices.filter { codewords[$0] == nil }, certainty, layout)
    let data = block.prefix(layout.codewords - layout.checkCodewords)
    var content: PDF417Content
    if layout.isComponent {
      content = try PDF417Parser.parseComponent(Array(data))
    } else if layout.isMicro {
      content = try PDF417Parser.parse(Array(data), isMicro: true)
    } else {
      // The length descriptor counts itself and the padding: 5.3.
      guard data.first == data.count else { throw PDF417Error(.badLength, codeword: 0) }
      content = try PDF417Parser.parse(Array(data.dropFirst()))
    }
    content.correctedCodewords = corrected
    content.correctableCodewords = layout.correctableCodewords
    return content
  }

  /// Corrects all codewords in place; the count of changed ones.
  private func correct(
    _ block: inout [Int], unknown: [Int], _ certainty: [Float], _ layout: PDF417Layout
  ) throws(PDF417Error) -> Int {
    let most = layout.checkCodewords
    guard unknown.count + layout.reserve(erasures: unknown.count) <= most else {
      throw PDF417Error(.tooManyErrors, codeword: unknown.first ?? 0)
    }
    let isUnknown = Set(unknown)
    let doubtful = block.indices.filter { certainty[$0] < Self.sure && !isUnknown.contains($0) }
      .sorted { certainty[$0] < certainty[$1] }
    let room = most - unknown.count - layout.reserve(erasures: most)
    let last = min(doubtful.count, max(0, room))
    let step = max(1, (last + Self.mostTries - 1) / Self.mostTries)
    var count = 0
    while true {
      let erasures = unknown + doubtful.prefix(count)
      if let corrected = reedSolomon.correct(
        &block, checkCount: most, erasures: erasures,
        reserve: layout.reserve(erasures: erasures.count))
      {
        return corrected
      }
      guard count < last else { break }
      count = min(last, count + step)
    }
    throw PDF417Error(.tooManyErrors, codeword: 0)
  }
}
