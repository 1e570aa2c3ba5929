#if Ledger
  import ArgumentParser
  import LabelLedger

  /// `labelscan-ledger operators list`: all keys.
  struct OperatorsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Lists operators, their roles and keys.")

    @OptionGroup var ledger: LedgerArguments
    @OptionGroup var query: QueryArguments

    func run() throws {
      let ledger = try ledger.open(.reading)
      let operators: [LedgerOperator]
      do throws(LedgerError) {
        operators = try ledger.operators()
      } catch {
        throw Failure.exit(error)
      }
      var answer = Answer(query, columns: ["name", "roles", "key", "event", "revoked"])
      for entry in operators {
        let roles = entry.roles.map(\.rawValue).joined(separator: ",")
        let key = Hexadecimal.text(of: entry.key)
        let revoked = entry.revoked.map { ", revoked by event \($0)" } ?? ""
        answer.add(
          text: ["\(entry.name): \(roles) \(key), event \(entry.event)\(revoked)"],
          cells: [
            [
              entry.name, roles, key, String(entry.event), entry.revoked.map(String.init) ?? "",
            ]
          ]
        ) { writer in
          writer.object { writer in
            writer.member("name", entry.name)
            writer.key("roles")
            writer.array { writer in for role in entry.roles { writer.string(role.rawValue) } }
            writer.member("key", key)
            writer.member("event", entry.event)
            if let event = entry.revoked { writer.member("revoked", event) }
          }
        }
      }
      try answer.end()
    }
  }
#endif
