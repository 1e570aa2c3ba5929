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
    /// Milliseconds that it took.
    var milliseconds: Double

    /// Checks a result against a profile, as the command does, and writes it.
    init(_ result: ImageResult, profile: RequirementProfile?) {
      var result = result
      let requirements = result.error == nil ? profile?.check(result.label) : nil
      result.label.issues += requirements?.compactMap(\.issue) ?? []
      json = Array(JSONWriter.text { result.write(to: &$0, requirements) }.utf8)
      error = result.error
      symbols = result.symbols.count
      let timing = result.timing
      milliseconds =
        timing.load + timing.locate + timing.decode + timing.parse + (timing.print ?? 0)
    }

    /// The problem that an image which cannot be read is to the one who sent it alone.
    var problem: Problem? {
      error.map { Problem(422, $0.code, $0.message) }
    }
  }
#endif
