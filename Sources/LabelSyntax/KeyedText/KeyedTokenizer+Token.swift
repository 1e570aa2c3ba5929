extension KeyedTokenizer {
  /// A key and its value.
  struct Token {
    /// What the key names.
    enum Meaning {
      /// One field.
      case key(KeyTrie.Key)
      /// Several fields at once: `SERIAL/LOT`.
      case combined
      /// A key that is in no table.
      case unknown
      /// No key: a link or mark that ends the value before it.
      case end
    }

    /// What a value is made of, which says where it ends.
    enum Form {
      /// One number or code.
      case identifier
      /// Words, commas among them.
      case words
      /// A date, or the value of an unknown key.
      case other

      init(_ meaning: Meaning) {
        switch meaning {
        case .key(let key) where key.field.isDate: self = .other
        case .key(let key): self = key.field.isWords ? .words : .identifier
        case .combined: self = .identifier
        case .unknown, .end: self = .other
        }
      }
    }

    /// What the key names.
    var meaning: Meaning
    /// The key's characters, without separator.
    var key: Range<Int>
    /// The value's characters, trimmed.
    var value: Range<Int>
    /// Whether `:`, `=` or `#` follows the key.
    var isExplicit: Bool
  }
}
