/// Reads a pattern: literals, `\d`, classes, `(?<name>...)`, alternatives, bounded quantifiers.
///
/// Every pattern is anchored at both ends. `*`, `+` and `{n,}` are refused: a payload must not decide
/// how long matching takes. So is a repetition of what is itself repeated.
struct PatternParser {
  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0
  /// The names of the groups, by number; unnamed groups are not remembered.
  private(set) var names: [String] = []

  /// The node of a pattern and the names of its groups.
  static func parse(_ pattern: String) throws(FormatError) -> (PatternNode, [String]) {
    var parser = PatternParser(bytes: Array(pattern.utf8))
    guard parser.bytes.count <= 1024 else {
      throw FormatError(.pattern, "A pattern has at most 1024 bytes")
    }
    if parser.next == ASCII.caret { parser.index += 1 }
    let node = try parser.choice()
    guard parser.index == parser.bytes.count else { throw parser.error("A ) closes nothing") }
    return (node, parser.names)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func error(_ message: String, _ code: FormatError.Code = .pattern, at offset: Int? = nil)
    -> FormatError
  {
    FormatError(code, message, offset: offset ?? index)
  }

  private mutating func choice() throws(FormatError) -> PatternNode {
    guard depth < 16 else { throw error("Groups are nested too deep") }
    depth += 1
    defer { depth -= 1 }
    var choices = [try sequence()]
    while next == ASCII.verticalBar {
      index += 1
      choices.append(try sequence())
    }
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func sequence() throws(FormatError) -> PatternNode {
    var nodes: [PatternNode] = []
    while let byte = next, byte != ASCII.verticalBar, byte != ASCII.rightParenthesis {
      if byte == ASCII.dollarSign, index == bytes.count - 1 {
        index += 1
        break
      }
      nodes.append(try quantified())
    }
    return .sequence(nodes)
  }

  private mutating func quantified() throws(FormatError) -> PatternNode {
    let node = try atom()
    let place = index
    guard let (low, high) = try quantifier() else { return node }
    if high > 1, node.hasQuantifier {
      throw error("A repetition is repeated", .nestedQuantifier, at: place)
    }
    if let byte = next,
      [ASCII.asterisk, ASCII.plusSign, ASCII.questionMark, ASCII.leftBrace].contains(byte)
    {
      throw error("A quantifier follows a quantifier", .nestedQuantifier)
    }
    return .repeat(node, low, high)
  }

  private mutating func quantifier() throws(FormatError) -> (Int, Int)? {
    switch next {
    case ASCII.asterisk, ASCII.plusSign:
      throw error("A quantifier has no upper bound", .unboundedQuantifier)
    case ASCII.questionMark:
      index += 1
      return (0, 1)
    case ASCII.leftBrace:
      let place = index
      index += 1
      guard let low = number() else { throw error("A number belongs here") }
      var high = low
      if next == ASCII.comma {
        index += 1
        guard let bound = number() else {
          throw error("A quantifier has no upper bound", .unboundedQuantifier, at: place)
        }
        high = bound
      }
      guard next == ASCII.rightBrace else { throw error("A } belongs here") }
      index += 1
      guard low <= high, high <= 256 else {
        throw error("A quantifier goes from 0 to 256", at: place)
      }
      return (low, high)
    default: return nil
    }
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let byte = next, (ASCII.digits).contains(byte), value ?? 0 < 1000 {
      value = (value ?? 0) * 10 + Int(byte) - 0x30
      index += 1
    }
    return value
  }

  private mutating func atom() throws(FormatError) -> PatternNode {
    guard let byte = next else { throw error("The pattern ends too early") }
    switch byte {
    case ASCII.leftParenthesis: return try group()
    case ASCII.leftBracket: return .one(try characterClass())
    case ASCII.backslash: return .one(try escape())
    case ASCII.fullStop:
      index += 1
      return .one(.text)
    case ASCII.caret, ASCII.dollarSign: throw error("An anchor stands inside the pattern")
    case ASCII.asterisk, ASCII.plusSign, ASCII.questionMark, ASCII.leftBrace, ASCII.rightBrace,
      ASCII.rightBracket:
      throw error("Nothing is quantified here")
    default:
      index += 1
      return .one(ByteSet([byte]))
    }
  }

  private mutating func group() throws(FormatError) -> PatternNode {
    let start = index
    index += 1
    var number: Int?
    if next == ASCII.questionMark {
      index += 1
      if next == ASCII.colon {
        index += 1
      } else {
        number = try name()
      }
    }
    let node = try choice()
    guard next == ASCII.rightParenthesis else { throw error("A ) is missing", at: start) }
    index += 1
    return number.map { .group($0, node) } ?? node
  }

  private mutating func name() throws(FormatError) -> Int {
    guard next == ASCII.lessThanSign else { throw error("Only (?<name>...) and (?:...) are known") }
    index += 1
    let start = index
    while let byte = next, ByteSet.word.contains(byte) { index += 1 }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    guard next == ASCII.greaterThanSign, !name.isEmpty else {
      throw error("A group's name belongs here")
    }
    guard !names.contains(name) else {
      throw error("The name \(name) is given twice", at: start)
    }
    index += 1
    names.append(name)
    return names.count - 1
  }

  private mutating func escape() throws(FormatError) -> ByteSet {
    index += 1
    guard let byte = next else { throw error("The pattern ends after \\") }
    index += 1
    switch byte {
    case UInt8(ascii: "d"): return .digits
    case UInt8(ascii: "D"): return ByteSet.digits.inverted
    case UInt8(ascii: "w"): return .word
    case UInt8(ascii: "W"): return ByteSet.word.inverted
    case UInt8(ascii: "s"): return ByteSet([ASCII.space, ASCII.tab])
    default:
      guard !ByteSet.word.contains(byte) else {
        throw error("This escape is not known", at: index - 1)
      }
      return ByteSet([byte])
    }
  }

  private mutating func characterClass() throws(FormatError) -> ByteSet {
    let start = index
    index += 1
    var set = ByteSet()
    let isInverted = next == ASCII.caret
    if isInverted { index += 1 }
    var isFirst = true
    while let byte = next, byte != ASCII.rightBracket || isFirst {
      isFirst = false
      if byte == ASCII.backslash {
        set = set.union(try escape())
        continue
      }
      guard byte < 0x80 else { throw error("A class has ASCII characters only") }
      index += 1
      if next == ASCII.hyphen, index + 1 < bytes.count, bytes[index + 1] != ASCII.rightBracket {
        let last = bytes[index + 1]
        guard byte <= last, last < 0x80, last != ASCII.backslash else {
          throw error("This range is empty", at: index - 1)
        }
        set = set.union(ByteSet(byte...last))
        index += 2
      } else {
        set.insert(byte)
      }
    }
    guard next == ASCII.rightBracket else { throw error("A ] is missing", at: start) }
    index += 1
    return isInverted ? set.inverted : set
  }
}
