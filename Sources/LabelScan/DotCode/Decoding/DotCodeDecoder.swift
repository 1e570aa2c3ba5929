internal import Foundation

/// Decodes the dots of a DotCode symbol.
package struct DotCodeDecoder: Sendable {
  /// What is added to each further codeword by the four masks.
  private static let maskSteps = [0, 3, 7, 17]

  package init() {}

  /// Decodes the darkness of the places of a layout, in their order: about 0 where no dot is, 1 where one is.
  ///
  /// `mostRisk` is the common logarithm of the odds of a correction by chance that are borne.
  package func decode(
    _ darkness: [Float], layout: DotCodeLayout, mostRisk: Double = DotCodeTuning.mostRisk
  ) throws(DotCodeError) -> DotCodeContent {
    guard let counts = layout.codewords, darkness.count == layout.width * layout.height / 2 else {
      throw DotCodeError(.badSize, codeword: 0)
    }
    let size = DotCodePatterns.dots
    var codewords = [(darkness[0] > 0.5 ? 2 : 0) + (darkness[1] > 0.5 ? 1 : 0)]
    var margins = [abs(darkness[0] - 0.5) + abs(darkness[1] - 0.5)]
    for index in 0..<counts.data + counts.checks {
      let start = 2 + index * size
      let (codeword, margin) = DotCodePatterns.codeword(Array(darkness[start..<start + size]))
      codewords.append(codeword)
      margins.append(margin)
    }
    // What the codewords leave is printed.
    let fillers = darkness[(2 + (counts.data + counts.checks) * size)...]
    guard
      margins.reduce(0, +) > Float(margins.count) * DotCodeTuning.minMeanMargin,
      fillers.reduce(0, +) >= Float(fillers.count) * DotCodeTuning.minFillerDarkness
    else { throw DotCodeError(.tooManyErrors, codeword: 0) }
    return try decode(codewords, margins: margins, data: counts.data, mostRisk: mostRisk)
  }

  /// Decodes the codewords of a symbol, the mask first, whose `data` codewords come before the check
  /// codewords; `margins` says how sure each is.
  package func decode(
    _ codewords: [Int], margins: [Float], data: Int,
    mostRisk: Double = DotCodeTuning.mostRisk
  ) throws(DotCodeError) -> DotCodeContent {
    guard data > 0, codewords.count == 1 + data + DotCodeLayout.checks(data),
      margins.count == codewords.count
    else { throw DotCodeError(.badSize, codeword: 0) }
    var message = codewords
    var corrected = 0
    var correctable = 0
    // More codewords than the field has elements are dealt to several blocks.
    let most = PrimeReedSolomon.dotCode.prime - 1
    let step = (codewords.count + most - 1) / most
    for start in 0..<step {
      let places = Array(stride(from: start, to: codewords.count, by: step))
      let checks = places.count - (data + 1 - start + step - 1) / step
      var block = places.map { codewords[$0] }
      guard let count = Self.correct(&block, places.map { margins[$0] }, checks, mostRisk) else {
        throw DotCodeError(.tooManyErrors, codeword: start)
      }
      for (place, codeword) in zip(places, block) { message[place] = codeword }
      corrected += count
      correctable += checks / 2
    }
    guard message[0] < Self.maskSteps.count else { throw DotCodeError(.badValue, codeword: 0) }
    let mask = Self.maskSteps[message[0]]
    let prime = PrimeReedSolomon.dotCode.prime
    let plain = (0..<data).map { (message[$0 + 1] + (prime - mask) * $0) % prime }
    var content = try DotCodeParser.parse(plain)
    content.correctedCodewords = corrected
    content.correctableCodewords = correctable
    return content
  }

  /// Corrects a block in place, first as it is, then with more and more of the least sure codewords as
  /// erasures; the count of changed ones.
  private static func correct(
    _ block: inout [Int], _ margins: [Float], _ checks: Int, _ mostRisk: Double
  ) -> Int? {
    let doubtful = margins.indices.filter { margins[$0] < DotCodeTuning.sureMargin }
      .sorted { margins[$0] < margins[$1] }
    for count in 0...min(doubtful.count, max(0, checks - 1)) {
      guard risk(block.count, checks, erasures: count, errors: 0) < mostRisk else {
        break
      }
      var tried = block
      let erasures = Array(doubtful.prefix(count))
      guard
        let changed = PrimeReedSolomon.dotCode.correct(
          &tried, checkCount: checks, erasures: erasures)
      else { continue }
      let errors = tried.indices.count { tried[$0] != block[$0] && !erasures.contains($0) }
      guard risk(block.count, checks, erasures: count, errors: errors) < mostRisk
      else { continue }
      block = tried
      return changed
    }
    return nil
  }

  /// The common logarithm of the odds that a block of chance is corrected with so many erasures and errors.
  private static func risk(_ count: Int, _ checks: Int, erasures: Int, errors: Int) -> Double {
    let prime = Double(PrimeReedSolomon.dotCode.prime)
    var risk = -Double(checks - erasures) * log10(prime)
    for error in 0..<errors {
      risk += log10(Double(count - erasures - error) / Double(error + 1)) + log10(prime - 1)
    }
    return risk
  }
}
