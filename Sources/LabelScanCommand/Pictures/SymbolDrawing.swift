import LabelScan
import LabelSyntax

/// An image with outlines of its symbols, in SVG, as viewers show it.
struct SymbolDrawing {
  private let result: ImageResult
  private let turn: (a: Double, b: Double, c: Double, d: Double, e: Double, f: Double)
  /// Pixels in a row of the image as shown.
  let width: Double
  /// Rows of the image as shown.
  let height: Double

  init(_ result: ImageResult) {
    self.result = result
    let sides = (Double(result.width), Double(result.height))
    turn = result.orientation.turn(width: sides.0, height: sides.1)
    (width, height) = result.orientation.isSideways ? (sides.1, sides.0) : sides
  }

  /// The `viewBox` of the drawing.
  var viewBox: String { "0 0 \(Markup.number(width)) \(Markup.number(height))" }

  /// The image itself, turned as viewers turn it.
  func image(_ image: EncodedImage) -> String {
    let matrix = [turn.a, turn.b, turn.c, turn.d, turn.e, turn.f].map(Markup.number)
    return """
      <image width="\(result.width)" height="\(result.height)" preserveAspectRatio="none" \
      transform="matrix(\(matrix.joined(separator: " ")))" \
      href="\(image.dataURI)"/>

      """
  }

  /// Outlines that are `stroke` pixels thick, symbols with an error in another colour.
  func outlines(stroke: Double) -> String {
    var text = ""
    for (index, symbol) in result.symbols.enumerated() {
      let points = corners(of: symbol)
        .map { "\(Markup.number($0.x)),\(Markup.number($0.y))" }.joined(separator: " ")
      let color = hasError(index) ? "#ff5252" : "#00e676"
      for (color, width) in [("#000", stroke * 2), (color, stroke)] {
        text += """
          <polygon points="\(points)" fill="none" stroke="\(color)" \
          stroke-opacity="\(color == "#000" ? "0.55" : "1")" stroke-linejoin="round" \
          stroke-width="\(Markup.number(width))"/>

          """
      }
    }
    return lines(stroke: stroke / 2) + text
  }

  /// Outlines of the lines of print, and of the characters that differ from a symbol's.
  private func lines(stroke: Double) -> String {
    var text = ""
    func outline(_ corners: Quadrilateral, _ color: String, _ width: Double) {
      let points = shown(corners).map { "\(Markup.number($0.x)),\(Markup.number($0.y))" }
      text += """
        <polygon points="\(points.joined(separator: " "))" fill="none" stroke="\(color)" \
        stroke-width="\(Markup.number(width))"/>

        """
    }
    for line in result.print ?? [] {
      outline(line.corners, "#40c4ff", stroke)
      for character in line.differing { outline(character, "#ff5252", stroke * 2) }
    }
    return text
  }

  /// Whether an error is about a symbol.
  func hasError(_ symbol: Int) -> Bool {
    result.label.issues.contains { $0.symbol == symbol && $0.severity == .error }
  }

  /// A symbol's corners on the image as shown.
  func corners(of symbol: Symbol) -> Quadrilateral { shown(symbol.corners) }

  private func shown(_ corners: Quadrilateral) -> Quadrilateral {
    corners.mapCorners { corner in
      Point(
        x: turn.a * corner.x + turn.c * corner.y + turn.e,
        y: turn.b * corner.x + turn.d * corner.y + turn.f)
    }
  }
}
