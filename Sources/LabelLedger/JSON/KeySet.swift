/// The keys of one JSON object that were read so far, each as 64 bits of a hash: FNV-1a.
///
/// Nothing is allocated for the objects of a label. Keys that collide count as one key twice, which
/// no keys do but those that someone has computed to.
struct KeySet {
  /// Keys that are compared one by one; more are looked up.
  private static let limit = 16

  private var few = InlineArray<16, UInt64>(repeating: 0)
  private var count = 0
  private var many: Set<UInt64> = []

  /// Adds a key; `false` where the object has it already.
  mutating func insert(_ key: String) -> Bool {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let bytes = key.utf8.span
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    guard count < Self.limit else {
      if many.isEmpty { for index in few.indices { many.insert(few[index]) } }
      return many.insert(hash).inserted
    }
    for index in 0..<count where few[index] == hash { return false }
    few[count] = hash
    count += 1
    return true
  }
}
