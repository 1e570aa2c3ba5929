/// Decodes the modules of a Data Matrix symbol: ISO/IEC 16022, ECC 200.
///
/// It keeps the layouts of the sizes that it has met.
package struct DataMatrixDecoder: ~Copyable {
  /// Below this a module says too little: its codeword may be an erasure.
  private static let sure = 40

  private var placements: [DataMatrixPlacement?]
  private let reedSolomon = ReedSolomon.dataMatrix
  private var codewords: [UInt8] = []
  /// For each codeword, how sure its least sure module is.
  private var confidence: [UInt8] = []

  package init() {
    placements = [DataMatrixPlacement?](repeating: nil, count: DataMatrixSize.all.count)
  }

  /// Decodes a grid whose solid sides are the left and the lower one, seen directly or in a mirror.
  package mutating func decode(
    _ grid: ModuleGrid
  ) throws(DataMatrixError) -> DataMatrixContent {
    let index = DataMatrixSize.index(rows: grid.height, columns: grid.width)
    guard let index else {
      guard grid.width < grid.height else { throw DataMatrixError(.unknownSize, at: 0) }
      return try decodeMirrored(grid)
    }
    do throws(DataMatrixError) {
      return try decode(grid, size: index)
    } catch {
      guard error.code == .tooManyErrors, grid.width == grid.height,
        let content = try? decodeMirrored(grid)
      else { throw error }
      return content
    }
  }

  private mutating func decodeMirrored(
    _ grid: ModuleGrid
  ) throws(DataMatrixError) -> DataMatrixContent {
    guard let index = DataMatrixSize.index(rows: grid.width, columns: grid.height) else {
      throw DataMatrixError(.unknownSize, at: 0)
    }
    var content = try decode(grid.mirrored, size: index)
    content.isMirrored = true
    return content
  }

  private mutating func decode(
    _ grid: ModuleGrid, size index: Int
  ) throws(DataMatrixError) -> DataMatrixContent {
    let size = DataMatrixSize.all[index]
    collect(grid, index)
    var corrected = 0
    do throws(DataMatrixError) {
      corrected = try correct(size, checkOffset: 0)
    } catch {
      // Encoders are about that begin the check codewords of 144 x 144 with the first block though
      // the data codewords end within a round.
      let offset = size.dataCodewords % size.blocks
      guard offset != 0 else { throw error }
      corrected = try correct(size, checkOffset: offset)
    }
    var content = try DataMatrixParser.parse(Array(codewords.prefix(size.dataCodewords)))
    content.correctedCodewords = corrected
    content.correctableCodewords = size.correctableCodewords
    return content
  }

  /// Gathers codewords from modules.
  private mutating func collect(_ grid: ModuleGrid, _ index: Int) {
    let size = DataMatrixSize.all[index]
    let placement = placements[index] ?? DataMatrixPlacement(size)
    placements[index] = placement
    codewords = [UInt8](repeating: 0, count: size.codewords)
    confidence = [UInt8](repeating: 255, count: size.codewords)
    let innerWidth = size.regionWidth - 2
    let innerHeight = size.regionHeight - 2
    for row in 0..<size.mappingRows {
      let y = row + 2 * (row / innerHeight) + 1
      for column in 0..<size.mappingColumns {
        let bit = Int(placement.bits[row * size.mappingColumns + column])
        guard bit >= 0 else { continue }
        let module = grid[column + 2 * (column / innerWidth) + 1, y]
        if module > 0 { codewords[bit >> 3] |= 0x80 >> UInt8(bit & 7) }
        confidence[bit >> 3] = min(confidence[bit >> 3], UInt8(module.magnitude))
      }
    }
  }

  /// Corrects every block in place; the count of changed codewords.
  private mutating func correct(
    _ size: DataMatrixSize, checkOffset: Int
  ) throws(DataMatrixError) -> Int {
    let before = codewords
    var total = 0
    for block in 0..<size.blocks {
      var positions = Array(stride(from: block, to: size.dataCodewords, by: size.blocks))
      let firstCheck =
        (block + size.blocks - (size.dataCodewords - checkOffset) % size.blocks)
        % size.blocks
      positions += stride(
        from: size.dataCodewords + firstCheck, to: size.codewords, by: size.blocks)
      guard let corrected = correct(positions, size) else {
        codewords = before
        throw DataMatrixError(.tooManyErrors, at: block)
      }
      total += corrected
    }
    return total
  }

  private mutating func correct(_ positions: [Int], _ size: DataMatrixSize) -> Int? {
    let checkCount = size.checkCodewords / size.blocks
    var block = positions.map { codewords[$0] }
    var result = reedSolomon.correct(
      &block, checkCount: checkCount, reserve: size.reserve(erasures: 0))
    if result == nil, size.allowsErasures {
      let doubtful = positions.indices.filter { confidence[positions[$0]] < Self.sure }
        .sorted { confidence[positions[$0]] < confidence[positions[$1]] }
      var count = 2
      while result == nil, count < doubtful.count + 2 {
        // Steps grow with the block, so that a hopeless grid costs a bounded number of tries.
        let erasures = Array(doubtful.prefix(count))
        let reserve = size.reserve(erasures: erasures.count)
        guard erasures.count + reserve <= checkCount else { break }
        result = reedSolomon.correct(
          &block, checkCount: checkCount, erasures: erasures, reserve: reserve)
        count += max(2, checkCount / 8)
      }
    }
    guard let result else { return nil }
    for (index, position) in positions.enumerated() { codewords[position] = block[index] }
    return result
  }
}
