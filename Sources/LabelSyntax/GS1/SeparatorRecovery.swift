/// The ways to divide an element string that has lost its separators.
struct SeparatorRecovery {
  /// The longest data that is divided, in bytes: longer, more data is tried and takes longer.
  private static let mostBytes = 256

  private let bytes: [UInt8]
  private let options: SyntaxOptions
  private let profile: [ApplicationIdentifier]
  /// Steps that are left: the number of ways grows with the power of the AIs.
  private var budget = 20_000
  private var elements: [GS1Element] = []
  private var found: [GS1Message] = []

  private init(bytes: [UInt8], options: SyntaxOptions, profile: [ApplicationIdentifier]) {
    self.bytes = bytes
    self.options = options
    self.profile = profile
  }

  /// Every division into the AIs of `profile` that keeps all rules, the likeliest first: by its
  /// rank, then that with the most elements, then that whose first value of variable length is
  /// shortest.
  ///
  /// None where the data is too long or has too many divisions to try.
  static func all(
    of bytes: [UInt8], options: SyntaxOptions, profile: [ApplicationIdentifier]
  ) -> [GS1Message] {
    guard bytes.count <= mostBytes else { return [] }
    var division = SeparatorRecovery(bytes: bytes, options: options, profile: profile)
    division.divide(from: 0)
    guard division.budget > 0 else { return [] }
    return division.found.map { (rank: GS1DivisionRank($0, in: bytes, options), message: $0) }
      .enumerated()
      .sorted { first, second in
        let (a, b) = (first.element, second.element)
        if a.rank != b.rank { return a.rank > b.rank }
        let (m, n) = (a.message.elements.count, b.message.elements.count)
        if m != n { return m > n }
        let (x, y) = (firstVariable(a.message), firstVariable(b.message))
        return x != y ? x < y : first.offset < second.offset
      }
      .map { $0.element.message }
  }

  private static func firstVariable(_ message: GS1Message) -> Int {
    message.elements.first { $0.ai?.hasPredefinedLength == false }?.value.count ?? 0
  }

  private mutating func divide(from start: Int) {
    budget -= 1
    guard budget > 0 else { return }
    var index = start
    while index < bytes.count, bytes[index] == GS1Message.separator { index += 1 }
    guard index < bytes.count else {
      keep()
      return
    }
    guard let ai = ApplicationIdentifier(prefixOf: bytes.span, at: index), profile.contains(ai),
      !elements.contains(where: { $0.ai == ai })
    else { return }
    let value = index + ai.length
    guard ai.minimumLength <= ai.maximumLength else { return }
    for length in max(1, ai.minimumLength)...ai.maximumLength {
      let end = value + length
      guard end <= bytes.count, budget > 0 else { return }
      let fault = ai.fault(bytes.span, value..<end, currentYear: options.currentYear)
      if fault?.rule == .characterSet { return }
      guard fault == nil else { continue }
      elements.append(GS1Element(ai: ai, code: index..<value, value: value..<end))
      divide(from: end)
      elements.removeLast()
    }
  }

  private mutating func keep() {
    guard !elements.isEmpty else { return }
    var message = GS1Message(currentYear: options.currentYear)
    for element in elements { message.append(element, of: bytes.span) }
    message.finish(bytes.span)
    if message.isValid { found.append(message) }
  }
}
