import LabelScan
import LabelSyntax
import Testing

/// A linear symbol to draw: its payload as a reader transmits it, and its bars and spaces.
struct LinearSymbol: CustomTestStringConvertible {
  var payload: Payload
  /// The widths of bars and spaces in modules, a bar first.
  var widths: [Double]
  /// The least modules of quiet zone left and right.
  var quietZone: (left: Double, right: Double)

  var testDescription: String { "\(payload.symbology?.rawValue ?? "") \(payload.text)" }

  private init(
    _ text: String, _ symbology: Symbology, _ identifier: String, widths: [Double],
    quietZone: (left: Double, right: Double)
  ) {
    payload = Payload(
      bytes: Array(text.utf8), symbology: symbology,
      identifier: SymbologyIdentifier(identifier))
    self.widths = widths
    self.quietZone = quietZone
  }

  /// The lengths of runs of the same character.
  private static func runs(_ modules: String) -> [Double] {
    var lengths: [Double] = []
    var last: Character?
    for module in modules {
      if module == last { lengths[lengths.count - 1] += 1 } else { lengths.append(1) }
      last = module
    }
    return lengths
  }
}

/// EAN and UPC-A, ISO/IEC 15420.
extension LinearSymbol {
  private static let setA = [
    "0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011",
    "0110111", "0001011",
  ]
  private static let setC = setA.map { String($0.map { $0 == "0" ? "1" : "0" }) }
  private static let setB = setC.map { String($0.reversed()) }
  private static let parities = [
    "AAAAAA", "AABABB", "AABBAB", "AABBBA", "ABAABB", "ABBAAB", "ABBBAA", "ABABAB", "ABABBA",
    "ABBABA",
  ]

  /// The digits with their check digit.
  private static func checked(_ digits: String) -> [Int] {
    let values = digits.compactMap(\.wholeNumberValue)
    var sum = 0
    for (index, value) in values.reversed().enumerated() {
      sum += index % 2 == 0 ? 3 * value : value
    }
    return values + [(10 - sum % 10) % 10]
  }

  private static func bars(ofThirteen digits: [Int]) -> [Double] {
    var modules = "101"
    for (digit, set) in zip(digits[1...6], parities[digits[0]]) {
      modules += set == "A" ? setA[digit] : setB[digit]
    }
    modules += "01010"
    for digit in digits[7...] { modules += setC[digit] }
    return runs(modules + "101")
  }

  /// EAN-13 of 12 digits, the check digit left to be computed.
  static func ean13(_ digits: String) -> LinearSymbol {
    let all = checked(digits)
    return LinearSymbol(
      all.map(String.init).joined(), .ean13, "]E0", widths: bars(ofThirteen: all),
      quietZone: (11, 7))
  }

  /// UPC-A of 11 digits, the check digit left to be computed.
  static func upca(_ digits: String) -> LinearSymbol {
    let all = checked(digits)
    return LinearSymbol(
      all.map(String.init).joined(), .upca, "]E0", widths: bars(ofThirteen: [0] + all),
      quietZone: (9, 9))
  }

  /// EAN-8 of 7 digits, the check digit left to be computed.
  static func ean8(_ digits: String) -> LinearSymbol {
    let all = checked(digits)
    let left = all[..<4].map { setA[$0] }.joined()
    let right = all[4...].map { setC[$0] }.joined()
    return LinearSymbol(
      all.map(String.init).joined(), .ean8, "]E4",
      widths: runs("101" + left + "01010" + right + "101"),
      quietZone: (7, 7))
  }
}

/// Code 39, ISO/IEC 16388, and Interleaved 2 of 5, ISO/IEC 16390.
extension LinearSymbol {
  /// Which two of five elements are wide, for 1 to 9 and 0.
  private static let twoOfFive = [
    "WNNNW", "NWNNW", "WWNNN", "NNWNW", "WNWNN", "NWWNN", "NNNWW", "WNNWN", "NWNWN", "NNWWN",
  ]

  private static func widths(_ pattern: String, wide: Double) -> [Double] {
    pattern.map { $0 == "W" ? wide : 1 }
  }

  /// Nine elements of a Code 39 character: two of five bars and one of four spaces are wide, or
  /// three spaces.
  private static func code39Pattern(_ character: Character) -> String {
    let groups = [
      ("1234567890", "NWNN"), ("ABCDEFGHIJ", "NNWN"), ("KLMNOPQRST", "NNNW"),
      ("UVWXYZ-. *", "WNNN"),
    ]
    let others: [Character: String] = ["$": "WWWN", "/": "WWNW", "+": "WNWW", "%": "NWWW"]
    var bars = "NNNNN"
    var spaces = others[character] ?? "NNNN"
    for (characters, pattern) in groups {
      for (index, known) in characters.enumerated() where known == character {
        bars = twoOfFive[index]
        spaces = pattern
      }
    }
    return zip(bars, spaces + "N").map { "\($0)\($1)" }.joined().dropLast().description
  }

  /// Code 39 without a check character.
  static func code39(_ text: String, wide: Double = 3) -> LinearSymbol {
    let patterns = "*\(text)*".map { code39Pattern($0) }
    return LinearSymbol(
      text, .code39, "]A0", widths: widths(patterns.joined(separator: "N"), wide: wide),
      quietZone: (10, 10))
  }

  /// Interleaved 2 of 5 of an even number of digits.
  static func itf(_ digits: String, wide: Double = 3) -> LinearSymbol {
    let values = digits.compactMap(\.wholeNumberValue)
    var pattern = "NNNN"
    for index in stride(from: 0, to: values.count - 1, by: 2) {
      let bars = twoOfFive[(values[index] + 9) % 10]
      let spaces = twoOfFive[(values[index + 1] + 9) % 10]
      pattern += zip(bars, spaces).map { "\($0)\($1)" }.joined()
    }
    return LinearSymbol(
      digits, .itf, "]I0", widths: widths(pattern + "WNN", wide: wide), quietZone: (10, 10))
  }

  /// ITF-14 of 13 digits, the check digit left to be computed.
  static func itf14(_ digits: String) -> LinearSymbol {
    itf(checked(digits).map(String.init).joined())
  }
}

/// Code 128, ISO/IEC 15417.
extension LinearSymbol {
  /// The element widths of symbol characters 0 to 105, a bar first.
  private static let code128Patterns = """
    212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 \
    122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 \
    321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 \
    211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 \
    213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 \
    121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 \
    241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 \
    412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 \
    211214 211232
    """.split(separator: " ").map { $0.compactMap(\.wholeNumberValue).map(Double.init) }

  static let startB = 104
  static let startC = 105
  static let toC = 99
  static let toB = 100
  static let fnc1 = 102
  /// FNC4 in set B.
  static let fnc4 = 100

  /// The symbol characters of text in set B.
  static func setB(_ text: String) -> [Int] { text.utf8.map { Int($0) - 32 } }

  /// The symbol characters of an even number of digits in set C.
  static func setC(_ digits: String) -> [Int] {
    let values = digits.compactMap(\.wholeNumberValue)
    return stride(from: 0, to: values.count - 1, by: 2).map { 10 * values[$0] + values[$0 + 1] }
  }

  /// Code 128 of the characters from the start character on, check and stop character left to be
  /// added; `text` is what they say.
  static func code128(_ words: [Int], _ text: String, _ identifier: String = "]C0") -> LinearSymbol
  {
    LinearSymbol(
      text, .code128, identifier, widths: code128Widths(words), quietZone: (10, 10))
  }

  /// The widths of a Code 128 symbol, check and stop character added.
  static func code128Widths(_ words: [Int]) -> [Double] {
    var sum = words[0]
    for (index, word) in words.enumerated() { sum += index * word }
    return (words + [sum % 103]).flatMap { code128Patterns[$0] } + [2, 3, 3, 1, 1, 1, 2]
  }
}

extension LinearSymbol {
  /// One of each kind.
  static let samples = [
    ean13("400638133393"),
    ean13("978020137962"),
    ean8("9638507"),
    upca("03600029145"),
    code39("LOT-2407/A"),
    code39("SN 0042.7", wide: 2.5),
    itf14("1540014128876"),
    itf("30712345000010", wide: 2.5),
    code128([startB] + setB("LabelScan 1.0"), "LabelScan 1.0"),
    code128([startC] + setC("0123456789"), "0123456789"),
    code128(
      [startC, fnc1] + setC("0104012345678901") + setC("1726022810") + [toB] + setB("L24")
        + [fnc1] + setB("21CROT4D"), "01040123456789011726022810L24\u{1D}21CROT4D", "]C1"),
    code128([startB] + setB("Caf") + [fnc4] + setB("i") + setB(" 7"), "Café 7"),
  ]
}
