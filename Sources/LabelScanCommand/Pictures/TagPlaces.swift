import CommandText
import LabelScan

/// Puts names beside outlines, in lines of fixed width, where they hide no other name.
struct TagPlaces {
  private struct Box {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    func meets(_ other: Box) -> Bool {
      x < other.x + other.width && other.x < x + width && y < other.y + other.height
        && other.y < y + height
    }
  }

  private let width: Double
  private let height: Double
  private let fontSize: Double
  private var taken: [Box] = []

  /// Creates places on an image of these sides.
  init(width: Double, height: Double, fontSize: Double) {
    self.width = width
    self.height = height
    self.fontSize = fontSize
  }

  /// The name of what has these corners, in SVG: above it, else below it, else on it.
  mutating func tag(_ name: String, by corners: Quadrilateral, color: String) -> String {
    let shown = Self.shortened(VisibleText.line(name), to: max(8, Int(width / fontSize * 1.5)))
    // Of a font whose characters are 0.6 of its size wide; the text is fitted in any case.
    let textWidth = 0.6 * fontSize * Double(shown.count)
    let box = place(
      Box(x: 0, y: 0, width: textWidth + fontSize, height: 1.5 * fontSize), by: corners)
    return """
      <g><title>\(Markup.escaped(name))</title>\
      <rect x="\(Markup.number(box.x))" y="\(Markup.number(box.y))" \
      width="\(Markup.number(box.width))" height="\(Markup.number(box.height))" \
      rx="\(Markup.number(fontSize / 4))" fill="\(color)" fill-opacity="0.9"/>\
      <text x="\(Markup.number(box.x + fontSize / 2))" y="\(Markup.number(box.y + 1.08 * fontSize))" \
      textLength="\(Markup.number(textWidth))" lengthAdjust="spacingAndGlyphs" \
      font-family="ui-monospace, DejaVu Sans Mono, Consolas, monospace" xml:space="preserve" \
      font-size="\(Markup.number(fontSize))" fill="#fff">\(Markup.escaped(shown))</text></g>

      """
  }

  private mutating func place(_ size: Box, by corners: Quadrilateral) -> Box {
    let left = corners.map(\.x).min() ?? 0
    let top = corners.map(\.y).min() ?? 0
    let bottom = corners.map(\.y).max() ?? 0
    let gap = fontSize / 2
    var box = size
    box.x = max(0, min(left, width - box.width))
    // Ever further above and below it, as long as it is on the image.
    let steps = (0..<4).flatMap { step in
      let way = Double(step) * box.height * 1.1
      return [top - gap - box.height - way, bottom + gap + way]
    }
    let rows = (steps + [(top + bottom - box.height) / 2]).filter {
      $0 >= 0 && $0 + box.height <= height
    }
    let free = rows.first { row in
      box.y = row
      return !taken.contains { $0.meets(box) }
    }
    box.y = free ?? rows.first ?? max(0, min(top, height - box.height))
    taken.append(box)
    return box
  }

  private static func shortened(_ text: String, to count: Int) -> String {
    text.count <= count ? text : text.prefix(count - 1) + "\u{2026}"
  }
}
