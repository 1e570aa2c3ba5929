#if Station
  import LabelScan
  import LabelSyntax

  /// What an image gave, with its JSON.
  struct ScanAnswer: Sendable {
    /// The result as `labelscan scan --format json` prints it, in one line.
    var json: [UInt8]
    /// Why there is no answer; `nil` where the image was read.
    var error: ScanError?
    /// How many symbols were read.
    var symbols: Int
    /// How long it took.
    var time: Duration

    /// Checks a result against a profile, as the command does, and writes it.
    init(_ result: ScanResult, profile: RequirementProfile?) {
      let requirements = result.image.flatMap { profile?.check($0.label) }
      let result = result.map { image in
        var image = image
        image.label.issues += requirements?.compactMap(\.issue) ?? []
        return image
      }
      let text = JSONWriter.text { writer in
        writer.object { result.writeMembers(to: &$0, requirements) }
      }
      json = Array(text.utf8)
      error = result.error
      symbols = result.image?.symbols.count ?? 0
      let timing = result.image?.timing
      time = [timing?.load, timing?.locate, timing?.decode, timing?.parse, timing?.print]
        .reduce(.zero) { $0 + ($1 ?? .zero) }
    }

    /// The problem that an image which cannot be read is to the one who sent it alone.
    var problem: Problem? {
      error.map { error in
        if case .process = error { return Problem(500, error.code, error.message) }
        return Problem(422, error.code, error.message)
      }
    }
  }
#endif
