#if Station
  import ArgumentParser
  import LabelLedger

  /// Who is told of events.
  struct PublishArguments: ParsableArguments {
    @Option(
      help: ArgumentHelp(
        "Post each event there, signed, at least once: http or https.", valueName: "url"))
    var webhook: String?

    @Option(
      help: ArgumentHelp(
        "The key that signs what is posted: a line, 'whsec_' and base64 or 16 characters and more.",
        valueName: "file"))
    var webhookKey: String?

    @Option(
      help: ArgumentHelp(
        "Publish each event there, at least once: mqtt://host[:port]/topic, mqtts with TLS.",
        valueName: "url"))
    var publish: String?

    @Option(help: ArgumentHelp("The broker's login: a line 'user password'.", valueName: "file"))
    var publishLogin: String?

    func validate() throws {
      guard (webhook == nil) == (webhookKey == nil) else {
        throw ValidationError("--webhook and --webhook-key need each other.")
      }
      guard publish != nil || publishLogin == nil else {
        throw ValidationError("--publish-login needs --publish.")
      }
    }

    /// The receivers; what cannot be one ends the command.
    func receivers(of ledger: Ledger) throws -> [any EventReceiver] {
      var receivers: [any EventReceiver] = []
      if let webhook, let webhookKey {
        guard let key = WebhookKey(try Self.text(webhookKey)) else {
          throw StationOutput.failure("\(webhookKey): it holds no key", status: 64)
        }
        guard let hook = Webhook(webhook, key: key) else {
          throw StationOutput.failure(
            "--webhook is an address of http or https, without a login", status: 64)
        }
        receivers.append(hook)
      }
      if let publish {
        guard let address = MQTTAddress(publish) else {
          throw StationOutput.failure(
            "--publish is mqtt://host[:port]/topic, without a login and a pattern", status: 64)
        }
        guard MQTTClient.isAvailable else {
          throw StationOutput.failure("--publish needs libmosquitto (libmosquitto1)", status: 64)
        }
        var login: MQTTLogin?
        if let publishLogin {
          login = MQTTLogin(try Self.text(publishLogin))
          guard login != nil else {
            throw StationOutput.failure(
              "\(publishLogin): it is no line 'user password'", status: 64)
          }
        }
        receivers.append(MQTTBroker(address, login: login, ledger: ledger.id))
      }
      return receivers
    }

    private static func text(_ path: String) throws -> String {
      do throws(Problem) {
        return String(decoding: try StationFile.bytes(path), as: UTF8.self)
      } catch {
        throw StationOutput.failure("\(path): \(error.detail) [\(error.code)]", status: 64)
      }
    }
  }
#endif
