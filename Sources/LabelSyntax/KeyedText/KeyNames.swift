/// Keys as programs write them: `serialNumber`, `serial_number`, `mac-address`.
enum KeyNames {
  /// The key that a name is, or `nil`.
  static func key(_ name: String) -> KeyTrie.Key? {
    guard name.utf8.count <= 40 else { return nil }
    if let key = KeyTrie.table.key(FoldedText(Substring(name))) { return key }
    return KeyTrie.table.key(FoldedText(Substring(words(name))))
  }

  /// The meaning of `DT` where a device's serial number stands beside it: cameras name their type so.
  static func deviceType(_ name: String, beside names: [String]) -> KeyTrie.Key? {
    guard name == "DT" || name == "dt", names.contains("SN") || names.contains("sn") else {
      return nil
    }
    return KeyTrie.Key(field: .model, language: "en", needsSeparator: false, ambiguous: nil)
  }

  /// The words of a name, apart: `macAddress` is `mac Address`.
  private static func words(_ name: String) -> String {
    var words = ""
    var last: Character?
    for character in name {
      if character == "_" || character == "-" {
        words.append(" ")
      } else {
        if character.isUppercase, let last, last.isLowercase { words.append(" ") }
        words.append(character)
      }
      last = character
    }
    return words
  }
}
