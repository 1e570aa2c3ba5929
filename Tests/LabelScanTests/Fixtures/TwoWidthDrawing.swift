import LabelScan
import LabelSyntax
import Testing

/// A linear symbol of two widths to draw, by an encoder of our own.
struct TwoWidthDrawing: CustomTestStringConvertible {
  let symbology: Symbology
  /// What a reader transmits.
  let text: String
  /// The widths of bars and spaces in modules, a bar first.
  let widths: [Double]

  var testDescription: String { "\(symbology.rawValue) \(text)" }

  /// A symbol of chance.
  static func random(_ symbology: Symbology, _ random: inout SeededRandom) -> TwoWidthDrawing {
    let digits = (0..<Int.random(in: 4...10, using: &random)).map { _ in
      Int.random(in: 0...9, using: &random)
    }
    switch symbology {
    case .msi: return msi(digits)
    case .code11: return code11(digits)
    case .telepen:
      return telepen(digits.map { _ in UInt8.random(in: 32...122, using: &random) })
    case .pharmacode:
      // Bars of both widths.
      while true {
        let symbol = pharmacode(Int.random(in: 15...131_070, using: &random))
        if Set(symbol.widths).count == 3 { return symbol }
      }
    default: return twoOfFive(digits, symbology)
    }
  }

  /// MSI with a check digit modulo 10.
  static func msi(_ data: [Int]) -> TwoWidthDrawing {
    var sum = 0
    for (index, digit) in data.reversed().enumerated() {
      sum += index % 2 == 0 ? 2 * digit - (digit > 4 ? 9 : 0) : digit
    }
    let digits = data + [(10 - sum % 10) % 10]
    let bits = digits.flatMap { digit in (0..<4).map { digit >> (3 - $0) & 1 } }
    return TwoWidthDrawing(
      symbology: .msi, text: digits.map(String.init).joined(),
      widths: [2, 1] + bits.flatMap { $0 == 1 ? [2, 1] : [1, 2] } + [1, 2, 1])
  }

  /// Code 11 with one check character, with two where there are more than ten.
  static func code11(_ data: [Int]) -> TwoWidthDrawing {
    func check(_ values: [Int], _ most: Int) -> Int {
      values.reversed().enumerated().reduce(0) { $0 + $1.element * ($1.offset % most + 1) } % 11
    }
    var values = data + [check(data, 10)]
    if data.count > 10 { values.append(check(values, 9)) }
    let patterns = [
      "11112", "21112", "12112", "22111", "11212", "21211", "12211", "11122", "21121", "21111",
      "11211",
    ]
    let all = ["11221"] + values.map { patterns[$0] } + ["11221"]
    return TwoWidthDrawing(
      symbology: .code11, text: values.map { $0 == 10 ? "-" : String($0) }.joined(),
      widths: widths(all.joined(separator: "1")))
  }

  /// Industrial, IATA or Matrix 2 of 5.
  static func twoOfFive(_ digits: [Int], _ symbology: Symbology) -> TwoWidthDrawing {
    let patterns = [
      "11331", "31113", "13113", "33111", "11313", "31311", "13311", "11133", "31131", "13131",
    ]
    let inner = digits.map { digit in
      symbology == .matrix2of5
        ? patterns[digit] : patterns[digit].map { "\($0)" }.joined(separator: "1")
    }
    let frame =
      switch symbology {
      case .matrix2of5: ("41111", "41111")
      case .iata2of5: ("111", "311")
      default: ("31311", "31113")
      }
    return TwoWidthDrawing(
      symbology: symbology, text: digits.map(String.init).joined(),
      widths: widths(([frame.0] + inner + [frame.1]).joined(separator: "1")))
  }

  /// Telepen of ASCII.
  static func telepen(_ data: [UInt8]) -> TwoWidthDrawing {
    let check = UInt8((127 - data.reduce(0) { $0 + Int($1) } % 127) % 127)
    let bits = ([0x5F] + data + [check, 0x7A]).flatMap { character in
      (0..<8).map { bit in
        bit < 7 ? character >> bit & 1 : UInt8(character.nonzeroBitCount % 2)
      }
    }
    // Ones alone are narrow; a 0 pairs with the next: right behind it, one 1 behind it, or further.
    var widths: [Double] = []
    var index = 0
    while index < bits.count {
      if bits[index] == 1 {
        widths += [1, 1]
        index += 1
        continue
      }
      let next = bits[(index + 1)...].firstIndex(of: 0) ?? bits.count
      let ones = next - index - 1
      switch ones {
      case 0: widths += [3, 1]
      case 1: widths += [3, 3]
      default:
        widths += [1, 3] + [Double](repeating: 1, count: 2 * (ones - 2)) + [1, 3]
      }
      index = next + 1
    }
    return TwoWidthDrawing(
      symbology: .telepen, text: String(decoding: data, as: UTF8.self), widths: widths.dropLast())
  }

  /// Pharmacode of one track.
  static func pharmacode(_ number: Int) -> TwoWidthDrawing {
    var bars: [Double] = []
    var rest = number
    while rest > 0 {
      bars.insert(rest % 2 == 0 ? 3 : 1, at: 0)
      rest = (rest - 1) / 2
    }
    return TwoWidthDrawing(
      symbology: .pharmacode, text: String(number),
      widths: Array(bars.flatMap { [$0, 2] }.dropLast()))
  }

  private static func widths(_ digits: String) -> [Double] {
    digits.compactMap { $0.wholeNumberValue.map(Double.init) }
  }
}
