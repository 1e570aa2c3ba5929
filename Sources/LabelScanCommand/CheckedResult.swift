import LabelScan
import LabelSyntax

/// What an image gave, and what was asked of its label.
struct CheckedResult: Sendable {
  var result: ImageResult
  var requirements: [Requirement]?

  /// Checks a result against a profile; what fails is an issue of the label too.
  init(_ result: ImageResult, profile: RequirementProfile?) {
    self.result = result
    requirements = result.error == nil ? profile?.check(result.label) : nil
    self.result.label.issues += requirements?.compactMap(\.issue) ?? []
  }

  /// The exit status that it asks for.
  var status: Int32 {
    if result.error != nil { return 2 }
    if requirements?.contains(where: \.isFailed) ?? false { return 3 }
    return result.symbols.isEmpty ? 1 : 0
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
