#if Ledger
  import ArgumentParser
  import LabelLedger

  /// A ledger on standard output as an EPCIS document.
  enum EPCISOutput {
    /// Writes the document; what is not in it is said on standard error.
    static func write(_ ledger: Ledger, _ options: EPCISOptions) throws {
      var document = EPCISDocument(options: options)
      var isBroken = false
      do throws(LedgerError) {
        let created = try ledger.created()
        document = EPCISDocument(options: options, created: try ledger.lastTime())
        try ledger.events { event in
          document.add(event)
          guard document.count > 1 << 20 else { return }
          guard StandardStreams.write(document.take(), to: 1) else {
            isBroken = true
            throw LedgerError(.failed, "standard output cannot be written")
          }
        }
        document.end(created: created)
      } catch {
        let exit = Failure.exit(error)
        throw isBroken ? ExitCode(74) : exit
      }
      try Output.write(document.take())
      if document.intakesWithoutKey > 0 {
        Failure.say("intakes left out for want of a GS1 key: \(document.intakesWithoutKey)")
      }
      for name in document.locationsWithoutURI.sorted() {
        Failure.say("location \(name) has no --location-uri and was left out")
      }
    }
  }
#endif
