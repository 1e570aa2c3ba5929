/// A line of print on a photo.
public struct PrintedLine: Hashable, Sendable {
  /// What it says, as read.
  public var text: String
  /// The corners of its capitals, clockwise from its own top left, in pixels of the stored image.
  public var corners: Quadrilateral
  /// How surely its characters were read, 0 to 1.
  public var certainty: Double
  /// The corners of each character that a symbol has otherwise.
  public var differing: [Quadrilateral] = []

  /// Creates a line.
  public init(text: String, corners: Quadrilateral, certainty: Double) {
    self.text = text
    self.corners = corners
    self.certainty = certainty
  }
}
