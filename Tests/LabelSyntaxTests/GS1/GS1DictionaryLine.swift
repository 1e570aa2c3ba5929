import LabelSyntax

/// One line of `Scripts/gs1-syntax-dictionary.txt`, read without the project's own script.
struct GS1DictionaryLine: Sendable {
  var codes: [String] = []
  var flags = ""
  var specification: [String] = []
  var requisites: [[[String]]] = []
  var exclusions: [String] = []
  var qualifiers: [[String]]?
  var title: String?

  /// Reads a line; `nil` for blank lines and comments.
  init?(_ line: Substring) {
    var fields = line.split(separator: " ", omittingEmptySubsequences: true)[...]
    guard let ais = fields.popFirst(), ais.first != "#" else { return nil }
    let ends = ais.split(separator: "-")
    guard let first = Int(ends[0]), let last = Int(ends[ends.count - 1]) else { return nil }
    for number in first...last {
      let digits = String(number)
      codes.append(String(repeating: "0", count: ends[0].count - digits.count) + digits)
    }
    while let field = fields.popFirst() {
      if field == "#" {
        title = fields.joined(separator: " ")
        return
      }
      read(field)
    }
  }

  private mutating func read(_ field: Substring) {
    if field.hasPrefix("req=") {
      requisites.append(
        field.dropFirst(4).split(separator: ",").map { group in
          group.split(separator: "+").map(String.init)
        })
    } else if field.hasPrefix("ex=") {
      exclusions = field.dropFirst(3).split(separator: ",").map(String.init)
    } else if field.hasPrefix("dlpkey") {
      qualifiers = field.dropFirst(7).split(separator: "|").map { alternative in
        alternative.split(separator: ",").map(String.init)
      }
    } else if field.allSatisfy({ "*?".contains($0) }) {
      flags += field
    } else {
      specification.append(String(field))
    }
  }
}
