/// Corrects the codewords of a QR Code symbol where the engine could not: it takes those that are
/// doubtful for unknown, of which twice as many can be restored as of wrong ones.
package struct QRCorrector {
  private let layout: QRLayout
  /// The modules of the codewords, eight each, as their numbers, row after row.
  private let places: [Int]

  package init(_ layout: QRLayout, fixed: [Int8]) {
    self.layout = layout
    let side = layout.side
    var isOpen = fixed.map { $0 == 0 }
    for copy in layout.formatPlaces + layout.versionPlaces {
      for place in copy { isOpen[place.row * side + place.column] = false }
    }
    // ISO/IEC 18004, 7.7.3: two columns at a time from the right, up and down in turn.
    var places: [Int] = []
    places.reserveCapacity(side * side)
    var right = side - 1
    var isUp = true
    while right > 0 {
      if right == 6 { right = 5 }
      for step in 0..<side {
        let row = isUp ? side - 1 - step : step
        for column in [right, right - 1] where isOpen[row * side + column] {
          places.append(row * side + column)
        }
      }
      isUp.toggle()
      right -= 2
    }
    self.places = places
  }

  /// The bits as they must have been, by the format given as its five data bits; `nil` where too
  /// much is wrong.
  ///
  /// `doubts` says of each module how likely it is wrong.
  package func corrected(
    _ bits: ModuleBits, format: Int, doubts: () -> [Float]
  ) -> ModuleBits? {
    let total = places.count / 8
    let blocks = QRBlocks(version: layout.version, level: format >> 3, total: total)
    var codewords = [UInt8](repeating: 0, count: total)
    for k in 0..<total * 8 {
      let place = places[k]
      let isMasked = QRFormat.isMasked(place / bits.side, place % bits.side, mask: format & 7)
      codewords[k / 8] = codewords[k / 8] << 1 | (bits.isDark[place] != isMasked ? 1 : 0)
    }
    let codec = ReedSolomon.qr
    let checkCount = blocks.checkCount
    // What is kept back tells a symbol from chance: the fewer blocks, the more of each.
    let reserve = max(2, 5 - blocks.blocks.count)
    var doubtful: [Float]?
    for block in blocks.blocks {
      var result = block.map { codewords[$0] }
      if codec.correct(&result, checkCount: checkCount) == nil {
        let known = doubtful ?? doubtfulCodewords(doubts())
        doubtful = known
        let worst = result.indices.sorted { known[block[$0]] > known[block[$1]] }
        // More and more of them, as far as errors among the others still show.
        let isRestored = stride(from: 2, through: checkCount - reserve, by: 2).contains { count in
          codec.correct(
            &result, checkCount: checkCount, erasures: Array(worst.prefix(count)),
            reserve: reserve) != nil
        }
        guard isRestored else { return nil }
      }
      for (k, codeword) in zip(block, result) { codewords[k] = codeword }
    }
    var corrected = bits
    for k in 0..<total * 8 {
      let place = places[k]
      let isSet = codewords[k / 8] >> UInt8(7 - k % 8) & 1 == 1
      corrected.isDark[place] =
        isSet != QRFormat.isMasked(place / bits.side, place % bits.side, mask: format & 7)
    }
    return corrected
  }

  /// The doubts of each codeword's modules together.
  private func doubtfulCodewords(_ doubts: [Float]) -> [Float] {
    var sums = [Float](repeating: 0, count: places.count / 8)
    for k in 0..<sums.count * 8 { sums[k / 8] += doubts[places[k]] }
    return sums
  }
}
