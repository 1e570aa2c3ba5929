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

    @Option(
      help: ArgumentHelp(
        "A GS1 company prefix, for epcis12: its things get EPC URNs. May be said again.",
        valueName: "digits"))
    var companyPrefix: [String] = []

    @Flag(help: "For EPCIS: events have the hash of CBV 2.0 as their ID.")
    var eventHash = false

    @Flag(
      help: "For EPCIS: units with the status shipped and what came in an SSCC are told too.")
    var shipping = false

    /// Whether something was said that only EPCIS knows.
    var isEmpty: Bool {
      locationURIs.isEmpty && !commissioning && companyPrefix.isEmpty && !eventHash
        && !shipping
    }

    /// The options for a version, or `nil` where one is malformed.
    func options(_ version: EPCISOptions.Version) -> EPCISOptions? {
      var locations: [String: String] = [:]
      for text in locationURIs {
        guard let equals = text.firstIndex(of: "=") else { return nil }
        let uri = String(text[text.index(after: equals)...])
        guard equals != text.startIndex, EPCISOptions.isURI(uri) else { return nil }
        locations[String(text[..<equals])] = uri
      }
      let isPrefix = { (text: String) in
        (4...12).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
      guard companyPrefix.allSatisfy(isPrefix) else { return nil }
      return EPCISOptions(
        locations: locations, isCommissioning: commissioning, version: version,
        companyPrefixes: companyPrefix, usesEventHash: eventHash, tellsShipping: shipping)
    }
  }
#endif
