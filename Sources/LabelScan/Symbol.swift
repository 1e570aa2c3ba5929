public import LabelSyntax

/// One symbol read from an image.
public struct Symbol: Hashable, Sendable {
  /// What it carries, with its symbology and AIM identifier.
  public var payload: Payload
  /// Its four corners, clockwise from its own top left, in pixels of the stored image.
  public var corners: [Point]
  /// How many codewords error correction mended; `nil` where the symbology has none or it is not
  /// known.
  public var correctedCodewords: Int?
  /// How many codewords error correction could have mended.
  public var correctableCodewords: Int?

  /// Creates a symbol.
  public init(
    payload: Payload, corners: [Point], correctedCodewords: Int? = nil,
    correctableCodewords: Int? = nil
  ) {
    self.payload = payload
    self.corners = corners
    self.correctedCodewords = correctedCodewords
    self.correctableCodewords = correctableCodewords
  }

  /// Its symbology.
  public var symbology: Symbology { payload.symbology ?? Symbology(rawValue: "unknown") }
}
