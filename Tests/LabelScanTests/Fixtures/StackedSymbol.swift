import Foundation
import LabelScan
import LabelSyntax

/// A DataBar or GS1 Composite symbol made by zint, an encoder of its own, its rows as high as they are
/// printed.
struct StackedSymbol: CustomStringConvertible {
  /// A linear symbol with zint's number of it alone and with a component, 0 where there is none.
  enum Carrier: CaseIterable {
    case ean13, ean8, upca, upce, gs1128, omnidirectional, limited, stacked
    case stackedOmnidirectional, expanded, expandedStacked

    fileprivate var alone: Int {
      switch self {
      case .omnidirectional: 29
      case .limited: 30
      case .expanded: 31
      case .stacked: 79
      case .stackedOmnidirectional: 80
      case .expandedStacked: 81
      case .ean13, .ean8, .upca, .upce, .gs1128: 0
      }
    }

    fileprivate var composite: Int {
      switch self {
      case .ean13, .ean8: 130
      case .gs1128: 131
      case .omnidirectional: 132
      case .limited: 133
      case .expanded: 134
      case .upca: 135
      case .upce: 136
      case .stacked: 137
      case .stackedOmnidirectional: 138
      case .expandedStacked: 139
      }
    }

    fileprivate var symbology: Symbology {
      switch self {
      case .ean13: .ean13
      case .ean8: .ean8
      case .upca: .upca
      case .upce: .upce
      case .gs1128: .code128
      case .omnidirectional, .stacked, .stackedOmnidirectional: .databar
      case .limited: .databarLimited
      case .expanded, .expandedStacked: .databarExpanded
      }
    }

    fileprivate var isRetail: Bool { [.ean13, .ean8, .upca, .upce].contains(self) }

    /// What zint is given and what a reader transmits.
    fileprivate func payload(_ random: inout SeededRandom) -> (data: String, text: String) {
      let gtin = Self.checked(
        (self == .limited ? "1" : "9") + Self.text(12, of: Self.digits, &random))
      switch self {
      case .ean13:
        let digits = "9" + gtin.dropFirst(2).dropLast()
        return (digits, Self.checked(digits))
      case .ean8:
        let digits = gtin.suffix(8).prefix(7)
        return (String(digits), Self.checked(digits))
      case .upca:
        let digits = gtin.suffix(12).prefix(11)
        return (String(digits), Self.checked(digits))
      case .upce:
        // Of those whose last digit is 0: number system 0, manufacturer and item as they are left.
        let digits = Self.text(5, of: Self.digits, &random) + "0"
        let whole = "00" + digits.prefix(2) + "00000" + digits.dropFirst(2).prefix(3)
        return (digits, Self.checked(whole))
      case .gs1128, .expanded, .expandedStacked:
        let lot = Self.text(Int.random(in: 2...8, using: &random), of: Self.letters, &random)
        return ("[01]\(gtin)[10]\(lot)", "01\(gtin)10\(lot)")
      case .omnidirectional, .limited, .stacked, .stackedOmnidirectional:
        return (String(gtin.dropLast()), "01" + gtin)
      }
    }

    fileprivate static let digits = "0123456789"
    fileprivate static let letters = digits + "ABCDEFGHJKLMNPRSTUVWXYZ"

    fileprivate static func text(
      _ count: Int, of characters: String, _ random: inout SeededRandom
    ) -> String {
      let characters = Array(characters)
      return String((0..<count).compactMap { _ in characters.randomElement(using: &random) })
    }

    /// Digits and their check digit: GS1 General Specifications, 7.9.
    private static func checked(_ digits: some StringProtocol) -> String {
      let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
        sum + (digit.element.wholeNumberValue ?? 0) * (digit.offset % 2 == 0 ? 3 : 1)
      }
      return digits + String((10 - sum % 10) % 10)
    }
  }

  let carrier: Carrier
  /// 1 to 3 for CC-A, CC-B and CC-C; 0 where there is no component.
  let component: Int
  /// What a reader transmits of both, and of the linear symbol alone.
  let text: String
  let linearText: String
  /// Rows of modules, each a module high, `true` where dark.
  let modules: [[Bool]]

  var symbology: Symbology { carrier.symbology }

  var description: String { "\(carrier) \(component): \(text)" }

  /// Whether a payload is this symbol's, or that of its linear symbol.
  func bears(_ payload: String) -> Bool { payload == text || payload == linearText }

  /// Has zint encode a chance payload; `nil` where it refuses.
  init?(_ carrier: Carrier, component: Int, _ random: inout SeededRandom) throws {
    let payload = carrier.payload(&random)
    self.carrier = carrier
    self.component = component
    linearText = payload.text
    var arguments = ["-b", String(carrier.alone), "-d", payload.data]
    if component > 0 {
      let lot = Carrier.text(
        Int.random(in: 1...(component == 1 ? 12 : 20), using: &random), of: Carrier.letters, &random
      )
      let (data, own) =
        switch Int.random(in: 0..<3, using: &random) {
        case 0: ("[10]\(lot)", "10\(lot)")
        case 1: ("[17]271231[10]\(lot)", "1727123110\(lot)")
        default: ("[21]\(lot)[10]A7", "21\(lot)\u{1D}10A7")
        }
      let separator =
        carrier.isRetail
        ? "|]e0" : [.gs1128, .expanded, .expandedStacked].contains(carrier) ? "\u{1D}" : ""
      text = linearText + separator + own
      arguments = [
        "-b", String(carrier.composite), "--primary=\(payload.data)", "-d", data,
        "--mode=\(component)",
      ]
    } else {
      text = linearText
      if carrier == .expandedStacked {
        arguments.append("--cols=\(Int.random(in: 1...3, using: &random))")
      }
    }
    guard let modules = try Self.modules(arguments) else { return nil }
    self.modules = modules
  }

  /// What zint draws, a pixel a module.
  private static func modules(_ arguments: [String]) throws -> [[Bool]]? {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "labelscan-zint-\(UUID().uuidString).png")
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: DataMatrixZint.path)
    process.arguments = arguments + ["-o", file.path, "--scale=0.5", "--notext"]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard let data = try? Data(contentsOf: file) else { return nil }
    let image = try LumaImage(encoded: [UInt8](data))
    return (0..<image.height).map { y in
      (0..<image.width).map { image.pixels[y * image.width + $0] < 128 }
    }
  }

  /// Every carrier alone where it is DataBar, and with each component that it may have.
  static let kinds: [(carrier: Carrier, component: Int)] = Carrier.allCases.flatMap { carrier in
    ((carrier.alone > 0 ? 0 : 1)...(carrier == .gs1128 ? 3 : 2)).map { (carrier, $0) }
  }

  /// Six of each kind that zint makes.
  static let pool = Result {
    var random = SeededRandom(seed: 26)
    return try kinds.flatMap { carrier, component in
      try (0..<6).compactMap { _ in
        try StackedSymbol(carrier, component: component, &random)
      }
    }
  }
}
