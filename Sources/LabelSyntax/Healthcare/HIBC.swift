/// HIBC symbols that belong together, and the printed form of one.
public enum HIBC {
  /// Whether a secondary symbol names this primary symbol: its link is the primary's check character.
  public static func pairs(primary: Payload, secondary: Payload) -> Bool {
    let bytes = secondary.bytes
    guard HIBCReader.reading(of: primary)?.syntax == .hibcPrimary,
      HIBCReader.reading(of: secondary)?.syntax == .hibcSecondary, bytes.count > 2
    else { return false }
    return primary.bytes.last == bytes[bytes.count - 2]
  }

  /// The payload of printed text such as `*+$$52001510X3+_*`: asterisks are not part of it, `_` is a
  /// space.
  public static func payload(printed text: String) -> Payload {
    var bytes = Array(text.utf8)
    if bytes.count > 2, bytes.first == 0x2A, bytes.last == 0x2A {
      bytes.removeFirst()
      bytes.removeLast()
    }
    return Payload(bytes: bytes.map { $0 == 0x5F ? 0x20 : $0 })
  }

  /// The issue of a secondary symbol that none of `primaries` belongs to; `nil` when one does, or
  /// there are none.
  static func mismatch(_ secondary: Reading, primaries: [Payload]) -> Issue? {
    guard secondary.syntax == .hibcSecondary, !primaries.isEmpty else { return nil }
    let link = secondary.details.last { $0.field.rawValue == "link" }
    guard let link, !primaries.contains(where: { $0.bytes.last == link.raw.utf8.first }) else {
      return nil
    }
    return Issue(
      code: .linkMismatch, severity: .error,
      message: "The link \(link.raw) is not the check character of the primary symbol",
      range: link.range)
  }
}
