package import LabelSyntax

/// A character that the print has otherwise than a symbol.
package struct PrintDifference: Hashable, Sendable {
  /// The index of the value.
  package var value: Int
  /// The index of the line.
  package var line: Int
  /// The character's place in the value.
  package var place: Int
  /// The character in print and in the symbol, Unicode.
  package var printed: UInt32
  package var carried: UInt32
  /// How surely it was read, the least of all looks.
  package var certainty: Float
  /// The corners of the character in the image.
  package var corners: Quadrilateral

  /// What is told of it.
  package func issue(_ value: PrintedValue) -> Issue {
    func text(_ scalar: UInt32) -> String {
      Unicode.Scalar(scalar).map { String(Character($0)) } ?? ""
    }
    let characters = value.characters.map(text).joined()
    let sure = Int((Double(min(1, certainty)) * 100).rounded(.down))
    return Issue(
      code: .textDiffers, severity: .error,
      message:
        "The print has \(text(printed)) where \(characters) has \(text(carried)) as character "
        + "\(place + 1), read \(sure) % surely",
      symbol: value.symbol)
  }
}
