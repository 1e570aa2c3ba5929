/// Corrects the codewords of QR Code symbols of one version: ISO/IEC 18004, 7.5 to 7.7.
///
/// Where errors are too many, codewords that are likely wrong are taken for erasures, of which twice
/// as many can be restored.
package struct QRCorrector {
  /// The corrected data codewords of a symbol.
  package struct Correction: Hashable, Sendable {
    /// The data codewords, block after block.
    package var data: [UInt8]
    /// The number of codewords that were changed.
    package var correctedCodewords: Int
    /// The number of codewords that could have been changed.
    package var correctableCodewords: Int
    /// `true` where codewords had to be taken for erasures: a chance result is likelier then.
    package var usesErasures: Bool
  }

  package let version: Int
  /// The modules of the codewords, eight each, as their numbers, row after row.
  package let places: [Int]
  /// The column of the vertical timing pattern, which no pair of columns holds.
  private static let timingColumn = 6

  /// Lists the modules of a layout's codewords; `fixed` are its ``QRLayout/fixedModules``.
  package init(_ layout: QRLayout, fixed: [Int8]) {
    version = layout.version
    let side = layout.side
    var isOpen = fixed.map { $0 == 0 }
    for copy in layout.formatPlaces + layout.versionPlaces {
      for place in copy { isOpen[place.row * side + place.column] = false }
    }
    places = QRPlacement.places(
      width: side, height: side, from: side - 1, skipping: Self.timingColumn
    ) { isOpen[$0] }
  }

  /// The data codewords under the format given as its five data bits; `nil` where too much is wrong.
  ///
  /// `errorLikelihood` gives that of each module; it is asked only where errors are too many.
  package func corrected(
    _ bits: ModuleBits, format: Int, errorLikelihood: () -> [Float]
  ) -> Correction? {
    let blocks = QRBlocks(version: version, level: format >> 3, total: places.count / 8)
    return Self.corrected(codewords(bits, mask: format & 7), blocks: blocks) {
      codewordLikelihood(errorLikelihood())
    }
  }

  /// The data codewords of a symbol's blocks; `nil` where too much is wrong.
  ///
  /// `errorLikelihood` gives that of each codeword; where it gives none no codeword is taken for an
  /// erasure.
  static func corrected(
    _ codewords: [UInt8], blocks: QRBlocks, errorLikelihood: () -> [Float]?
  ) -> Correction? {
    let codec = ReedSolomon.qr
    let checkCount = blocks.checkCount
    var correction = Correction(
      data: [], correctedCodewords: 0,
      correctableCodewords: blocks.blocks.count * ((checkCount - blocks.misdecodeProtection) / 2),
      usesErasures: false)
    correction.data.reserveCapacity(codewords.count - checkCount * blocks.blocks.count)
    // Check codewords kept back tell a symbol from chance: the fewer blocks, the more of each.
    let reserve = max(2, 5 - blocks.blocks.count)
    var likelihood: [Float]?
    for block in blocks.blocks {
      var result = block.map { codewords[$0] }
      var changed = codec.correct(
        &result, checkCount: checkCount, reserve: blocks.misdecodeProtection)
      if changed == nil, let known = likelihood ?? errorLikelihood() {
        likelihood = known
        let worst = result.indices.sorted { known[block[$0]] > known[block[$1]] }
        correction.usesErasures = true
        // More and more of them, as far as errors among the others still show.
        for count in stride(from: 2, through: checkCount - reserve, by: 2) where changed == nil {
          changed = codec.correct(
            &result, checkCount: checkCount, erasures: Array(worst.prefix(count)),
            reserve: reserve)
        }
      }
      guard let changed else { return nil }
      correction.correctedCodewords += changed
      correction.data += result.prefix(result.count - checkCount)
    }
    return correction
  }

  /// The codewords in the order of the symbol, with the mask taken off.
  private func codewords(_ bits: ModuleBits, mask: Int) -> [UInt8] {
    Self.codewords(bits, at: places, mask: mask)
  }

  /// The codewords whose bits are at `places`, with the mask taken off.
  static func codewords(_ bits: ModuleBits, at places: [Int], mask: Int) -> [UInt8] {
    let width = bits.width
    return (0..<places.count / 8).map { number in
      var codeword: UInt8 = 0
      for k in number * 8..<number * 8 + 8 {
        let place = places[k]
        let isMasked = QRFormat.isMasked(place / width, place % width, mask: mask)
        codeword = codeword << 1 | (bits.isDark[place] != isMasked ? 1 : 0)
      }
      return codeword
    }
  }

  /// The likelihoods of each codeword's modules together.
  private func codewordLikelihood(_ modules: [Float]) -> [Float] {
    var sums = [Float](repeating: 0, count: places.count / 8)
    for k in 0..<sums.count * 8 { sums[k / 8] += modules[places[k]] }
    return sums
  }
}
