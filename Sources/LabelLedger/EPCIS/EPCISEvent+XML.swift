extension EPCISEvent {
  /// The event in EPCIS 1.2's XML.
  ///
  /// What names a thing is its EPC URN where a company's prefix is known, else its GS1 Digital Link
  /// URI. Lot and expiration date stand in `ilmd`, which is for the action ADD alone.
  func xml(companyPrefixes: [String]) -> [UInt8] {
    let thing = identity.urn(companyPrefixes: companyPrefixes) ?? identity.uri
    let isInstance = if case .instance = identity { true } else { false }
    var writer = XMLWriter(depth: 3)
    writer.element(isAggregation ? "AggregationEvent" : "ObjectEvent") { writer in
      writer.element("eventTime", recorded.event.time.text)
      writer.element("eventTimeZoneOffset", "+00:00")
      writer.element("baseExtension") { $0.element("eventID", eventID) }
      if isAggregation, let parent {
        writer.element("parentID", parent.urn(companyPrefixes: companyPrefixes) ?? parent.uri)
      }
      writer.element(isAggregation ? "childEPCs" : "epcList") {
        if isInstance { $0.element("epc", thing) }
      }
      writer.element("action", action)
      writer.element("bizStep", "urn:epcglobal:cbv:bizstep:\(step)")
      writer.element("disposition", "urn:epcglobal:cbv:disp:\(disposition)")
      if let location {
        for name in ["readPoint", "bizLocation"] {
          writer.element(name) { $0.element("id", location) }
        }
      }
      let data = isCommissioning ? masterData : []
      guard !isInstance || !data.isEmpty else { return }
      writer.element("extension") { writer in
        if !isInstance {
          writer.element(isAggregation ? "childQuantityList" : "quantityList") { writer in
            writer.element("quantityElement") { writer in
              writer.element("epcClass", thing)
              writer.element("quantity", String(quantity))
            }
          }
        }
        guard !data.isEmpty else { return }
        writer.element("ilmd") { writer in
          for (name, text) in data { writer.element("cbvmda:\(name)", text) }
        }
      }
    }
    return writer.bytes
  }

  /// Lot and expiration date by the names of the CBV's master data attributes.
  private var masterData: [(name: String, text: String)] {
    [("lotNumber", lot), ("itemExpirationDate", expiry)].compactMap { name, text in
      text.map { (name, $0) }
    }
  }
}
