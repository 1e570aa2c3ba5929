/// Decodes the codewords of a MaxiCode symbol.
package struct MaxiCodeDecoder: Sendable {
  /// Codewords of a symbol: those of the primary message, then those of the secondary.
  package static let codewords = 144
  /// Codewords of the primary message, and those of them that check: ISO/IEC 16023, 4.10.
  private static let primary = 20
  private static let primaryChecks = 10
  /// Check codewords of either half of the secondary message: standard and, in mode 5, enhanced.
  private static let standardChecks = 20
  private static let enhancedChecks = 28

  package init() {}

  /// Decodes the codewords of a symbol, in the order of the standard.
  ///
  /// - Parameters:
  ///   - codewords: Six bits each.
  ///   - certainty: How sure each is, 0 to 1; those least sure are tried as erasures.
  package func decode(
    _ codewords: [UInt8], certainty: [Float]
  ) throws(MaxiCodeError) -> MaxiCodeContent {
    guard codewords.count == Self.codewords, certainty.count == Self.codewords,
      codewords.allSatisfy({ $0 < 64 })
    else { throw MaxiCodeError(.badLength, codeword: 0) }
    var data: [UInt8] = []
    var corrected = 0
    func correct(_ places: [Int], _ checks: Int) throws(MaxiCodeError) -> [UInt8] {
      var block = places.map { codewords[$0] }
      guard let count = Self.correct(&block, places.map { certainty[$0] }, checks) else {
        throw MaxiCodeError(.tooManyErrors, codeword: places[0])
      }
      corrected += count
      return block.dropLast(checks)
    }
    data += try correct(Array(0..<Self.primary), Self.primaryChecks)
    let mode = Int(data[0] & 0x0F)
    guard (2...6).contains(mode) else { throw MaxiCodeError(.badMode, codeword: 0) }
    let checks = mode == 5 ? Self.enhancedChecks : Self.standardChecks
    // The secondary message stands in two blocks, codeword by codeword.
    let even = try correct(
      Array(stride(from: Self.primary, to: Self.codewords, by: 2)), checks)
    let odd = try correct(
      Array(stride(from: Self.primary + 1, to: Self.codewords, by: 2)), checks)
    for (first, second) in zip(even, odd) { data += [first, second] }
    var content = try MaxiCodeParser.parse(data)
    content.correctedCodewords = corrected
    content.correctableCodewords = Self.primaryChecks / 2 + checks
    return content
  }

  /// Corrects a block in place, without erasures first, then with more and more of the least sure
  /// codewords as such; the count of changed ones.
  private static func correct(
    _ block: inout [UInt8], _ certainty: [Float], _ checks: Int
  ) -> Int? {
    if let changed = ReedSolomon.maxiCode.correct(&block, checkCount: checks) { return changed }
    let doubtful = certainty.indices.filter { certainty[$0] < MaxiCodeTuning.sureCodeword }
      .sorted { certainty[$0] < certainty[$1] }
    let most = min(doubtful.count, checks - MaxiCodeTuning.erasureReserve)
    for count in stride(from: 2, through: max(0, most), by: 2) {
      let erasures = Array(doubtful.prefix(count))
      if let changed = ReedSolomon.maxiCode.correct(
        &block, checkCount: checks, erasures: erasures, reserve: MaxiCodeTuning.erasureReserve)
      {
        return changed
      }
    }
    return nil
  }
}
