#if Station
  import LabelLedger
  import LabelScan
  import LabelSyntax

  /// How a station is set up.
  struct StationSettings: Sendable {
    /// The same as LABELSCAN_VERSION in labelscan.h.
    static let version = "0.1.0"

    /// What it takes on at most.
    var limits = StationLimits()
    /// Its place, where a request names none.
    var place = LedgerPlace()
    /// Serial formats of its own.
    var formats = SerialFormats()
    /// The program that reads images in processes of their own, or `nil`.
    var program: String?
    /// Who may ask it; `nil` for this machine alone.
    var tokens: TokenFile?

    /// Creates the usual settings.
    init() {}

    /// What the page must know before it asks for anything, as JSON; it holds no secret.
    var session: [UInt8] {
      let text = LabelSyntax.JSONWriter.text { writer in
        writer.object { writer in
          writer.member("version", Self.version)
          writer.member("tokens", tokens != nil)
          writer.member("location", optional: place.location)
          writer.member("station", optional: place.station)
          writer.member("operator", optional: place.operator)
          writer.member("maxBody", limits.maxBody)
          writer.key("symbologies")
          writer.array { writer in
            for symbology in Symbology.readable { writer.string(symbology.rawValue) }
          }
          writer.key("profiles")
          writer.array { writer in
            for profile in RequirementProfile.allCases { writer.string(profile.rawValue) }
          }
        }
      }
      return Array(text.utf8)
    }
  }
#endif
