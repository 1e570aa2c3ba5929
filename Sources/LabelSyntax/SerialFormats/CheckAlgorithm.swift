/// A way to compute check characters, as user-defined formats name it.
public enum CheckAlgorithm: Hashable, Sendable {
  /// Luhn, ISO/IEC 7812-1: digits.
  case luhn
  /// Luhn modulo the length of an alphabet.
  case luhnModN(alphabet: [UInt8])
  /// ISO 7064 MOD 11-2: digits, `X` for ten.
  case iso7064Mod11And2
  /// ISO 7064 MOD 37-2: digits and letters, `*` for 36.
  case iso7064Mod37And2
  /// ISO 7064 MOD 97-10: two digits; letters count from 10.
  case iso7064Mod97And10
  /// ISO 7064 MOD 11,10: digits.
  case iso7064Mod11Comma10
  /// ISO 7064 MOD 37,36: digits and letters.
  case iso7064Mod37Comma36
  /// A weighted sum modulo 11, `X` for ten; the weights are repeated from the right.
  case weightedMod11(weights: [Int])
  /// Modulo 43, as Code 39 and HIBC have it.
  case mod43
  /// Damm: digits.
  case damm
  /// Verhoeff: digits.
  case verhoeff
  /// Modulo 10 with the weights 3 and 1, as GS1 has it.
  case gs1

  /// The algorithm with a name; `nil` for an unknown one.
  public init?(name: String, alphabet: String? = nil, weights: [Int]? = nil) {
    switch name {
    case "luhn": self = .luhn
    case "luhn-mod-n":
      let alphabet = Array((alphabet ?? "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ").utf8)
      guard alphabet.count > 1, Set(alphabet).count == alphabet.count else { return nil }
      self = .luhnModN(alphabet: alphabet)
    case "iso7064-11-2": self = .iso7064Mod11And2
    case "iso7064-37-2": self = .iso7064Mod37And2
    case "iso7064-97-10": self = .iso7064Mod97And10
    case "iso7064-11-10": self = .iso7064Mod11Comma10
    case "iso7064-37-36": self = .iso7064Mod37Comma36
    case "mod11":
      let weights = weights ?? [2, 3, 4, 5, 6, 7]
      guard !weights.isEmpty, weights.allSatisfy({ (0...10).contains($0) }) else { return nil }
      self = .weightedMod11(weights: weights)
    case "mod43": self = .mod43
    case "damm": self = .damm
    case "verhoeff": self = .verhoeff
    case "gs1", "mod10": self = .gs1
    default: return nil
    }
  }

  /// The names of all algorithms.
  public static let names = [
    "luhn", "luhn-mod-n", "iso7064-11-2", "iso7064-37-2", "iso7064-97-10", "iso7064-11-10",
    "iso7064-37-36", "mod11", "mod43", "damm", "verhoeff", "gs1",
  ]

  /// The check characters of `text`; `nil` when it has characters that the algorithm does not know.
  public func check(of text: [UInt8]) -> [UInt8]? {
    switch self {
    case .luhn: Self.luhn(text, Self.digits)
    case .luhnModN(let alphabet): Self.luhn(text, alphabet)
    case .iso7064Mod11And2: Self.pure(text, Self.digits, 11, 2, "0123456789X")
    case .iso7064Mod37And2: Self.pure(text, Self.alphanumeric, 37, 2, Self.upTo36 + "*")
    case .iso7064Mod97And10: Self.mod97(text)
    case .iso7064Mod11Comma10: Self.hybrid(text, Self.digits)
    case .iso7064Mod37Comma36: Self.hybrid(text, Self.alphanumeric)
    case .weightedMod11(let weights): Self.mod11(text, weights)
    case .mod43: HIBCCharacters.check(text[...]).map { [$0] }
    case .damm: Self.damm(text)
    case .verhoeff: Self.verhoeff(text)
    case .gs1: Self.mod10(text)
    }
  }

  private static let digits = Array("0123456789".utf8)
  private static let upTo36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
  private static let alphanumeric = Array(upTo36.utf8)

  private static func values(_ text: [UInt8], _ alphabet: [UInt8]) -> [Int]? {
    var places = [Int?](repeating: nil, count: 256)
    for (value, byte) in alphabet.enumerated() { places[Int(byte)] = value }
    var values: [Int] = []
    for byte in text {
      guard let value = places[Int(byte)] else { return nil }
      values.append(value)
    }
    return values.isEmpty ? nil : values
  }

  private static func digit(_ value: Int) -> [UInt8] { [UInt8(0x30 + value % 10)] }

  private static func luhn(_ text: [UInt8], _ alphabet: [UInt8]) -> [UInt8]? {
    guard let values = values(text, alphabet) else { return nil }
    let base = alphabet.count
    var sum = 0
    for (index, value) in values.reversed().enumerated() {
      let weighted = index % 2 == 0 ? value * 2 : value
      sum += weighted / base + weighted % base
    }
    return [alphabet[(base - sum % base) % base]]
  }

  /// The pure systems of ISO 7064 with one check character.
  private static func pure(
    _ text: [UInt8], _ alphabet: [UInt8], _ modulus: Int, _ radix: Int, _ checks: String
  ) -> [UInt8]? {
    guard let values = values(text, alphabet) else { return nil }
    let sum = values.reduce(0) { ($0 + $1) * radix % modulus }
    return [Array(checks.utf8)[(modulus + 1 - sum) % modulus]]
  }

  /// The hybrid systems of ISO 7064.
  private static func hybrid(_ text: [UInt8], _ alphabet: [UInt8]) -> [UInt8]? {
    guard let values = values(text, alphabet) else { return nil }
    let base = alphabet.count
    var product = base
    for value in values {
      let sum = (product + value) % base
      product = (sum == 0 ? base : sum) * 2 % (base + 1)
    }
    return [alphabet[(base + 1 - product) % base]]
  }

  private static func mod97(_ text: [UInt8]) -> [UInt8]? {
    guard let values = values(text, alphanumeric) else { return nil }
    let sum = values.reduce(0) { $1 < 10 ? ($0 * 10 + $1) % 97 : ($0 * 100 + $1) % 97 }
    let check = 98 - sum * 100 % 97
    return digit(check / 10) + digit(check % 10)
  }

  private static func mod11(_ text: [UInt8], _ weights: [Int]) -> [UInt8]? {
    guard let values = values(text, digits) else { return nil }
    var sum = 0
    for (index, value) in values.reversed().enumerated() {
      sum += value * weights[index % weights.count]
    }
    let check = (11 - sum % 11) % 11
    return check == 10 ? [UInt8(ascii: "X")] : digit(check)
  }

  private static func mod10(_ text: [UInt8]) -> [UInt8]? {
    guard let values = values(text, digits) else { return nil }
    var sum = 0
    for (index, value) in values.reversed().enumerated() {
      sum += index % 2 == 0 ? value * 3 : value
    }
    return digit((10 - sum % 10) % 10)
  }

  private static func damm(_ text: [UInt8]) -> [UInt8]? {
    guard let values = values(text, digits) else { return nil }
    return digit(values.reduce(0) { dammTable[$0][$1] })
  }

  private static func verhoeff(_ text: [UInt8]) -> [UInt8]? {
    guard let values = values(text, digits) else { return nil }
    var check = 0
    for (index, value) in values.reversed().enumerated() {
      check = product(check, permuted(value, (index + 1) % 8))
    }
    return digit([0, 4, 3, 2, 1, 5, 6, 7, 8, 9][check])
  }

  /// The product of the dihedral group of order ten.
  private static func product(_ a: Int, _ b: Int) -> Int {
    switch (a < 5, b < 5) {
    case (true, true): (a + b) % 5
    case (true, false): 5 + (a + b) % 5
    case (false, true): 5 + (a - b + 5) % 5
    case (false, false): (a - b + 5) % 5
    }
  }

  private static func permuted(_ value: Int, _ times: Int) -> Int {
    var value = value
    for _ in 0..<times { value = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4][value] }
    return value
  }

  /// Damm's quasigroup of order ten.
  private static let dammTable = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2], [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9], [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8], [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4], [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5], [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
  ]
}
