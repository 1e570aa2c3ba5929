package import LabelSyntax

/// What the elements of one line say as a symbology, its checks held.
package struct TwoWidthContent: Hashable, Sendable {
  package var symbology: Symbology
  /// The characters that are transmitted.
  package var text: [UInt8]
  /// The AIM identifier, such as `]M0`.
  package var identifier: String

  /// Whether a check character is among what was held against each other.
  package var isChecked: Bool {
    symbology == .msi || symbology == .code11 || symbology == .telepen
  }

  package init(_ symbology: Symbology, _ text: [UInt8], identifier: String) {
    self.symbology = symbology
    self.text = text
    self.identifier = identifier
  }
}
