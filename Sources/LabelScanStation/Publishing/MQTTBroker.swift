#if Station
  import LabelLedger
  import LabelScan

  /// A receiver of events over MQTT: each is published below a topic, and what the last one says is kept
  /// there for those who come later, Home Assistant among them.
  actor MQTTBroker: EventReceiver {
    nonisolated let kind = "mqtt"
    private let place: MQTTAddress
    private let login: MQTTLogin?
    private let home: HomeAssistant
    private let executor = BlockingExecutor(label: "mqtt")
    private var client: MQTTClient?

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
    nonisolated var address: String { place.text }

    /// Creates a receiver for a ledger's events.
    init(_ address: MQTTAddress, login: MQTTLogin?, ledger: [UInt8]) {
      place = address
      self.login = login
      home = HomeAssistant(topic: address.topic, ledger: ledger)
    }

    func tell(_ recorded: RecordedEvent) throws(DeliveryFailure) {
      do throws(DeliveryFailure) {
        let client = try connected()
        var writer = JSONWriter()
        writer.write(recorded)
        try client.publish("\(place.topic)/events", writer.bytes, isKept: false)
        try client.publish(home.stateTopic, HomeAssistant.state(recorded.event), isKept: true)
      } catch {
        // What the library would send again by itself would come twice.
        client = nil
        throw error
      }
    }

    func rest(_ time: Duration) throws(DeliveryFailure) {
      do throws(DeliveryFailure) {
        try connected().wait(time)
      } catch {
        client = nil
        throw error
      }
    }

    private func connected() throws(DeliveryFailure) -> MQTTClient {
      if let client { return client }
      // Of two clients of one name a broker sends one away.
      let name = "labelscan-\(home.node)-\(UInt16.random(in: 0...UInt16.max))"
      let client = try MQTTClient(
        place, name: name, login: login, will: (home.availabilityTopic, "offline"))
      for message in home.sensors {
        try client.publish(message.topic, message.json, isKept: true)
      }
      try client.publish(home.availabilityTopic, Array("online".utf8), isKept: true)
      self.client = client
      return client
    }
  }
#endif
