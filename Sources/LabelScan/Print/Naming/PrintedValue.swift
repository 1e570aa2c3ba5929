package import LabelSyntax

/// A value of a symbol that a label may print.
package struct PrintedValue: Hashable, Sendable {
  /// What of the payload it is.
  package enum Part: Hashable, Sendable {
    /// All of it.
    case whole
    /// What follows a data identifier.
    case identified(String)
    /// A field's value.
    case detail(Int)
  }

  /// The index of the symbol.
  package var symbol: Int
  package var part: Part
  /// The field that it is the value of; `nil` for a bare one.
  package var field: FieldName?
  /// Its characters without spaces, Unicode.
  package var characters: [UInt32]

  /// Characters that print may leave out or add.
  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x20 && scalar.value < 0x7F
  }

  /// Takes a value's characters; `nil` where print could not show them so.
  package init?(symbol: Int, part: Part, field: FieldName? = nil, text: String) {
    guard text.unicodeScalars.allSatisfy({ (0x20...0x7E).contains($0.value) }) else { return nil }
    self.symbol = symbol
    self.part = part
    self.field = field
    characters = text.unicodeScalars.filter(Self.isKept).map(\.value)
    guard (1...40).contains(characters.count) else { return nil }
  }
}
