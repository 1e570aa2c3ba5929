import LabelScan
import Testing

struct DataMatrixDecoderTests {
  enum Mode: String, CaseIterable {
    case digits
    case c40
    case text
    case x12
    case edifact
    case bytes
    case mixed

    /// A payload that fills `capacity` data codewords in this mode, nearly.
    func payload(capacity: Int) -> [UInt8] {
      let triples = max(1, (capacity - 2) / 2) * 3
      let count =
        switch self {
        case .digits: 2 * capacity
        case .c40, .text, .x12: triples
        case .edifact: max(2, (capacity - 2) / 3 * 4)
        case .bytes: max(1, capacity - (capacity > 250 ? 3 : 2))
        case .mixed: max(1, capacity / 2 - 1)
        }
      return (0..<count).map { UInt8(byte(at: $0)) }
    }

    private func byte(at index: Int) -> Int {
      switch self {
      case .digits: return 48 + index * 7 % 10
      case .c40: return 65 + index * 5 % 26
      case .text: return 97 + index * 11 % 26
      case .x12:
        let separators = [42, 62, 13]
        return index % 7 == 3 ? separators[index % 3] : 65 + index * 3 % 26
      case .edifact: return 33 + index * 13 % 60
      case .bytes: return 128 + index * 37 % 120
      case .mixed:
        let starts = [48, 97, 32]
        let counts = [10, 26, 60]
        let kind = index / 9 % 3
        return starts[kind] + index % counts[kind]
      }
    }
  }

  @Test(
    .enabled(if: DataMatrixZint.isInstalled, "needs zint"),
    arguments: DataMatrixSize.all)
  func `reads every size in every mode`(size: DataMatrixSize) throws {
    var decoder = DataMatrixDecoder()
    var random = SeededRandom(seed: UInt64(size.rows * 1000 + size.columns))
    for mode in Mode.allCases {
      let payload = mode.payload(capacity: size.dataCodewords)
      let grid = try DataMatrixZint.grid(
        payload, ["--binary", "--vers=\(DataMatrixZint.version(size))"])
      try #require(grid.height == size.rows && grid.width == size.columns)
      let content = try decoder.decode(grid)
      #expect(content.bytes == payload, "\(mode)")
      #expect(content.modifier == 0x31)
      #expect(content.correctedCodewords == 0)
      #expect(!content.isMirrored)

      let mirrored = try decoder.decode(grid.mirrored)
      #expect(mirrored.bytes == payload && mirrored.isMirrored, "\(mode)")

      var damaged = grid
      let limit = size.correctableCodewords / size.blocks
      for _ in 0..<limit { damaged.flipDataModule(of: size, &random) }
      let corrected = try decoder.decode(damaged)
      #expect(corrected.bytes == payload, "\(mode)")
      #expect(corrected.correctedCodewords <= limit)
      #expect(corrected.correctableCodewords == size.correctableCodewords)
    }
  }

  @Test(.enabled(if: DataMatrixZint.isInstalled, "needs zint"), arguments: DataMatrixSize.all)
  func `fixed modules are where the encoder puts them`(size: DataMatrixSize) throws {
    let grid = try DataMatrixZint.grid(
      Array("7".utf8), ["--vers=\(DataMatrixZint.version(size))"])
    for y in 0..<size.rows {
      for x in 0..<size.columns {
        guard let dark = size.fixedModule(x: x, y: y) else { continue }
        #expect(dark == (grid[x, y] > 0))
      }
    }
  }

  @Test(.enabled(if: DataMatrixZint.isInstalled, "needs zint"))
  func `modules near the threshold are erasures`() throws {
    var decoder = DataMatrixDecoder()
    let size = DataMatrixSize.all[5]
    let grid = try DataMatrixZint.grid(Array("ABCDEFGHIJ".utf8), ["--vers=6"])
    // 18 check codewords mend 9 errors, or 15 erasures.
    var hidden = grid
    let placement = DataMatrixPlacement(size)
    for (module, bit) in placement.bits.enumerated() where bit >= 0 && bit / 8 < 15 {
      hidden[module % 18 + 1, module / 18 + 1] = bit & 3 == 1 ? 10 : -10
    }
    #expect(try decoder.decode(hidden).bytes == Array("ABCDEFGHIJ".utf8))
    for index in hidden.modules.indices {
      hidden.modules[index] = hidden.modules[index] > 0 ? 127 : -127
    }
    #expect(throws: DataMatrixError(.tooManyErrors, at: 0)) { try decoder.decode(hidden) }
  }

  @Test
  func `a symbol of unknown size is refused`() {
    var decoder = DataMatrixDecoder()
    for (width, height) in [(0, 0), (11, 11), (18, 10), (10, 18), (28, 28)] {
      #expect(throws: DataMatrixError(.unknownSize, at: 0)) {
        try decoder.decode(ModuleGrid(width: width, height: height))
      }
    }
  }

  @Test(arguments: DataMatrixSize.all)
  func `the size table is consistent`(size: DataMatrixSize) {
    #expect(size.rows % size.regionRows == 0 && size.columns % size.regionColumns == 0)
    #expect(size.mappingRows * size.mappingColumns / 8 == size.codewords)
    #expect(size.checkCodewords % size.blocks == 0)
    let bits = DataMatrixPlacement(size).bits.filter { $0 >= 0 }
    #expect(bits.sorted() == (0..<Int32(8 * size.codewords)).map { $0 })
  }

  /// No random block of the small sizes decodes.
  ///
  /// A decoder that corrects t of r check codewords takes a random block of n for a wrong codeword
  /// with a probability of at most sum over i to t of C(n, i) 255^(i - r) (McEliece and Swanson
  /// 1986): 1.7e-6 for 10 x 10, below 6e-8 for every other size; twice that, as a mirrored reading
  /// is tried too. Over 20,000 tries of 10 x 10 that is 0.07 payloads expected.
  @Test
  func `damage past correction does not become another payload`() {
    var decoder = DataMatrixDecoder()
    var random = SeededRandom(seed: 4)
    var wrong = 0
    for index in [0, 1, 24, 2, 3] {
      let size = DataMatrixSize.all[index]
      var grid = ModuleGrid(width: size.columns, height: size.rows)
      for _ in 0..<20_000 {
        for module in grid.modules.indices {
          let bits = random.next()
          let sure = Int8(bits >> 8 & 127)
          grid.modules[module] = bits & 1 == 0 ? sure : -sure
        }
        if (try? decoder.decode(grid)) != nil { wrong += 1 }
      }
    }
    #expect(wrong == 0)
  }
}

extension ModuleGrid {
  /// Turns a data module that was not turned before.
  fileprivate mutating func flipDataModule(
    of size: DataMatrixSize, _ random: inout SeededRandom
  ) {
    while true {
      let x = Int.random(in: 0..<width, using: &random)
      let y = Int.random(in: 0..<height, using: &random)
      if size.fixedModule(x: x, y: y) == nil, self[x, y].magnitude == 127 {
        self[x, y] = self[x, y] > 0 ? -100 : 100
        return
      }
    }
  }
}
