import ArgumentParser

#if Station
  import Foundation
  import LabelLedger
  import LabelScan
  import LabelSyntax
#endif

@main
struct StationCommand: AsyncParsableCommand {
  #if Station
    static let configuration = CommandConfiguration(
      commandName: "labelscan-station",
      abstract: "A page to scan with, and a service to call, over a ledger.",
      discussion: """
        labelscan-station --ledger dock.sqlite
            then open http://127.0.0.1:8017/
        curl --data-binary @photo.jpg -H 'Content-Type: image/jpeg' \\
            http://127.0.0.1:8017/v1/scan

        Without --token-file the station answers this machine alone. On another address it
        demands the file: lines 'token role[,role] name', the roles read, scan, intake, admin.

        EXIT STATUS: 0 it was told to end, 2 the ledger cannot be opened or the address cannot
        be listened on, 64 usage.
        """,
      version: StationSettings.version)

    @OptionGroup var arguments: StationArguments

    func run() async throws {
      // A client that is gone is an error of its connection, not the end of the station.
      signal(SIGPIPE, SIG_IGN)
      var settings = try arguments.settings()
      let wanted = settings.limits.connections
      settings.limits.connections = OpenFiles.makeRoom(for: wanted)
      if settings.limits.connections < wanted {
        StationOutput.say(
          "\(settings.limits.connections) connections instead of \(wanted): the system lets the "
            + "process have no more files open")
      }
      let ledger: Ledger
      do throws(LedgerError) {
        ledger = try Ledger(path: arguments.ledger, opening: .creating)
      } catch {
        throw StationOutput.failure("\(error.message) [\(error.code.rawValue)]", status: 2)
      }
      let (records, published) = (RecordsDesk(ledger), PublishCounts())
      let tasks = try arguments.publishing.receivers(of: ledger).map { receiver in
        let publisher = Publisher(
          receiver, desk: LedgerDesk(ledger), records: records, counts: published,
          say: StationOutput.say)
        return Task { await publisher.run() }
      }
      defer { for task in tasks { task.cancel() } }
      let (host, tokens) = (arguments.host, settings.tokens != nil)
      let station = Station(
        settings, ledger: ledger, records: records, published: published, log: arguments.log)
      let server = StationServer(
        station: station, limits: settings.limits, host: host, port: arguments.port
      ) { port in
        let name = host.contains(":") ? "[\(host)]" : host
        StationOutput.say(
          "listens on http://\(name):\(port)/"
            + (tokens ? ", for those who have a token" : ", for this machine alone"))
      }
      do {
        try await server.run()
      } catch {
        throw StationOutput.failure("\(host):\(arguments.port): \(error)", status: 2)
      }
    }
  #else
    static let configuration = CommandConfiguration(commandName: "labelscan-station")

    func run() async throws {
      throw ValidationError("labelscan-station was built without the trait Station.")
    }
  #endif
}
