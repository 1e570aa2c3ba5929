#if Station
  import ArgumentParser
  import Foundation
  import LabelLedger
  import LabelScan
  import LabelSyntax

  /// The command line of the station.
  struct StationArguments: ParsableArguments {
    @Option(help: ArgumentHelp("The ledger; a missing one is made.", valueName: "file"))
    var ledger: String

    @Option(
      help: ArgumentHelp(
        "Where to listen; another than this machine's own needs tokens.", valueName: "address"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("The port; 0 for any.", valueName: "n"))
    var port = 8_017

    @Option(help: ArgumentHelp("Who may ask: lines 'token role[,role] name'.", valueName: "file"))
    var tokenFile: String?

    @Option(
      help: ArgumentHelp("Where labels come in, where a request does not say.", valueName: "name"))
    var location: String?

    @Option(help: ArgumentHelp("The station's name in the ledger.", valueName: "name"))
    var station: String?

    @Option(help: ArgumentHelp("Serial formats of your own (JSON).", valueName: "file"))
    var formats: String?

    @OptionGroup
    var publishing: PublishArguments

    @Option(help: ArgumentHelp("Images read at once (default: processors).", valueName: "n"))
    var workers: Int?

    @Option(help: ArgumentHelp("Requests with images that wait beside them.", valueName: "n"))
    var queue = StationLimits().queue

    @Option(help: ArgumentHelp("The most MiB of a request.", valueName: "n"))
    var maxBodyMib = StationLimits().maxBody >> 20

    @Option(help: ArgumentHelp("The most megapixels of an image.", valueName: "n"))
    var maxMegapixels = StationLimits().maxMegapixels

    @Option(help: ArgumentHelp("The most seconds for an image.", valueName: "n"))
    var maxSeconds = StationLimits().maxSeconds

    @Option(help: ArgumentHelp("The most connections.", valueName: "n"))
    var connections = StationLimits().connections

    @Option(
      help: ArgumentHelp("Seconds until an idle connection or a slow body is cut.", valueName: "n"))
    var timeout = StationLimits().idleSeconds

    @Flag(help: "Read images in processes of their own, by the labelscan beside this program.")
    var isolate = false

    @Flag(help: "Write no access log to standard output.")
    var quiet = false

    func validate() throws {
      let counts = [
        ("--workers", workers ?? 1, 1...1_024), ("--queue", queue, 0...100_000),
        ("--max-body-mib", maxBodyMib, 1...1_024), ("--connections", connections, 1...100_000),
        ("--timeout", timeout, 1...3_600), ("--port", port, 0...65_535),
      ]
      for (name, value, bounds) in counts where !bounds.contains(value) {
        throw ValidationError("\(name) is \(bounds.lowerBound) to \(bounds.upperBound).")
      }
      guard maxMegapixels > 0, maxMegapixels <= 1_000 else {
        throw ValidationError("--max-megapixels is more than 0, at most 1000.")
      }
      guard maxSeconds > 0, maxSeconds <= 3_600 else {
        throw ValidationError("--max-seconds is more than 0, at most 3600.")
      }
      for (name, value) in [("--location", location), ("--station", station)] where value == "" {
        throw ValidationError("\(name) needs a name.")
      }
      guard tokenFile != nil || AccessGate.isLoopback(host) else {
        throw ValidationError(
          "--host \(host) is not this machine's own: it needs --token-file, so that not everybody "
            + "who reaches the address records and reads.")
      }
    }

    /// Where the access log goes.
    var log: AccessLog { quiet ? .none : AccessLog(write: StationOutput.log) }

    /// The settings; a file that cannot be used ends the command.
    func settings() throws -> StationSettings {
      var settings = StationSettings()
      settings.place = LedgerPlace(location: location, station: station)
      settings.limits.workers = workers ?? ProcessInfo.processInfo.activeProcessorCount
      settings.limits.queue = queue
      settings.limits.maxBody = maxBodyMib << 20
      settings.limits.maxMegapixels = maxMegapixels
      settings.limits.maxSeconds = maxSeconds
      settings.limits.connections = connections
      // A body that stays away is answered before its connection is cut.
      settings.limits.idleSeconds = timeout + 2
      settings.limits.bodySeconds = timeout
      if isolate { settings.program = try Self.labelscan() }
      if let formats {
        do throws(Problem) {
          settings.formats = try ReadingWish.formats(try StationFile.bytes(formats))
        } catch {
          throw StationOutput.failure("\(formats): \(error.detail) [\(error.code)]", status: 64)
        }
      }
      if let tokenFile {
        do {
          settings.tokens = try TokenFile(
            String(decoding: try StationFile.bytes(tokenFile), as: UTF8.self))
        } catch let error as TokenFile.Failure {
          let line = error.line > 0 ? ":\(error.line)" : ""
          throw StationOutput.failure("\(tokenFile)\(line): \(error.message)", status: 64)
        } catch let error as Problem {
          throw StationOutput.failure("\(tokenFile): \(error.detail) [\(error.code)]", status: 64)
        }
      }
      return settings
    }

    /// The program `labelscan` in the folder of this one, else on the path.
    private static func labelscan() throws -> String {
      let own = Bundle.main.executableURL?.deletingLastPathComponent().path(percentEncoded: false)
      let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
      let folders = [own].compactMap { $0 } + path.split(separator: ":").map(String.init)
      let files = folders.map { ($0.hasSuffix("/") ? $0 : $0 + "/") + "labelscan" }
      guard let file = files.first(where: FileManager.default.isExecutableFile) else {
        throw StationOutput.failure("--isolate needs the program labelscan", status: 64)
      }
      return file
    }
  }
#endif
