import CommandText
import LabelSyntax

/// A label for people.
enum LabelText {
  /// The label's fields, candidates and issues, one a line, indented.
  static func lines(of label: Label) -> String {
    var text = ""
    for field in label.fields { text += row(field.name.rawValue, field.value) }
    for candidate in label.candidates {
      text += row("\(candidate.field.rawValue)?", "\(candidate.value)  (\(candidate.reason))")
    }
    for issue in label.issues {
      text += row(issue.severity.rawValue, "\(issue.code): \(issue.message)")
    }
    return text
  }

  /// Whether a label does what a profile asks, and what its symbols do not tell.
  static func lines(of requirements: [Requirement]?, _ profile: RequirementProfile?) -> String {
    guard let requirements, let profile else { return "" }
    let isSatisfied = !requirements.contains(where: \.isFailed)
    var text = row("expected", "\(profile.rawValue)\(isSatisfied ? "" : " not") satisfied")
    for requirement in requirements where requirement.state == .notDecidable {
      text += row("not decidable", "\(requirement.name): \(requirement.message)")
    }
    return text
  }

  /// One line: a name, padded, and what it stands for.
  static func row(_ name: String, _ value: String) -> String {
    let padding = String(repeating: " ", count: max(0, 16 - name.count))
    return "  \(VisibleText.line(name))\(padding)  \(VisibleText.line(value))\n"
  }

  /// A symbol's or payload's carrier and language, such as `code128 ]C1 gs1`.
  static func carrier(of reading: Reading) -> String {
    let names = [
      reading.payload.symbology?.rawValue, reading.payload.identifier?.text,
      reading.syntax.rawValue,
    ]
    return VisibleText.line(names.compactMap(\.self).joined(separator: " "))
  }
}
