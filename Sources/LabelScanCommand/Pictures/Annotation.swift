import LabelScan
import LabelSyntax

/// A copy of an image with the outline, symbology and payload of each symbol, as an SVG file.
enum Annotation {
  /// What every file begins with: one without it is somebody else's.
  static let signature = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- labelscan annotation -->

    """

  /// The file's text.
  static func svg(of result: ImageResult, image: EncodedImage) -> String {
    let drawing = SymbolDrawing(result)
    let unit = max(drawing.width, drawing.height) / 1_000
    var text =
      signature + """
        <svg xmlns="http://www.w3.org/2000/svg" width="\(Markup.number(drawing.width))" \
        height="\(Markup.number(drawing.height))" viewBox="\(drawing.viewBox)">
        <title>\(Markup.escaped(result.file))</title>
        <style>image { image-orientation: none }</style>

        """
    text += drawing.image(image)
    text += drawing.outlines(stroke: max(1, 3 * unit))
    var tags = TagPlaces(
      width: drawing.width, height: drawing.height, fontSize: max(11, 17 * unit))
    for (index, symbol) in result.symbols.enumerated() {
      let payload = symbol.payload.text
      text += tags.tag(
        "\(symbol.symbology.rawValue)  \(payload)", by: drawing.corners(of: symbol),
        color: drawing.hasError(index) ? "#b71c1c" : "#00632f")
    }
    return text + "</svg>\n"
  }
}
