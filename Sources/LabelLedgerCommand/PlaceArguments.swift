#if Ledger
  import ArgumentParser
  import LabelLedger

  #if canImport(FoundationEssentials)
    import FoundationEssentials
  #else
    import Foundation
  #endif

  /// Who records an event, and at which station.
  struct PlaceArguments: ParsableArguments {
    @Option(help: ArgumentHelp("The station.", valueName: "name"))
    var station: String?

    @Option(help: ArgumentHelp("Who works there.", valueName: "name"))
    var `operator`: String?

    @Option(
      name: .customLong("sign"),
      help: ArgumentHelp("The private key that signs what is recorded.", valueName: "keyfile"))
    var keyFile: String?

    /// The key of `--sign`; why it cannot be used is said on standard error.
    func signer() throws(ExitCode) -> SigningKey? {
      guard let keyFile else { return nil }
      guard let text = FileManager.default.contents(atPath: keyFile) else {
        throw Failure.usage("\(keyFile): the file cannot be read")
      }
      do throws(LedgerError) {
        return try SigningKey(pem: String(decoding: text, as: UTF8.self))
      } catch {
        throw Failure.usage("\(keyFile): \(error.message)")
      }
    }

    func validate() throws {
      for (option, name) in [("--station", station), ("--operator", `operator`)] {
        try Self.check(name, option)
      }
    }

    /// The place with a location.
    func place(at location: String? = nil) -> LedgerPlace {
      LedgerPlace(location: location, station: station, operator: `operator`)
    }

    /// Refuses a name that is empty.
    static func check(_ name: String?, _ option: String) throws {
      guard let name else { return }
      if name.isEmpty { throw ValidationError("\(option) needs a name.") }
    }
  }
#endif
