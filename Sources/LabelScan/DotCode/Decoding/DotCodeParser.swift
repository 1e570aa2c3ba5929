/// Reads the data codewords of a DotCode symbol: AIM ISS DotCode 4.0, 5.2.1 and annex D.
package struct DotCodeParser {
  /// The code sets, and the bytes in groups of six codewords.
  private enum Mode {
    case a, b, c, binary
  }

  /// Codewords that are the same in all code sets.
  private enum Function {
    static let latchOther = 106
    static let fnc1 = 107
    static let fnc2 = 108
    static let fnc3 = 109
    static let binaryShiftA = 110
    static let binaryShiftB = 111
    static let binaryLatch = 112
  }

  private static let rs: UInt8 = 0x1E
  private static let eot: UInt8 = 0x04
  private static let gs: UInt8 = 0x1D
  /// The base of six codewords of bytes, that of the five values in them, and the first of those that
  /// introduce an ECI of one, two or three bytes.
  private static let binaryBase = 103
  private static let valueBase = 259
  private static let firstECIValue = 256

  private let codewords: [Int]
  private var position = 0
  private var content = DotCodeContent()
  private var mode = Mode.c
  private var trailer: [UInt8] = []
  /// Values of bytes that an ECI of the binary mode still takes.
  private var eciValues: (left: Int, number: Int) = (0, 0)

  private init(_ codewords: [Int]) {
    self.codewords = codewords
  }

  /// Reads corrected and unmasked data codewords, each from 0 to 112.
  package static func parse(_ codewords: [Int]) throws(DotCodeError) -> DotCodeContent {
    guard codewords.allSatisfy({ (0..<PrimeReedSolomon.dotCode.prime).contains($0) }) else {
      throw DotCodeError(.badValue, codeword: 0)
    }
    var parser = DotCodeParser(codewords)
    try parser.read()
    parser.content.bytes += parser.trailer
    if parser.content.bytes.isEmpty { throw DotCodeError(.empty, codeword: 0) }
    return parser.content
  }

  private func error(_ code: DotCodeError.Code) -> DotCodeError {
    DotCodeError(code, codeword: position)
  }

  private mutating func next() throws(DotCodeError) -> Int {
    guard position < codewords.count else { throw error(.truncated) }
    position += 1
    return codewords[position - 1]
  }

  // MARK: Message

  private mutating func read() throws(DotCodeError) {
    readHeader()
    while position < codewords.count {
      if mode == .binary {
        try readBinary()
      } else {
        try readCodeword()
      }
    }
    guard eciValues.left == 0 else { throw error(.truncated) }
  }

  /// What the first codewords alone can say: programming, GS1 or not, an ISO/IEC 15434 envelope.
  private mutating func readHeader() {
    if codewords.first == Function.fnc3 {
      content.isReaderProgramming = true
      position = 1
    }
    guard position < codewords.count else { return }
    let first = codewords[position]
    if first == Function.fnc1 {
      // Data that begin with digits and are no GS1 data.
      position += 1
    } else if first <= 100 {
      content.isGS1 = true
    }
    guard codewords.count - position >= 2, codewords[position] == Function.latchOther,
      (97...100).contains(codewords[position + 1])
    else { return }
    let macro = codewords[position + 1]
    position += 2
    mode = .b
    content.bytes = [0x5B, 0x29, 0x3E, Self.rs]
    trailer = [Self.eot]
    guard macro < 100 else { return }
    content.bytes += Array(["05", "06", "12"][macro - 97].utf8) + [Self.gs]
    trailer = [Self.rs, Self.eot]
  }

  private mutating func readCodeword() throws(DotCodeError) {
    let codeword = try next()
    switch codeword {
    case Function.fnc1: addFNC1()
    case Function.fnc2: try readFNC2()
    case Function.fnc3: throw error(.reservedCodeword)
    case Function.binaryShiftA:
      let value = try next()
      guard (64..<96).contains(value) else { throw error(.badValue) }
      content.bytes.append(UInt8(value + 64))
    case Function.binaryShiftB:
      let value = try next()
      guard value < 96 else { throw error(.badValue) }
      content.bytes.append(UInt8(value + 160))
    case Function.binaryLatch: mode = .binary
    default:
      switch mode {
      case .a: try readA(codeword)
      case .b: try readB(codeword)
      default: try readC(codeword)
      }
    }
  }

  private mutating func readA(_ codeword: Int) throws(DotCodeError) {
    switch codeword {
    case ..<96: content.bytes.append(Self.byteOfA(codeword))
    case 96...101: try shift(codeword - 95) { (parser) throws(DotCodeError) in try parser.addB() }
    case 102: mode = .b
    case 103...105: try shift(codeword - 101) { (parser) throws(DotCodeError) in try parser.addC() }
    default: mode = .c
    }
  }

  private mutating func readB(_ codeword: Int) throws(DotCodeError) {
    switch codeword {
    case ..<101: try addB(codeword)
    case 101: try addA()
    case 102: mode = .a
    case 103...105: try shift(codeword - 101) { (parser) throws(DotCodeError) in try parser.addC() }
    default: mode = .c
    }
  }

  private mutating func readC(_ codeword: Int) throws(DotCodeError) {
    switch codeword {
    case ..<100: add(digits: codeword)
    case 100:
      // An expiration date and a lot: (17) and its six digits, (10).
      add(digits: 17)
      for _ in 0..<3 { try addC() }
      add(digits: 10)
    case 101: mode = .a
    case 102...105: try shift(codeword - 101) { (parser) throws(DotCodeError) in try parser.addB() }
    default: mode = .b
    }
  }

  private mutating func shift(
    _ count: Int, _ add: (inout DotCodeParser) throws(DotCodeError) -> Void
  ) throws(DotCodeError) {
    for _ in 0..<count { try add(&self) }
  }

  // MARK: Characters

  private static func byteOfA(_ codeword: Int) -> UInt8 {
    UInt8(codeword < 64 ? codeword + 32 : codeword - 64)
  }

  /// Whether a codeword among shifted characters is FNC1, which is one in every code set.
  private mutating func isFNC1(_ codeword: Int) -> Bool {
    guard codeword == Function.fnc1 else { return false }
    addFNC1()
    return true
  }

  private mutating func addA() throws(DotCodeError) {
    let codeword = try next()
    if isFNC1(codeword) { return }
    guard codeword < 96 else { throw error(.reservedCodeword) }
    content.bytes.append(Self.byteOfA(codeword))
  }

  private mutating func addB() throws(DotCodeError) {
    let codeword = try next()
    if isFNC1(codeword) { return }
    try addB(codeword)
  }

  private mutating func addB(_ codeword: Int) throws(DotCodeError) {
    switch codeword {
    case ..<96: content.bytes.append(UInt8(codeword + 32))
    case 96: content.bytes += [0x0D, 0x0A]
    case 97: content.bytes.append(0x09)
    case 98...100: content.bytes.append(UInt8(codeword - 98 + 0x1C))
    default: throw error(.reservedCodeword)
    }
  }

  private mutating func addC() throws(DotCodeError) {
    let codeword = try next()
    if isFNC1(codeword) { return }
    guard codeword < 100 else { throw error(.reservedCodeword) }
    add(digits: codeword)
  }

  private mutating func add(digits: Int) {
    content.bytes += [UInt8(0x30 + digits / 10), UInt8(0x30 + digits % 10)]
  }

  // MARK: Functions

  /// FNC1 behind a letter or two digits tells an industry; elsewhere it separates.
  private mutating func addFNC1() {
    let isLetter = content.bytes.count == 1 && content.bytes[0] >= 0x41
    let isPair = content.bytes.count == 2 && content.bytes.allSatisfy { (0x30...0x39) ~= $0 }
    if isLetter || isPair, !content.isOfIndustry, content.segments.isEmpty {
      content.isOfIndustry = true
    } else {
      content.bytes.append(Self.gs)
    }
  }

  /// FNC2: the number of an ECI follows, or at the end of the message its place among others is before it.
  private mutating func readFNC2() throws(DotCodeError) {
    let isLast = codewords[position...].allSatisfy { $0 == Function.latchOther }
    if isLast {
      position = codewords.count
      return try readPlace()
    }
    let first = try next()
    var number = first
    if first >= 40 {
      let (second, third) = (try next(), try next())
      let prime = PrimeReedSolomon.dotCode.prime
      number = ((first - 40) * prime + second) * prime + third + 40
    }
    try add(eci: number)
  }

  private mutating func add(eci number: Int) throws(DotCodeError) {
    guard number <= 811_799 else { throw error(.badECI) }
    content.segments.append(ECISegment(start: content.bytes.count, eci: number))
  }

  /// The last two characters as a place: 1 to 9 and A to Z.
  private mutating func readPlace() throws(DotCodeError) {
    let numbers = content.bytes.suffix(2).map { byte -> Int in
      switch byte {
      case 0x31...0x39: Int(byte) - 0x30
      case 0x41...0x5A: Int(byte) - 0x41 + 10
      default: 0
      }
    }
    guard numbers.count == 2, numbers[0] >= 1, numbers[1] >= max(2, numbers[0]) else {
      throw error(.badValue)
    }
    content.bytes.removeLast(2)
    content.place = DotCodeContent.Place(index: numbers[0], count: numbers[1])
  }

  // MARK: Bytes

  private mutating func readBinary() throws(DotCodeError) {
    var group: [Int] = []
    while group.count < 6, position < codewords.count, codewords[position] < Self.binaryBase {
      group.append(codewords[position])
      position += 1
    }
    if !group.isEmpty {
      try add(bytes: group)
      return
    }
    let codeword = try next()
    switch codeword {
    case 103...108: try shift(codeword - 101) { (parser) throws(DotCodeError) in try parser.addC() }
    case 109: mode = .a
    case 110: mode = .b
    case 111: mode = .c
    default: throw error(.reservedCodeword)
    }
  }

  /// Adds the values of two to six codewords, of which there is one less.
  private mutating func add(bytes group: [Int]) throws(DotCodeError) {
    guard group.count >= 2 else { throw error(.truncated) }
    var number = group.reduce(0) { $0 * Self.binaryBase + $1 }
    var values: [Int] = []
    for _ in 1..<group.count {
      values.append(number % Self.valueBase)
      number /= Self.valueBase
    }
    guard number == 0 else { throw error(.badValue) }
    for value in values.reversed() { try add(value: value) }
  }

  private mutating func add(value: Int) throws(DotCodeError) {
    if value >= Self.firstECIValue {
      guard eciValues.left == 0 else { throw error(.badECI) }
      eciValues = (value - Self.firstECIValue + 1, 0)
      return
    }
    guard eciValues.left > 0 else {
      content.bytes.append(UInt8(value))
      return
    }
    eciValues = (eciValues.left - 1, eciValues.number << 8 | value)
    if eciValues.left == 0 { try add(eci: eciValues.number) }
  }
}
