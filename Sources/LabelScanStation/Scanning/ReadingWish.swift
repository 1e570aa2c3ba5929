#if Station
  import LabelScan
  import LabelSyntax

  /// How images and payloads are to be read, as a query says it.
  struct ReadingWish: Sendable {
    /// The parameters of a query that say it.
    static let parameters: Set<String> = ["symbology", "effort", "expect", "print", "formats"]

    /// How images are read.
    var options: ScanOptions
    /// How payloads are read.
    var reader: LabelReader
    /// What labels must satisfy, or `nil`.
    var profile: RequirementProfile? { options.profile }

    /// Takes the parameters; `formats` are those of the station where the query has none.
    init(
      _ query: WebQuery, formats: SerialFormats, year: Int, limits: StationLimits
    ) throws(Problem) {
      options = ScanOptions(
        limits: ScanLimits(maxTime: .milliseconds(Int(limits.maxSeconds * 1_000))), print: .auto)
      let names = query.values("symbology")
      if !names.isEmpty { options.symbologies = try Self.symbologies(names) }
      if let name = try query.value("effort") {
        guard let effort = ScanOptions.Effort(rawValue: name) else {
          throw .badParameter("'effort' is \(Self.list(ScanOptions.Effort.allCases)).")
        }
        options.effort = effort
      }
      if let name = try query.value("print") {
        guard let mode = PrintMode(rawValue: name) else {
          throw .badParameter("'print' is \(Self.list(PrintMode.allCases)).")
        }
        options.print = mode
      }
      if let name = try query.value("expect") {
        guard let profile = RequirementProfile(name) else {
          throw .badParameter("'expect' is \(Self.list(RequirementProfile.allCases)).")
        }
        options.profile = profile
      }
      var formats = formats
      if let text = try query.value("formats") { formats = try Self.formats(Array(text.utf8)) }
      reader = LabelReader(options: SyntaxOptions(currentYear: year), formats: formats)
    }

    /// The serial formats of a JSON text.
    static func formats(_ json: [UInt8]) throws(Problem) -> SerialFormats {
      do throws(FormatError) {
        return try SerialFormats(json: json)
      } catch {
        throw Problem(422, error.code.rawValue, error.message)
      }
    }

    private static func symbologies(_ names: [String]) throws(Problem) -> Set<Symbology> {
      var found: Set<Symbology> = []
      for name in names {
        let symbology = Symbology(rawValue: name)
        guard Symbology.readable.contains(symbology) else {
          let known = Symbology.readable.map(\.rawValue).joined(separator: ", ")
          throw .badParameter("'symbology' is of: \(known).")
        }
        found.insert(symbology)
      }
      return found
    }

    private static func list<Value: RawRepresentable<String>>(_ values: [Value]) -> String {
      let names = values.map(\.rawValue)
      return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
    }
  }
#endif
