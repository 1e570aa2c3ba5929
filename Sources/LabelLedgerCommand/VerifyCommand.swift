#if Ledger
  import ArgumentParser
  import LabelLedger

  /// `labelscan-ledger verify`: whether the record is as it was written.
  struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Proves that no event was changed, or names the first that is broken.",
      discussion: """
        Each event carries the SHA-256 over the hash before it and its own record. All
        that answers questions is compared with the events row by row; the file's pages
        and indexes are checked, and that it has the tables and triggers of a ledger and
        no others. Only the time at which the ledger was made is covered by nothing.

        --repair makes what is derived from the events anew where something of it is
        wrong and every event holds: beside the file, which is then replaced and kept as
        FILE.damaged. No other process may have the ledger open meanwhile.

        A signature that is false, of a key that is no operator's or was revoked, or of one
        who may not record what it says, breaks the event, as does a missing one where the
        ledger requires it. Lists of what was issued are checked where they lie.

        Events that were cut off at the end leave no trace in the others: note the last
        event and its hash elsewhere from time to time and give them with --known, or what
        anchor prints with --anchors.

        EXIT STATUS: 0 it holds, or does so again, 1 it is broken, 2 the ledger cannot be
        read or not be repaired, 64 usage.
        """)

    @OptionGroup var ledger: LedgerArguments
    @OptionGroup var query: QueryArguments

    @Option(
      help: ArgumentHelp(
        "An event and the hash it had, such as 12:9f86d0...", valueName: "event:hash"))
    var known: String?

    @Option(
      help: ArgumentHelp(
        "Lines that anchor printed, kept elsewhere: each event has the hash it had then.",
        valueName: "file"))
    var anchors: String?

    @Flag(help: "Make what is derived from the events anew, where it is wrong.")
    var repair = false

    func validate() throws {
      if known != nil, knownEvent == nil {
        throw ValidationError("--known is an event's number, a colon and 64 digits of its hash.")
      }
    }

    private var knownEvent: (event: Int, hash: [UInt8])? {
      guard let parts = known?.split(separator: ":"), parts.count == 2, let event = Int(parts[0]),
        event > 0, let hash = Hexadecimal.bytes(of: String(parts[1])), hash.count == 32
      else { return nil }
      return (event, hash)
    }

    func run() throws {
      let noted = try anchors.map { try AnchorFile.anchors(at: $0) } ?? []
      let opened = repair ? nil : try ledger.open(.reading)
      var proof: LedgerProof
      var kept: String?
      do throws(LedgerError) {
        if let opened {
          proof = try opened.verify(known: knownEvent)
        } else {
          let repair = try Ledger.repair(path: ledger.path, known: knownEvent)
          proof = repair.proof
          kept = repair.kept
        }
        let whole = try Ledger(path: ledger.path, opening: .reading)
        let lists = try whole.checkIssuedLists()
        for list in lists.missing {
          Failure.say("\(list): the list of what was issued is missing: import it again")
        }
        let further = try whole.faults(of: noted) + lists.faults
        if !further.isEmpty { kept = nil }
        proof.faults += further
      } catch {
        throw Failure.exit(error)
      }
      let holds = proof.holds || kept != nil
      var answer = Answer(query, columns: ["event", "message"])
      let head = Hexadecimal.text(of: proof.head)
      if query.format == .json || proof.holds {
        answer.add(
          text: ["\(proof.events) events hold; the last has the hash \(head)"], cells: []
        ) { writer in
          writer.object { writer in
            writer.key("holds")
            writer.bool(holds)
            writer.member("events", proof.events)
            writer.member("hash", head)
            writer.key("faults")
            writer.array { writer in
              for fault in proof.faults {
                writer.object { writer in
                  if let event = fault.event { writer.member("event", event) }
                  writer.member("message", fault.message)
                }
              }
            }
            if repair { writer.member("kept", optional: kept) }
          }
        }
      }
      if query.format != .json {
        for fault in proof.faults {
          let event = fault.event.map { "event \($0): " } ?? ""
          answer.add(
            text: ["broken: \(event)\(fault.message)"],
            cells: [[fault.event.map(String.init) ?? "", fault.message]]
          ) { _ in }
        }
      }
      if let kept, query.format != .json {
        answer.add(
          text: [
            "repaired: \(proof.events) events hold; the last has the hash \(head)",
            "the damaged file is \(kept)",
          ], cells: [["", "repaired; the damaged file is \(kept)"]]
        ) { _ in }
      }
      if repair, kept == nil, !proof.holds {
        Failure.say("an event is broken: what hangs on the events is not made anew")
      }
      try answer.end()
      if !holds { throw ExitCode(1) }
    }
  }
#endif
