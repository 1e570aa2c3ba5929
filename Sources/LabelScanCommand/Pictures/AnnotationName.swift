import CommandText

/// Where in the folder of annotations an image's copy goes.
enum AnnotationName {
  /// The folders and, last, the file name for the image at `path`.
  ///
  /// Two paths never give the same place, and none leads out: `..` and the root are names like any
  /// other, and what would not show is written as in a URI.
  static func parts(of path: String) -> [String] {
    var parts = path.split(separator: "/").filter { $0 != "." }.map(part)
    if parts.isEmpty { parts = ["."] }
    if path.hasPrefix("/") { parts[0] = "%2F" + parts[0] }
    parts[parts.count - 1] += ".svg"
    return parts
  }

  private static func part(_ name: Substring) -> String {
    if name == ".." { return "%2E%2E" }
    var output = ""
    for scalar in name.unicodeScalars {
      if scalar != "%", !VisibleText.isHidden(scalar) {
        output.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          let digits = String(byte, radix: 16, uppercase: true)
          output += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
        }
      }
    }
    return output
  }
}
