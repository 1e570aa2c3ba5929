/// Draws EAN-13 symbols (ISO/IEC 15420), of which any number differ.
public enum EAN13 {
  /// The modules of the digits in number set A; those of set C are their complement, those of set B
  /// are set C backwards.
  private static let setA: [[Bool]] = [
    "0001101", "0011001", "0010011", "0111101", "0100011",
    "0110001", "0101111", "0111011", "0110111", "0001011",
  ].map { $0.map { $0 == "1" } }
  /// Where the left half uses number set B, by first digit.
  private static let setB = [
    "......", "..B.BB", "..BB.B", "..BBB.", ".B..BB",
    ".BB..B", ".BBB..", ".B.B.B", ".B.BB.", ".BB.B.",
  ].map { $0.map { $0 == "B" } }

  /// The symbol of a number, which is filled up to 12 digits; the check digit is added.
  public static func symbol(_ number: Int, module: Int = 3) -> Raster {
    var digits: [Int] = []
    var rest = number
    for _ in 0..<12 {
      digits.insert(rest % 10, at: 0)
      rest /= 10
    }
    let sum = digits.enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 3) }
    digits.append((10 - sum % 10) % 10)

    var modules = [true, false, true]
    for place in 1...6 {
      let bars = setA[digits[place]]
      modules += setB[digits[0]][place - 1] ? bars.reversed().map { !$0 } : bars
    }
    modules += [false, true, false, true, false]
    for place in 7...12 { modules += setA[digits[place]].map { !$0 } }
    modules += [true, false, true]

    let quiet = 11
    let height = 50 * module
    var symbol = Raster(width: (modules.count + 2 * quiet) * module, height: height, tone: 225)
    for (index, dark) in modules.enumerated() where dark {
      let x = (quiet + index) * module
      symbol.fill(x: x..<x + module, y: 2 * module..<height - 2 * module, tone: 35)
    }
    return symbol
  }

  /// Symbols that all differ.
  public static func symbols(_ count: Int) -> [Raster] {
    (0..<count).map { symbol(400_638_133_000 + 37 * $0) }
  }
}
