import LabelScan
import LabelSyntax

/// One image on the page of a scan.
struct ReportEntry {
  private let result: ScanResult
  private let number: Int
  private let fate: Report.Fate

  init(_ result: ScanResult, number: Int, fate: Report.Fate) {
    self.result = result
    self.number = number
    self.fate = fate
  }

  /// The image's part of the page.
  func html(thumbnail: EncodedImage?) -> String {
    """
    <article data-fate="\(fate.rawValue)" aria-labelledby="image\(number)">
    \(picture(thumbnail))<div>
    <h2 id="image\(number)">\(Markup.escaped(result.file))</h2>
    <p class="fate \(fate.rawValue)">\(fate.name)</p>
    \(details)</div>
    </article>

    """
  }

  /// What the image gave, or why there is no answer.
  private var details: String {
    switch result {
    case .success(let image):
      Self.fields(image.label) + Self.issues(image.label) + Self.symbols(image)
        + Self.candidates(image.label) + Self.size(image)
    case .failure(let failure):
      """
      <ul class="issues"><li class="error"><b>error</b> \(Markup.escaped(failure.error.message)) \
      <span>\(Markup.escaped(failure.error.code))</span></li></ul>

      """
    }
  }

  private func picture(_ thumbnail: EncodedImage?) -> String {
    guard let thumbnail, let result = result.image else {
      return "<div class=\"photo\" aria-hidden=\"true\"></div>\n"
    }
    let drawing = SymbolDrawing(result)
    let unit = max(drawing.width, drawing.height) / 360
    var text = """
      <svg class="photo" viewBox="\(drawing.viewBox)" role="img" \
      aria-label="\(Self.count(result.symbols.count, "symbol")) outlined on the photo">
      \(drawing.image(thumbnail))\(drawing.outlines(stroke: 2.2 * unit))
      """
    for (index, symbol) in result.symbols.enumerated() {
      let corner = drawing.corners(of: symbol).topLeft
      let radius = 9 * unit
      let x = max(radius, min(corner.x, drawing.width - radius))
      let y = max(radius, min(corner.y, drawing.height - radius))
      text += """
        <g class="\(drawing.hasError(index) ? "bad" : "good")">\
        <circle cx="\(Markup.number(x))" cy="\(Markup.number(y))" r="\(Markup.number(radius))"/>\
        <text x="\(Markup.number(x))" y="\(Markup.number(y + 0.36 * 11 * unit))" \
        font-size="\(Markup.number(11 * unit))">\(index + 1)</text></g>

        """
    }
    return text + "</svg>\n"
  }

  private static func fields(_ label: Label) -> String {
    list(
      label.fields.map { ($0.name.rawValue, Markup.escaped($0.value)) }, named: "fields")
  }

  private static func issues(_ label: Label) -> String {
    guard !label.issues.isEmpty else { return "" }
    let items = label.issues.map { issue in
      let symbol = issue.symbol.map { " <i class=\"number\">\($0 + 1)</i>" } ?? ""
      return """
        <li class="\(issue.severity.rawValue)"><b>\(issue.severity.rawValue)</b>\(symbol) \
        \(Markup.escaped(issue.message)) <span>\(Markup.escaped(issue.code.rawValue))</span></li>

        """
    }
    return "<ul class=\"issues\">\n\(items.joined())</ul>\n"
  }

  private static func symbols(_ result: ImageResult) -> String {
    guard !result.symbols.isEmpty else { return "" }
    let items = result.symbols.indices.map { index in
      let payload = result.symbols[index].payload
      let readings = result.label.readings
      let carrier = readings.indices.contains(index) ? LabelText.carrier(of: readings[index]) : ""
      return """
        <li><i class="number">\(index + 1)</i> <span>\(Markup.escaped(carrier))</span> \
        <code>\(Markup.payload(payload.text))</code></li>

        """
    }
    return "<ul class=\"symbols\" aria-label=\"Symbols\">\n\(items.joined())</ul>\n"
  }

  private static func candidates(_ label: Label) -> String {
    guard !label.candidates.isEmpty else { return "" }
    let rows = label.candidates.map { candidate in
      (
        "\(candidate.field.rawValue)?",
        "\(Markup.escaped(candidate.value)) <span>\(Markup.escaped(candidate.reason))</span>"
      )
    }
    return """
      <details><summary>\(count(rows.count, "candidate"))</summary>
      \(list(rows, named: "fields"))</details>

      """
  }

  private static func size(_ result: ImageResult) -> String {
    let timing = result.timing
    let milliseconds = (timing.total - (timing.print ?? .zero)) / .milliseconds(1)
    return """
      <p class="size">\(result.width) \u{D7} \(result.height) pixels, \
      \(Markup.number(milliseconds)) ms</p>

      """
  }

  /// Names and what they stand for; the values are markup.
  private static func list(_ rows: [(name: String, value: String)], named name: String) -> String {
    guard !rows.isEmpty else { return "" }
    let items = rows.map { row in
      "<div><dt>\(Markup.escaped(row.name))</dt><dd>\(row.value)</dd></div>\n"
    }
    return "<dl class=\"\(name)\">\n\(items.joined())</dl>\n"
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
