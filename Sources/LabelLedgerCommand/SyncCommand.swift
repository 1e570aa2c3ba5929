#if Ledger
  import ArgumentParser
  import LabelLedger

  /// `labelscan-ledger sync`: the events of this ledger to a server.
  struct SyncCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sync",
      abstract: "Brings the events to PostgreSQL, where those of many stations meet.",
      discussion: """
        The server keeps them in the schema labelscan, which the first sync makes: events
        as here, never changed, each after the one before it and with its hash, and the
        views unit, lot and broken over the events of all ledgers.

        Each batch is one transaction. A sync that was cut goes on where it stopped when it
        is run again, and one that is repeated changes nothing. Where the server has other
        events of this ledger than the file, nothing is pushed. An event that the server
        refuses is set aside in labelscan.aside with the reason, named on standard error
        and tried again by each sync; the rest goes on.

        A password does not belong on a command line, where others see it: libpq takes it
        from PGPASSWORD, PGPASSFILE or PGSERVICE, and what the connection string leaves
        out from PGHOST, PGPORT, PGUSER and PGDATABASE: --to postgresql:// takes all.

        EXIT STATUS: 0 done, 1 an event is set aside, or the server has other events of
        this ledger, 2 the server cannot be reached or refuses all, or the ledger cannot
        be read, 64 usage.
        """)

    /// Events that are set aside and named.
    private static let named = 20

    @OptionGroup var ledger: LedgerArguments

    @Option(
      name: .customLong("to"),
      help: ArgumentHelp(
        "The server: postgresql://user@host/database.", valueName: "connection"))
    var server: String

    @Option(help: ArgumentHelp("Events in one transaction.", valueName: "n"))
    var batch = 2_000

    func validate() throws {
      guard (1...100_000).contains(batch) else {
        throw ValidationError("--batch must be 1 to 100000.")
      }
    }

    func run() throws {
      #if Postgres
        let ledger = try ledger.open(.reading)
        let report: SyncReport
        do throws(SyncError) {
          report = try LedgerSync(ledger, batch: batch).push(to: server)
        } catch {
          Failure.say("\(error.message) [\(error.code.rawValue)]")
          switch error.code {
          case .diverged: throw ExitCode(1)
          case .malformed: throw ExitCode(64)
          default: throw ExitCode(2)
          }
        }
        for event in report.aside.prefix(Self.named) {
          Failure.say("event \(event.event) is set aside: \(event.reason)")
        }
        if report.asideCount > Self.named {
          Failure.say("and \(report.asideCount - Self.named) more; labelscan.aside has them")
        }
        let aside = report.asideCount > 0 ? ", \(report.asideCount) set aside" : ""
        try Output.write("\(report.pushed) events pushed, \(report.known) were there\(aside)\n")
        if report.asideCount > 0 { throw ExitCode(1) }
      #else
        throw Failure.usage(
          "built without PostgreSQL; swift build --traits default,Postgres builds it in")
      #endif
    }
  }
#endif
