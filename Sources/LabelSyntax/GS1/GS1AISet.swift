/// The AIs of a message or label as the rules of association see them.
struct GS1AISet {
  /// One bit an operand of rules: an AI that it names is there.
  private var once: (UInt64, UInt64) = (0, 0)
  /// One bit an operand of rules: two different AIs that it names are there.
  private var twice: (UInt64, UInt64) = (0, 0)
  /// One bit an AI.
  private var seen = InlineArray<12, UInt64>(repeating: 0)
  /// Whether an AI that identifies something is there.
  private(set) var hasIdentification = false

  /// Adds an AI; says whether it was there.
  mutating func insert(_ ai: ApplicationIdentifier) -> Bool {
    let place = Int(ai.index >> 6)
    let bit: UInt64 = 1 << UInt64(ai.index & 63)
    guard seen[place] & bit == 0 else { return true }
    seen[place] |= bit
    let row = ai.ruleRow
    let low = GS1Table.rules[row]
    let high = GS1Table.rules[row + 1]
    twice.0 |= once.0 & low
    twice.1 |= once.1 & high
    once.0 |= low
    once.1 |= high
    hasIdentification = hasIdentification || ai.isIdentification
    return false
  }

  /// Adds an AI that the dictionary lacks: patterns such as `310n` name it too.
  mutating func insert(unknown code: String) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    for (place, operand) in GS1Table.operands.enumerated() where Self.names(operand, code) {
      let bit: UInt64 = 1 << UInt64(place & 63)
      if place < 64 { low |= bit } else { high |= bit }
    }
    twice.0 |= once.0 & low
    twice.1 |= once.1 & high
    once.0 |= low
    once.1 |= high
  }

  /// Whether a pattern, digits before any number of `n`, is one of an AI's digits.
  private static func names(_ pattern: String, _ code: String) -> Bool {
    pattern.utf8.count == code.utf8.count
      && zip(pattern.utf8, code.utf8).allSatisfy { $0 == $1 || $0 == UInt8(ascii: "n") }
  }

  func contains(_ ai: ApplicationIdentifier) -> Bool {
    seen[Int(ai.index >> 6)] >> UInt64(ai.index & 63) & 1 == 1
  }

  /// The operands that `ai` excludes and that another AI is.
  func excluded(by ai: ApplicationIdentifier) -> (UInt64, UInt64) {
    let row = ai.ruleRow
    let low = GS1Table.rules[row + 2]
    let high = GS1Table.rules[row + 3]
    guard low | high != 0 else { return (0, 0) }
    // An AI is not exclusive of itself even if it matches the pattern.
    let ownLow = GS1Table.rules[row]
    let ownHigh = GS1Table.rules[row + 1]
    return (
      low & (once.0 & ~ownLow | twice.0), high & (once.1 & ~ownHigh | twice.1)
    )
  }

  /// The row of the first clause of `ai`'s requisites that does not hold.
  func missingClause(of ai: ApplicationIdentifier) -> Int? {
    let clauses = GS1Table.rules[ai.ruleRow + 4]
    let first = Int(clauses & 0xFFFF)
    for clause in first..<first + Int(clauses >> 16) {
      let row = clause * 3
      if GS1Table.clauses[row] & once.0 | GS1Table.clauses[row + 1] & once.1 != 0 { continue }
      if !holdsGroup(of: GS1Table.clauses[row + 2]) { return row }
    }
    return nil
  }

  private func holdsGroup(of groups: UInt64) -> Bool {
    let first = Int(groups & 0xFFFF)
    for group in first..<first + Int(groups >> 16) {
      let low = GS1Table.groups[group * 2]
      let high = GS1Table.groups[group * 2 + 1]
      if low & once.0 == low, high & once.1 == high { return true }
    }
    return false
  }

  /// The operands whose bits are set.
  static func operands(_ low: UInt64, _ high: UInt64) -> [String] {
    GS1Table.operands.indices.filter { place in
      (place < 64 ? low : high) >> UInt64(place & 63) & 1 == 1
    }.map { GS1Table.operands[$0] }
  }

  /// The names of operands, such as `(01) or (8006)`.
  static func names(_ low: UInt64, _ high: UInt64, separator: String = " or ") -> String {
    operands(low, high).map { "(\($0))" }.joined(separator: separator)
  }

  /// What a clause asks for, such as `(01) or (02)`.
  static func names(ofClause row: Int) -> String {
    var text = names(GS1Table.clauses[row], GS1Table.clauses[row + 1])
    let groups = GS1Table.clauses[row + 2]
    let first = Int(groups & 0xFFFF)
    for group in first..<first + Int(groups >> 16) {
      if !text.isEmpty { text += " or " }
      text += names(
        GS1Table.groups[group * 2], GS1Table.groups[group * 2 + 1], separator: " with ")
    }
    return text
  }
}
