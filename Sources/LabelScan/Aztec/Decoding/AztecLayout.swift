/// Where everything stands in an Aztec symbol of one size: ISO/IEC 24778, 7.3.
package struct AztecLayout: Hashable, Sendable {
  /// A module, from the symbol's middle one right and down.
  package struct Place: Hashable, Sendable {
    package var x: Int
    package var y: Int

    package init(_ x: Int, _ y: Int) {
      self.x = x
      self.y = y
    }

    /// The place turned clockwise by so many quarters.
    fileprivate func turned(_ quarters: Int) -> Place {
      switch quarters {
      case 1: Place(-y, x)
      case 2: Place(-x, -y)
      case 3: Place(y, -x)
      default: self
      }
    }
  }

  /// The most layers of a compact and of a full symbol.
  package static let maxCompactLayers = 4
  package static let maxLayers = 32
  /// Modules from one line of the reference grid to the next.
  package static let gridSpacing = 16

  /// Whether its bull's-eye has two dark rings rather than three.
  package let isCompact: Bool
  /// Layers of message bits; 0 for a rune or the core alone.
  package let layers: Int

  /// `nil` where there is no such size.
  package init?(isCompact: Bool, layers: Int) {
    guard layers >= 0, layers <= (isCompact ? Self.maxCompactLayers : Self.maxLayers) else {
      return nil
    }
    self.isCompact = isCompact
    self.layers = layers
  }

  /// Half the side of the bull's-eye with the ring of the mode message: its distance from the middle.
  package var ring: Int { isCompact ? 5 : 7 }

  /// The side without the lines of the reference grid.
  private var plainSide: Int { (isCompact ? 11 : 14) + 4 * layers }

  /// Modules along a side.
  package var side: Int {
    isCompact ? plainSide : plainSide + 1 + 2 * ((plainSide / 2 - 1) / (Self.gridSpacing - 1))
  }

  /// Bits of a codeword.
  package var codewordBits: Int {
    switch layers {
    case ...2: 6
    case ...8: 8
    case ...22: 10
    default: 12
    }
  }

  /// Bits in all layers.
  package var bitCount: Int { ((isCompact ? 88 : 112) + 16 * layers) * layers }
  /// Codewords, those that check among them.
  package var codewords: Int { bitCount / codewordBits }

  /// The code that its codewords are corrected by.
  package var reedSolomon: ReedSolomon {
    switch codewordBits {
    case 6: .aztec6
    case 8: .aztec8
    case 10: .aztec10
    default: .aztec12
    }
  }

  // MARK: Places

  /// The bits of the mode message in their order: 28, or 40.
  package var modePlaces: [Place] {
    // The middle of a side of a full symbol belongs to the reference grid.
    let along = isCompact ? Array(-3...3) : [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5]
    return (0..<4).flatMap { quarters in along.map { Place($0, -ring).turned(quarters) } }
  }

  /// The modules that tell which way up the symbol is, clockwise from its top left corner: three a
  /// corner.
  package var orientationMarks: [(place: Place, isDark: Bool)] {
    let dark = [
      [true, true, true], [false, true, true], [true, false, false], [false, false, false],
    ]
    return (0..<4).flatMap { corner in
      let places = [Place(-ring, 1 - ring), Place(-ring, -ring), Place(1 - ring, -ring)]
      return zip(places, dark[corner]).map { (place: $0.turned(corner), isDark: $1) }
    }
  }

  /// Where the message's bits stand, row after row, in their order.
  ///
  /// From the outermost layer inwards, from the top left corner down, right, up and left: two modules
  /// across a layer at a time, the outer first.
  package var places: [Int] {
    let side = side
    let plain = plainSide
    var lines = Array(0..<plain)
    if !isCompact {
      let half = plain / 2
      for k in 0..<half {
        let apart = k + k / (Self.gridSpacing - 1) + 1
        lines[half - k - 1] = side / 2 - apart
        lines[half + k] = side / 2 + apart
      }
    }
    var places: [Int] = []
    places.reserveCapacity(bitCount)
    for layer in 0..<layers {
      let low = 2 * layer
      let high = plain - 1 - low
      let length = plain - 2 * low - 2
      func add(_ place: (Int, Int) -> (x: Int, y: Int)) {
        for along in 0..<length {
          for across in 0..<2 {
            let (x, y) = place(along, across)
            places.append(lines[y] * side + lines[x])
          }
        }
      }
      add { (low + $1, low + $0) }
      add { (low + $0, high - $1) }
      add { (high - $1, high - $0) }
      add { (high - $0, low + $1) }
    }
    return places
  }

  /// The modules that do not depend on the message, row after row: 1 where dark, -1 where light.
  ///
  /// Given the bits of the mode message, those too.
  package func fixedModules(mode: [Bool] = []) -> [Int8] {
    let side = side
    let half = side / 2
    var fixed = [Int8](repeating: 0, count: side * side)
    func set(_ place: Place, _ isDark: Bool) {
      fixed[(half + place.y) * side + half + place.x] = isDark ? 1 : -1
    }
    if !isCompact {
      for line in stride(
        from: -half / Self.gridSpacing * Self.gridSpacing, through: half, by: Self.gridSpacing)
      {
        for along in -half...half {
          set(Place(line, along), (line + along) & 1 == 0)
          set(Place(along, line), (line + along) & 1 == 0)
        }
      }
    }
    for y in 1 - ring...ring - 1 {
      for x in 1 - ring...ring - 1 { set(Place(x, y), max(abs(x), abs(y)) & 1 == 0) }
    }
    for (place, isDark) in orientationMarks { set(place, isDark) }
    for (place, isDark) in zip(modePlaces, mode) { set(place, isDark) }
    return fixed
  }
}
