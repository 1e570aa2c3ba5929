extension LinearSymbol {
  /// A symbol of a chance kind and payload.
  static func random(_ random: inout SeededRandom) -> LinearSymbol {
    func digits(_ count: Int) -> String {
      (0..<count).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
    }
    let letters = Array("ABCDEFGHJKLMNPRSTUVWXYZ0123456789-.")
    func text(_ range: ClosedRange<Int>) -> String {
      String(
        (0..<Int.random(in: range, using: &random)).compactMap { _ in
          letters.randomElement(using: &random)
        })
    }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return ean13(String(Int.random(in: 1...9, using: &random)) + digits(11))
    case 1: return ean8(digits(7))
    case 2: return upca(digits(11))
    case 3: return code39(text(4...10), wide: Double.random(in: 2.2...3, using: &random))
    case 4: return itf14(digits(13))
    case 5: return itf(digits(2 * Int.random(in: 3...8, using: &random)))
    case 6:
      let text = text(3...14)
      return code128([startB] + setB(text), text)
    default:
      let text = digits(2 * Int.random(in: 2...9, using: &random))
      return code128([startC] + setC(text), text)
    }
  }
}
