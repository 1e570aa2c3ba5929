#if Station
  import LabelLedger
  import Testing

  @testable import LabelScanStation

  struct MQTTTests {
    @Test(arguments: [
      ("mqtt://broker/dock", "mqtt://broker:1883/dock"),
      ("mqtt://[::1]:9/a//b/", "mqtt://::1:9/a/b"),
      ("mqtts://broker.example/dock/1", "mqtts://broker.example:8883/dock/1"),
      ("mqtt://broker", nil), ("mqtt://broker/", nil), ("http://broker/dock", nil),
      ("mqtt://user:pass@broker/dock", nil), ("mqtt://broker/dock/+", nil),
      ("mqtt://broker/dock#", nil), ("mqtt://broker/dock/%23", nil), ("mqtt://broker/$SYS/a", nil),
      ("mqtt:///dock", nil), ("mqtt://broker:0/dock", nil), ("", nil),
    ])
    func `A broker and a topic`(text: String, address: String?) {
      #expect(MQTTAddress(text)?.text == address)
    }

    @Test(arguments: [
      ("anna secret\n", "anna", "secret"), ("anna a b", "anna", "a b"), ("anna", nil, nil),
      ("", nil, nil), ("an\u{0}na x", nil, nil),
    ])
    func `A login`(text: String, user: String?, password: String?) {
      let login = MQTTLogin(text)
      #expect(login?.user == user)
      #expect(login?.password == password)
    }

    @Test func `Home Assistant is told of the sensors of a device`() {
      let home = HomeAssistant(topic: "dock/1", ledger: [0xAB, 1, 2, 3, 4, 5, 6, 7])
      #expect(home.node == "ab0102030405")
      let first = home.sensors.first
      #expect(first?.topic == "homeassistant/sensor/labelscan_ab0102030405/serial/config")
      #expect(
        first.map { String(decoding: $0.json, as: UTF8.self) }
          == #"{"name":"Last serial","unique_id":"labelscan_ab0102030405_serial","#
          + #""object_id":"labelscan_serial","state_topic":"dock/1/state","#
          + #""value_template":"{{ value_json.serial }}","availability_topic":"dock/1/status","#
          + #""device":{"identifiers":["labelscan_ab0102030405"],"name":"LabelScan dock/1","#
          + #""manufacturer":"LabelScan","model":"labelscan-station","sw_version":"0.1.0"}}"#)
    }

    @Test func `The state is what the last event says`() async throws {
      let station = try StationFixture()
      _ = await station.post(
        "/v1/intake?operator=anna", try await station.label("]C10109506000134352\u{1D}21A1"))
      let event = try #require(try station.ledger.events(after: 0, limit: 1).first?.event)
      #expect(
        String(decoding: HomeAssistant.state(event), as: UTF8.self)
          == #"{"event":1,"time":"\#(event.time.text)","kind":"intake","serial":"A1","lot":"","#
          + #""gtin":"09506000134352","location":"dock-1","operator":"anna","anomalies":0}"#)
    }
  }
#endif
