package import LabelSyntax

/// What the elements of one line say as a symbology, its checks held.
package struct TwoWidthContent: Hashable, Sendable {
  package var symbology: Symbology
  /// The characters that are transmitted.
  package var text: [UInt8]
  /// The AIM identifier, such as `]M0`.
  package var identifier: String

  package init(_ symbology: Symbology, _ text: [UInt8], identifier: String) {
    self.symbology = symbology
    self.text = text
    self.identifier = identifier
  }
}
