import ArgumentParser

/// The page around the images of a report.
enum ReportPage {
  /// What every report begins with: a file without it is somebody else's.
  static let signature = "<!doctype html>\n<!-- labelscan report -->\n"

  /// The bytes kept for what is known at the end only.
  private static let reserved = 2_048

  /// What stands for the totals until the end.
  static let unfinished = "<p class=\"issues\">The scan did not get to its end.</p>"

  /// `text` filled up with spaces to what is reserved.
  static func padded(_ text: String) -> String {
    text + String(repeating: " ", count: max(0, reserved - text.utf8.count))
  }

  /// The page up to the totals.
  static func head(nonce: String, time: String) -> String {
    """
    \(signature)<html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; \
    style-src 'nonce-\(nonce)'; script-src 'nonce-\(nonce)'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>Label report</title>
    <style nonce="\(nonce)">
    \(ReportStyle.css)
    </style>
    </head>
    <body>
    <header>
    <h1>Label report</h1>
    <p>labelscan \(LabelScanCommand.configuration.version), <time>\(time)</time></p>

    """
  }

  /// What follows the totals and comes before the first image.
  static let listStart = "\n</header>\n<main>\n"

  /// What is known at the end: how many images fared how, and the filter that counts them.
  static func totals(images: Int, symbols: Int, count: (Report.Fate) -> Int) -> String {
    var text = "<dl class=\"totals\"><div><dt>Images</dt><dd>\(images)</dd></div>"
    text += "<div><dt>Symbols</dt><dd>\(symbols)</dd></div>"
    for fate in Report.Fate.allCases {
      text += "<div class=\"\(fate.rawValue)\"><dt>\(fate.name)</dt><dd>\(count(fate))</dd></div>"
    }
    text += """
      </dl>
      <form id="filter" role="search" hidden>
      <label class="text">Find <input type="search" id="words" autocomplete="off" \
      placeholder="serial, file, issue \u{2026}"></label>
      <fieldset><legend>Show</legend>
      <label><input type="radio" name="fate" value="all" checked>All</label>
      <label><input type="radio" name="fate" value="problems">Only with problems</label>

      """
    for fate in Report.Fate.allCases {
      text += """
        <label><input type="radio" name="fate" value="\(fate.rawValue)">\(fate.name)</label>

        """
    }
    return text + "</fieldset>\n<output id=\"shown\" aria-live=\"polite\"></output>\n</form>"
  }

  /// What follows the last image.
  static func end(nonce: String) -> String {
    "</main>\n<script nonce=\"\(nonce)\">\n\(ReportScript.javaScript)\n</script>\n</body>\n</html>\n"
  }
}
