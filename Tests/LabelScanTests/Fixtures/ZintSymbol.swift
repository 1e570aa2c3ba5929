import Foundation
import LabelSyntax

/// Symbols of the kinds that ``LinearSymbol`` does not draw, encoded by zint, an encoder of its own.
struct ZintSymbol {
  /// A kind of symbol, by zint's number.
  enum Kind: Int, CaseIterable {
    case codabar = 18
    case code93 = 25
    case databar = 29
    case databarExpanded = 31
    case upce = 37
    case qr = 58
    case dataMatrix = 71
    case aztec = 92

    var isMatrix: Bool { self == .qr || self == .dataMatrix || self == .aztec }

    /// What zint is given and what a reader transmits.
    fileprivate func payload(_ random: inout SeededRandom) -> (data: String, text: String) {
      func text(_ count: Int, of characters: String) -> String {
        let characters = Array(characters)
        return String(
          (0..<count).compactMap { _ in characters.randomElement(using: &random) })
      }
      func count(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
      let digits = "0123456789"
      let letters = digits + "ABCDEFGHJKLMNPRSTUVWXYZ"
      switch self {
      case .codabar:
        let code =
          text(1, of: "ABCD") + text(count(4...10), of: digits + "-$:/.+") + text(1, of: "ABCD")
        return (code, code)
      case .code93:
        let code = text(count(4...12), of: letters + "-. $/+%")
        return (code, code)
      case .databar:
        let gtin = Self.checked(text(13, of: digits))
        return (String(gtin.dropLast()), "01" + gtin)
      case .databarExpanded:
        let gtin = Self.checked(text(13, of: digits))
        let lot = text(count(2...8), of: letters)
        return ("[01]\(gtin)[10]\(lot)", "01\(gtin)10\(lot)")
      case .upce:
        let shown = "0" + text(4, of: digits) + text(1, of: "123456789") + text(1, of: "012567")
        return (shown, "0" + Self.checked(Self.expanded(shown)))
      case .qr, .dataMatrix, .aztec:
        let code = text(count(4...30), of: letters + "abcdef-:/")
        return (code, code)
      }
    }

    /// Digits with their check digit, GS1 General Specifications 7.9.
    private static func checked(_ digits: String) -> String {
      var sum = 0
      for (index, digit) in digits.reversed().enumerated() {
        sum += (index % 2 == 0 ? 3 : 1) * (digit.wholeNumberValue ?? 0)
      }
      return digits + String((10 - sum % 10) % 10)
    }

    /// The eleven digits that a UPC-E symbol's seven stand for, ISO/IEC 15420 5.2.3, where the last of
    /// them is not 3 or 4.
    private static func expanded(_ digits: String) -> String {
      let last = digits.suffix(1)
      return last < "3"
        ? digits.prefix(3) + last + "0000" + digits.dropFirst(3).prefix(3)
        : digits.prefix(6) + "0000" + last
    }
  }

  struct Failure: Error {
    var message: String
  }

  let kind: Kind
  /// What a reader transmits: of UPC-E the EAN-13 digits that it stands for.
  let text: String
  /// The rows of modules, `true` where dark; one of a linear symbol.
  let modules: [[Bool]]

  /// The widths of bars and spaces of a linear symbol, a bar first.
  var widths: [Double] {
    var runs: [Double] = []
    var last = false
    for module in modules.first ?? [] {
      if module == last, !runs.isEmpty { runs[runs.count - 1] += 1 }
      if module != last { runs.append(1) }
      last = module
    }
    if runs.count % 2 == 0 { runs.removeLast() }
    return runs
  }

  /// Has zint encode a chance payload of a kind.
  init(_ kind: Kind, _ random: inout SeededRandom) throws {
    let payload = kind.payload(&random)
    let dump = try DataMatrixZint.dump(
      ["-b", String(kind.rawValue), "-d", payload.data] + (kind == .dataMatrix ? ["--square"] : []))
    let rows = (dump ?? []).map { row in
      row.flatMap { digit in [8, 4, 2, 1].map { digit & $0 != 0 } }
    }
    guard let first = rows.first, first.count >= rows.count else {
      throw Failure(message: "zint refused '\(payload.data)' as \(kind)")
    }
    self.kind = kind
    text = payload.text
    // Rows are padded to whole digits.
    modules = kind.isMatrix ? rows.map { Array($0.prefix(rows.count)) } : [first]
  }

  /// Two dozen of each kind.
  static let pool = Result {
    var random = SeededRandom(seed: 93)
    return try Kind.allCases.flatMap { kind in
      try (0..<24).map { _ in try ZintSymbol(kind, &random) }
    }
  }
}
