#if Ledger
  import ArgumentParser
  import LabelLedger

  /// What `export --format epcis` is told beside the ledger.
  struct EPCISArguments: ParsableArguments {
    @Option(
      name: .customLong("location-uri"),
      help: ArgumentHelp(
        "The URI of a location, for epcis: dock-1=https://id.gs1.org/414/9501101020016.",
        valueName: "name=uri"))
    var locationURIs: [String] = []

    @Flag(
      help: "For epcis: the labels were put on here, a unit's first intake commissions it.")
    var commissioning = false

    /// Whether something was said that only EPCIS knows.
    var isEmpty: Bool { locationURIs.isEmpty && !commissioning }

    /// The options, or `nil` where one is malformed.
    var options: EPCISOptions? {
      var locations: [String: String] = [:]
      for text in locationURIs {
        guard let equals = text.firstIndex(of: "=") else { return nil }
        let uri = String(text[text.index(after: equals)...])
        guard equals != text.startIndex, EPCISOptions.isURI(uri) else { return nil }
        locations[String(text[..<equals])] = uri
      }
      return EPCISOptions(locations: locations, isCommissioning: commissioning)
    }
  }
#endif
