extension PDF417Parser {
  /// The designator of the optional field that tells how many symbols there are.
  private static let segmentCount = 1

  /// The control block of Macro PDF417: 5.13.
  mutating func readControlBlock() throws(PDF417Error) {
    guard content.segment == nil else { throw error(.misplaced) }
    position += 1
    let index = [try next(), try next()]
    guard let digits = Self.digits(index[...]), digits.count == 5 else {
      throw error(.badControlBlock)
    }
    var segment = PDF417Content.Segment(index: Self.number(digits) + 1, count: 0, fileID: 0)
    for codeword in takeRun() {
      segment.fileID = (segment.fileID * 1000 + codeword) % PDF417Content.mostFileID
    }
    while current == Function.optionalField {
      position += 1
      let designator = try next()
      if designator == Self.segmentCount {
        if current == Function.numeric { position += 1 }
        guard let digits = Self.digits(takeRun().prefix(15)), digits.count <= 5 else {
          throw error(.badControlBlock)
        }
        segment.count = Self.number(digits)
      } else {
        // A file's name, sender, date and size are no part of the payload.
        skipField()
      }
    }
    if current == Function.terminator {
      position += 1
      if segment.count == 0 { segment.count = segment.index }
    }
    guard segment.count == 0 || segment.index <= segment.count else {
      throw error(.badControlBlock)
    }
    content.segment = segment
  }

  private mutating func skipField() {
    while let codeword = current, codeword != Function.optionalField,
      codeword != Function.terminator
    {
      position += 1
    }
  }

  private static func number(_ digits: [UInt8]) -> Int { digits.reduce(0) { 10 * $0 + Int($1) } }
}
