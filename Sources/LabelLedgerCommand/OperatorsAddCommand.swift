#if Ledger
  import ArgumentParser
  import LabelLedger

  #if canImport(FoundationEssentials)
    import FoundationEssentials
  #else
    import Foundation
  #endif

  /// `labelscan-ledger operators add`: an operator's key is known from here on.
  struct OperatorsAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Makes a key for an operator, or takes a public one.",
      discussion: """
        Without --public-key an Ed25519 key is made, and its private part written to
        --key-file (PKCS #8, for its owner alone), which must not be there. Who has it signs
        with --sign. Roles are intake (labels, deliveries), move (places, statuses, service,
        sale, transfer), correct, recall, and admin (operators, master data, issued lists).

        EXIT STATUS: 0 done, 2 a file or the ledger cannot be read or written, 64 usage.
        """)

    @Argument(help: "The operator's name.")
    var name: String

    @Option(help: ArgumentHelp("What the operator may record.", valueName: "role,role"))
    var roles: String

    @Option(help: ArgumentHelp("Where the private key goes.", valueName: "file"))
    var keyFile: String?

    @Option(
      help: ArgumentHelp(
        "A public key: 64 hexadecimal digits, or a file of PEM.", valueName: "key"))
    var publicKey: String?

    @OptionGroup var ledger: LedgerArguments
    @OptionGroup var place: PlaceArguments

    func validate() throws {
      guard (keyFile == nil) != (publicKey == nil) else {
        throw ValidationError("Give --key-file or --public-key.")
      }
      guard let roles = OperatorRole.roles(roles), !roles.isEmpty else {
        throw ValidationError("--roles are intake, move, correct, recall and admin.")
      }
      try PlaceArguments.check(name, "The operator")
    }

    func run() throws {
      let ledger = try ledger.open(.creating, signer: place.signer())
      do throws(LedgerError) {
        let key: [UInt8]
        if let publicKey {
          let file = FileManager.default.contents(atPath: publicKey)
          let text = file.map { String(decoding: $0, as: UTF8.self) } ?? publicKey
          guard let found = PublicKeyText.key(in: text) else {
            throw LedgerError(.refused, "--public-key: no Ed25519 key")
          }
          key = found
        } else {
          let made = try SigningKey()
          // On the disk before the ledger knows it: a key that nobody has must not be required.
          try made.write(to: keyFile ?? "")
          key = made.publicKey
        }
        let event = try ledger.addOperator(
          name, key: key, roles: OperatorRole.roles(roles) ?? [], at: place.place())
        let text = "event \(event) operator \(name) \(Hexadecimal.text(of: key))\n"
        _ = StandardStreams.write(Array(text.utf8), to: 1)
      } catch {
        throw Failure.exit(error)
      }
    }
  }
#endif
