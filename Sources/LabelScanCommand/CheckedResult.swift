import LabelScan
import LabelSyntax

/// What an image gave, and what was asked of its label.
struct CheckedResult: Sendable {
  var result: ScanResult
  var requirements: [Requirement]?

  /// Checks a result against a profile; what fails is an issue of the label too.
  init(_ result: ScanResult, profile: RequirementProfile?) {
    let requirements = result.image.flatMap { profile?.check($0.label) }
    self.requirements = requirements
    self.result = result.map { image in
      var image = image
      image.label.issues += requirements?.compactMap(\.issue) ?? []
      return image
    }
  }

  /// The exit status that it asks for.
  var status: Int32 {
    guard let image = result.image else { return 2 }
    if requirements?.contains(where: \.isFailed) ?? false { return 3 }
    return image.symbols.isEmpty ? 1 : 0
  }

  /// The result as JSON in one line, with what came of its intake where it was taken in.
  func json(_ intake: IntakeAnswer? = nil) -> String {
    JSONWriter.text { write(to: &$0, intake: intake) }
  }

  /// Writes the result as JSON, with what came of its intake where it was taken in.
  func write(to writer: inout JSONWriter, intake: IntakeAnswer? = nil) {
    writer.object { writer in
      result.writeMembers(to: &writer, requirements)
      if let intake {
        writer.key("intake")
        intake.write(to: &writer)
      }
    }
  }
}
