import LabelScan

/// A PDF417 or MicroPDF417 symbol at the edge of readability, seen plain or as in a mirror; some are cut
/// through, folded or blotted.
struct WornPDF417 {
  let text: String
  let kind: PDF417Drawing.Kind
  private let modules: [[Bool]]
  private let isCut: Bool
  private let seed: UInt64

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed &* 0x9E37_79B9 &+ 82)
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ ")
    var made: (text: String, drawing: PDF417Drawing)?
    // What does not fit is drawn anew.
    while made == nil {
      let text = String(
        (0..<Int.random(in: 3...40, using: &random)).map { _ in
          letters[Int.random(in: 0..<26, using: &random)]
        })
      let kind: PDF417Drawing.Kind
      if seed % 2 == 0 {
        let rows = Int.random(in: 3...24, using: &random)
        let columns = Int.random(in: 1...6, using: &random)
        let level = Int.random(in: 0...4, using: &random)
        kind =
          seed % 4 == 0
          ? .full(rows: rows, columns: columns, level: level)
          : .compact(rows: rows, columns: columns, level: level)
      } else {
        kind = .micro(Int.random(in: 0..<PDF417Patterns.sizes.count, using: &random))
      }
      if let drawing = PDF417Drawing(text, as: kind) { made = (text, drawing) }
    }
    (text, kind) = (made?.text ?? "", made?.drawing.kind ?? .micro(0))
    let upright = made?.drawing.modules ?? []
    let drawn = random.next() % 4 == 0 ? upright.map { $0.reversed() } : upright
    let height = Int.random(in: 2...4, using: &random)
    modules = WornStacked.damaged(
      drawn.flatMap { [[Bool]](repeating: $0, count: height) }, &random)
    isCut = random.next() % 4 == 0
    self.seed = random.next()
  }

  /// Takes its picture.
  func image() throws -> LumaImage {
    try WornStacked.image(of: modules, isCut: isCut, seed: seed)
  }
}
