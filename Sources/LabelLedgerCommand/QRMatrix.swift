/// The modules of a QR symbol of error correction level L, ISO/IEC 18004.
struct QRMatrix {
  /// The two bits of level L: ISO/IEC 18004 table 12.
  private static let level = 0b01
  private static let formatMask = 0x5412
  private static let formatGenerator = 0x537
  private static let versionGenerator = 0x1F25

  private let version: Int
  private let size: Int
  private var isDark: [[Bool]]
  private var isFunction: [[Bool]]

  /// Creates a symbol with its function patterns: ISO/IEC 18004 6.3.
  init(version: Int, alignment: [Int]) {
    self.version = version
    size = 17 + 4 * version
    let row = [Bool](repeating: false, count: size)
    isDark = [[Bool]](repeating: row, count: size)
    isFunction = isDark
    for place in 0..<size {
      set(6, place, place % 2 == 0)
      set(place, 6, place % 2 == 0)
    }
    for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] { finder(row, column) }
    let last = alignment.last ?? 0
    for row in alignment {
      for column in alignment
      where !(row == 6 && column == 6 || row == 6 && column == last || row == last && column == 6) {
        for (down, right) in Self.offsets(2) {
          set(row + down, column + right, max(abs(down), abs(right)) != 1)
        }
      }
    }
    format(mask: 0)
    if version >= 7 { versionInformation() }
  }

  private static func offsets(_ reach: Int) -> [(Int, Int)] {
    (-reach...reach).flatMap { row in (-reach...reach).map { (row, $0) } }
  }

  private mutating func set(_ row: Int, _ column: Int, _ value: Bool) {
    isDark[row][column] = value
    isFunction[row][column] = true
  }

  /// A finder pattern with its separator.
  private mutating func finder(_ row: Int, _ column: Int) {
    for (down, right) in Self.offsets(4) {
      guard isDark.indices.contains(row + down), isDark.indices.contains(column + right) else {
        continue
      }
      let distance = max(abs(down), abs(right))
      set(row + down, column + right, distance != 2 && distance != 4)
    }
  }

  /// Format information: ISO/IEC 18004 7.9.
  private mutating func format(mask: Int) {
    let data = Self.level << 3 | mask
    var rest = data
    for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * Self.formatGenerator }
    let bits = (data << 10 | rest) ^ Self.formatMask
    let bit = { (place: Int) in bits >> place & 1 == 1 }
    for place in 0...5 { set(place, 8, bit(place)) }
    set(7, 8, bit(6))
    set(8, 8, bit(7))
    set(8, 7, bit(8))
    for place in 9..<15 { set(8, 14 - place, bit(place)) }
    for place in 0..<8 { set(8, size - 1 - place, bit(place)) }
    for place in 8..<15 { set(size - 15 + place, 8, bit(place)) }
    set(size - 8, 8, true)
  }

  /// Version information: ISO/IEC 18004 7.10.
  private mutating func versionInformation() {
    var rest = version
    for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * Self.versionGenerator }
    let bits = version << 12 | rest
    for place in 0..<18 {
      let (near, far) = (place / 3, size - 11 + place % 3)
      set(near, far, bits >> place & 1 == 1)
      set(far, near, bits >> place & 1 == 1)
    }
  }

  /// Places codewords from the lower right corner on: ISO/IEC 18004 7.7.3.
  mutating func place(_ codewords: [UInt8]) {
    var bit = 0
    var column = size - 1
    while column > 0 {
      if column == 6 { column -= 1 }
      let isUp = (column + 1) & 2 == 0
      for step in 0..<size {
        let row = isUp ? size - 1 - step : step
        for side in [column, column - 1] where !isFunction[row][side] {
          if bit < codewords.count * 8 {
            isDark[row][side] = codewords[bit / 8] >> UInt8(7 - bit % 8) & 1 == 1
          }
          bit += 1
        }
      }
      column -= 2
    }
  }

  /// The modules under the mask with the least penalty: ISO/IEC 18004 7.8.
  func masked() -> [[Bool]] {
    var best: (penalty: Int, rows: [[Bool]])?
    for mask in 0..<8 {
      var symbol = self
      symbol.apply(mask)
      symbol.format(mask: mask)
      let penalty = symbol.penalty
      if best.map({ penalty < $0.penalty }) ?? true { best = (penalty, symbol.isDark) }
    }
    return best?.rows ?? isDark
  }

  private mutating func apply(_ mask: Int) {
    for row in 0..<size {
      for column in 0..<size where !isFunction[row][column] {
        let product = row * column
        let isInverted =
          switch mask {
          case 0: (row + column) % 2 == 0
          case 1: row % 2 == 0
          case 2: column % 3 == 0
          case 3: (row + column) % 3 == 0
          case 4: (row / 2 + column / 3) % 2 == 0
          case 5: product % 2 + product % 3 == 0
          case 6: (product % 2 + product % 3) % 2 == 0
          default: ((row + column) % 2 + product % 3) % 2 == 0
          }
        if isInverted { isDark[row][column].toggle() }
      }
    }
  }

  /// Runs, blocks and the share of dark modules: ISO/IEC 18004 table 11 without its third feature,
  /// which looks for finder patterns.
  private var penalty: Int {
    var penalty = 0
    for line in 0..<size {
      for isColumn in [false, true] {
        var run = 0
        var last: Bool?
        for place in 0..<size {
          let value = isColumn ? isDark[place][line] : isDark[line][place]
          run = value == last ? run + 1 : 1
          last = value
          if run == 5 { penalty += 3 } else if run > 5 { penalty += 1 }
        }
      }
    }
    var dark = 0
    for row in 0..<size {
      for column in 0..<size {
        if isDark[row][column] { dark += 1 }
        guard row + 1 < size, column + 1 < size else { continue }
        let value = isDark[row][column]
        if isDark[row + 1][column] == value, isDark[row][column + 1] == value,
          isDark[row + 1][column + 1] == value
        {
          penalty += 3
        }
      }
    }
    return penalty + abs(dark * 100 / (size * size) - 50) / 5 * 10
  }
}
