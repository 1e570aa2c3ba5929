/// Reads the data codewords of a PDF417 or MicroPDF417 symbol: ISO/IEC 15438, 5.4 to 5.8 and 5.13.
package struct PDF417Parser {
  /// Codewords that switch modes or mark what follows: table 8.
  enum Function {
    static let text = 900
    static let byte = 901
    static let numeric = 902
    static let byteShift = 913
    /// MicroPDF417: an ISO/IEC 15434 envelope of format 05 or 06, abbreviated.
    static let macro05 = 916
    static let macro06 = 917
    /// The component of a composite symbol.
    static let linkages = 918...920
    /// The component is CC-B or CC-C.
    static let component = 920
    static let readerProgramming = 921
    static let terminator = 922
    static let optionalField = 923
    /// Byte compaction of a multiple of six bytes.
    static let byteOfSix = 924
    static let userECI = 925
    static let generalECI = 926
    static let characterSetECI = 927
    static let controlBlock = 928
  }

  /// The compaction in force.
  private enum Mode {
    case text
    case byte
    case byteOfSix
    case numeric
  }

  let codewords: [Int]
  var position = 0
  var content = PDF417Content()
  private var mode: Mode
  var text = TextState()
  private let isMicro: Bool
  /// 5 or 6, where the symbol abbreviates an ISO/IEC 15434 envelope.
  private var macro: UInt8?

  private init(_ codewords: [Int], isMicro: Bool) {
    self.codewords = codewords
    self.isMicro = isMicro
    // ISO/IEC 24728: a MicroPDF417 symbol begins in byte compaction, a PDF417 symbol in text's.
    mode = isMicro ? .byte : .text
  }

  /// Reads corrected data codewords: of PDF417 those after the length descriptor, without the check
  /// codewords, each from 0 to 928.
  package static func parse(
    _ codewords: [Int], isMicro: Bool = false
  ) throws(PDF417Error) -> PDF417Content {
    var parser = PDF417Parser(codewords, isMicro: isMicro)
    try parser.readHeader()
    try parser.readData()
    if parser.macro != nil { parser.content.bytes += [0x1E, 0x04] }
    if parser.content.isComponent {
      return try component(CompositeField.bits(bytes: parser.content.bytes))
    }
    if parser.content.bytes.isEmpty { throw PDF417Error(.empty, codeword: 0) }
    return parser.content
  }

  /// Reads the data codewords of CC-A.
  package static func parseComponent(_ codewords: [Int]) throws(PDF417Error) -> PDF417Content {
    try component(CompositeField.bits(base928: codewords))
  }

  private static func component(_ bits: BitField?) throws(PDF417Error) -> PDF417Content {
    guard let bits, let text = CompositeField.text(of: bits) else {
      throw PDF417Error(.badValue, codeword: 0)
    }
    var content = PDF417Content()
    content.isComponent = true
    content.bytes = text
    return content
  }

  /// The codeword at ``position``, or `nil` at the end.
  var current: Int? { position < codewords.count ? codewords[position] : nil }

  /// Takes one codeword that must be there.
  mutating func next() throws(PDF417Error) -> Int {
    guard position < codewords.count else { throw error(.truncated) }
    position += 1
    return codewords[position - 1]
  }

  func error(_ code: PDF417Error.Code) -> PDF417Error {
    PDF417Error(code, codeword: position)
  }

  /// The codewords below 900 from ``position`` on, which are stepped over.
  mutating func takeRun() -> ArraySlice<Int> {
    let end = codewords[position...].firstIndex { $0 >= Function.text } ?? codewords.count
    defer { position = end }
    return codewords[position..<end]
  }

  /// Reader programming and macros: only in first place.
  private mutating func readHeader() throws(PDF417Error) {
    guard let first = codewords.first else { throw PDF417Error(.empty, codeword: 0) }
    switch first {
    case Function.readerProgramming:
      content.isReaderProgramming = true
      position = 1
    case Function.component:
      content.isComponent = true
      position = 1
    case Function.linkages:
      throw error(.linked)
    case Function.macro05 where isMicro, Function.macro06 where isMicro:
      macro = first == Function.macro05 ? 0x35 : 0x36
      content.bytes = [0x5B, 0x29, 0x3E, 0x1E, 0x30, first == Function.macro05 ? 0x35 : 0x36, 0x1D]
      position = 1
    default:
      break
    }
  }

  private mutating func readData() throws(PDF417Error) {
    while let codeword = current {
      switch codeword {
      case ..<Function.text:
        switch mode {
        case .text: try readText()
        case .byte: try readBytes(takeRun(), isOfSix: false)
        case .byteOfSix: try readBytes(takeRun(), isOfSix: true)
        case .numeric: try readNumbers(takeRun())
        }
        continue
      case Function.text:
        mode = .text
        text = TextState()
      case Function.byte: mode = .byte
      case Function.byteOfSix: mode = .byteOfSix
      case Function.numeric: mode = .numeric
      case Function.byteShift:
        guard mode == .text else { throw error(.reservedCodeword) }
        position += 1
        let byte = try next()
        guard byte <= 255 else { throw error(.badValue) }
        content.bytes.append(UInt8(byte))
        // A shift that nothing followed was padding.
        text.shift = nil
        continue
      case Function.userECI, Function.generalECI, Function.characterSetECI:
        try readECI()
        continue
      case Function.controlBlock:
        try readControlBlock()
        continue
      case Function.readerProgramming, Function.linkages: throw error(.misplaced)
      case Function.macro05 where isMicro, Function.macro06 where isMicro: throw error(.misplaced)
      default: throw error(.reservedCodeword)
      }
      position += 1
    }
  }

  /// ECI: 5.5.
  private mutating func readECI() throws(PDF417Error) {
    let kind = try next()
    let first = try next()
    let second = kind == Function.generalECI ? try next() : 0
    guard first < Function.text, second < Function.text else { throw error(.badECI) }
    let number =
      switch kind {
      case Function.characterSetECI: first
      case Function.generalECI: 900 * (first + 1) + second
      default: 810_900 + first
      }
    // The standard's numbers end here.
    guard number <= 811_799 else { throw error(.badECI) }
    content.segments.append(ECISegment(start: content.bytes.count, eci: number))
  }
}
