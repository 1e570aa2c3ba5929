import LabelSyntax

/// Makes values that an AI's specification allows.
struct GS1ValueMaker {
  var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  /// A value for `ai`, made from the text of its specification.
  mutating func value(of ai: ApplicationIdentifier) -> String {
    var value = ""
    for component in ai.specification.split(separator: " ") {
      if component.hasPrefix("["), Bool.random(using: &random) { break }
      value += part(component)
    }
    return value
  }

  private mutating func part(_ component: Substring) -> String {
    var fields = component.split(separator: ",").map { $0.filter { !"[]".contains($0) } }
    let form = fields.removeFirst()
    let greatest = Int(form.drop { !$0.isNumber }) ?? Int(form.drop { $0 != "." }.dropFirst(2)) ?? 1
    let length = form.contains(".") ? Int.random(in: 1...greatest, using: &random) : greatest
    for linter in fields {
      if let text = text(linter, length, greatest) { return text }
    }
    return characters(form.first ?? "X", length)
  }

  private mutating func characters(_ set: Character, _ length: Int) -> String {
    let alphabet =
      switch set {
      case "N": "0123456789"
      case "Y": "#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
      case "Z": "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
      default:
        "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
      }
    let letters = Array(alphabet)
    return String(
      (0..<length).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
  }

  private mutating func number(_ range: ClosedRange<Int>, _ width: Int) -> String {
    let text = String(Int.random(in: range, using: &random))
    return String(repeating: "0", count: width - text.count) + text
  }

  private mutating func one(of texts: [String]) -> String {
    texts[Int.random(in: 0..<texts.count, using: &random)]
  }

  /// A text that a linter lets pass; `nil` where the linter asks for nothing that matters here.
  private mutating func text(_ linter: String, _ length: Int, _ greatest: Int) -> String? {
    switch linter {
    case "csum": checked(number(0...9_999_999_999_999, 17).suffix(length - 1))
    case "csumalpha":
      one(of: ["1987654Ad4X4bL5ttr2310c2K", "12345_nopqrstuvwxyzP2", "7907665Bm8v2AB"])
    case "gcppos1": number(0...9999, 4) + characters("N", max(0, length - 4))
    case "yymmd0": number(0...99, 2) + number(1...12, 2) + number(0...28, 2)
    case "yymmdd": number(0...99, 2) + number(1...12, 2) + number(1...28, 2)
    case "yyyymmdd": number(1900...2099, 4) + number(1...12, 2) + number(1...28, 2)
    case "hh": number(0...23, 2)
    case "mi", "ss": number(0...59, 2)
    case "hhmi": number(0...23, 2) + number(0...59, 2)
    case "iso3166", "iso3166999": one(of: ["004", "276", "528", "840"])
    case "iso3166alpha2": one(of: ["DE", "NL", "US"])
    case "iso4217": one(of: ["978", "840", "392"])
    case "iso5218": one(of: ["0", "1", "2", "9"])
    case "iban": one(of: ["FR7630006000011234567890189", "BE71096123456769"])
    case "latitude", "longitude": number(0...1_800_000_000, 10)
    case "pieceoftotal": one(of: ["0101", "0102", "9999"])
    case "posinseqslash": one(of: ["1/1", "2/3"])
    case "nonzero": number(1...9, length)
    case "zero": "0"
    case "nozeroprefix": number(1...9, 1) + characters("N", length - 1)
    case "hyphen": "-"
    case "yesno", "winding": number(0...1, 1)
    case "importeridx": one(of: ["A", "-", "9"])
    case "mediatype": one(of: ["01", "10", "99"])
    case "packagetype": one(of: ["1A", "200", "9", "ZZ"])
    case "pcenc": one(of: ["A%20B", "plain", "%C3%A9"])
    case "couponcode": one(of: ["012345612345611110123", "01234561234561111012390001"])
    case "couponposoffer": "001234561234560123456"
    default: nil
    }
  }

  private func checked(_ digits: Substring) -> String {
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      sum += (digit.wholeNumberValue ?? 0) * (place.isMultiple(of: 2) ? 3 : 1)
    }
    return digits + String((10 - sum % 10) % 10)
  }
}
