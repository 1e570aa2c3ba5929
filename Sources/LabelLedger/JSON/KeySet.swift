/// The keys of one JSON object that were read so far.
struct KeySet {
  /// Keys that are compared one by one; more are looked up by their hashes.
  private static let limit = 16

  private var few: [String] = []
  private var many: Set<ExactText> = []

  /// Adds a key; `false` where the object has it already.
  mutating func insert(_ key: String) -> Bool {
    if many.isEmpty {
      for other in few where other.isExactly(key) { return false }
      few.append(key)
      if few.count > Self.limit { many = Set(few.map(ExactText.init)) }
      return true
    }
    return many.insert(ExactText(key)).inserted
  }
}
