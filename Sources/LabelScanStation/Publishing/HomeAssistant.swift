#if Station
  import LabelLedger

  /// The station as a device of Home Assistant: MQTT discovery, one message a sensor.
  struct HomeAssistant: Sendable {
    /// A sensor: what it is called, and which member of the state it shows.
    private struct Sensor {
      var name: String
      var member: String
      /// The class of Home Assistant's that says how it is shown, as a name and a value, or `nil`.
      var kind: (name: String, value: String)?
    }

    /// The topic of Home Assistant's own.
    private static let prefix = "homeassistant"
    private static let list = [
      Sensor(name: "Last serial", member: "serial"), Sensor(name: "Last lot", member: "lot"),
      Sensor(name: "Last event", member: "time", kind: ("device_class", "timestamp")),
      Sensor(name: "Last kind", member: "kind"),
      Sensor(name: "Last anomalies", member: "anomalies"),
      Sensor(name: "Events", member: "event", kind: ("state_class", "total_increasing")),
    ]

    private let topic: String
    /// What tells the station from others of the broker, of letters and digits.
    let node: String

    /// Creates the device of a ledger that publishes below a topic.
    init(topic: String, ledger: [UInt8]) {
      self.topic = topic
      node = Hexadecimal.text(of: ledger.prefix(6))
    }

    /// Where the state stands.
    var stateTopic: String { topic + "/state" }
    /// Where it stands whether the station is there: `online` or `offline`.
    var availabilityTopic: String { topic + "/status" }

    /// The messages that make the sensors known.
    var sensors: [(topic: String, json: [UInt8])] {
      Self.list.map { sensor in
        var writer = JSONWriter()
        writer.object { writer in
          writer.member("name", sensor.name)
          writer.member("unique_id", "labelscan_\(node)_\(sensor.member)")
          writer.member("object_id", "labelscan_\(sensor.member)")
          writer.member("state_topic", stateTopic)
          writer.member("value_template", "{{ value_json.\(sensor.member) }}")
          writer.member("availability_topic", availabilityTopic)
          if let kind = sensor.kind { writer.member(kind.name, kind.value) }
          writer.key("device")
          writer.object { writer in
            writer.key("identifiers")
            writer.array { $0.string("labelscan_\(node)") }
            writer.member("name", "LabelScan \(topic)")
            writer.member("manufacturer", "LabelScan")
            writer.member("model", "labelscan-station")
            writer.member("sw_version", StationSettings.version)
          }
        }
        return ("\(Self.prefix)/sensor/labelscan_\(node)/\(sensor.member)/config", writer.bytes)
      }
    }

    /// What an event says in short; of one without a label its serial and lot are empty.
    static func state(_ event: LedgerEvent) -> [UInt8] {
      var label: LabelRecord?
      switch event.content {
      case .intake(let intake), .refusal(let intake): label = intake.label
      default: break
      }
      var writer = JSONWriter()
      writer.object { writer in
        writer.member("event", event.id)
        writer.member("time", event.time.text)
        writer.member("kind", event.kind)
        writer.member("serial", label?["serial"] ?? "")
        writer.member("lot", label?["lot"] ?? "")
        writer.member("gtin", label?["gtin"] ?? "")
        writer.member("location", event.place.location ?? "")
        writer.member("operator", event.place.operator ?? "")
        writer.member("anomalies", event.anomalies.count)
      }
      return writer.bytes
    }
  }
#endif
