#if Station
  import CMosquitto

  /// A connection to a broker, by libmosquitto; it ends with this.
  final class MQTTClient {
    /// Milliseconds until a broker must have answered: longer, a slower one does, and one that hangs
    /// is found out later.
    private static let patience: Int32 = 10_000

    private let client: OpaquePointer

    /// Connects to a broker, which says `will` where the connection ends without a word.
    init(
      _ address: MQTTAddress, name: String, login: MQTTLogin?, will: (topic: String, text: String)
    ) throws(DeliveryFailure) {
      guard let client = cmosquitto_create(name) else {
        throw DeliveryFailure("libmosquitto is not there")
      }
      self.client = client
      let isSet =
        cmosquitto_set_will(client, will.topic, will.text)
        && (login.map { cmosquitto_set_login(client, $0.user, $0.password) } ?? true)
        && (!address.isSecure || cmosquitto_set_tls(client))
      guard isSet else { throw DeliveryFailure("libmosquitto does not take the settings") }
      try Self.check(
        cmosquitto_connect(client, address.host, Int32(address.port), Self.patience))
    }

    deinit { cmosquitto_destroy(client) }

    /// Whether libmosquitto is there.
    static var isAvailable: Bool { cmosquitto_is_available() }

    /// Publishes a message, and returns once the broker has it.
    func publish(_ topic: String, _ bytes: [UInt8], isKept: Bool) throws(DeliveryFailure) {
      try Self.check(
        cmosquitto_publish(
          client, topic, bytes, Int32(clamping: bytes.count), isKept, Self.patience)
      )
    }

    /// Keeps the connection for a while.
    func wait(_ time: Duration) throws(DeliveryFailure) {
      try Self.check(cmosquitto_wait(client, Int32(time / .milliseconds(1))))
    }

    private static func check(_ status: cmosquitto_status) throws(DeliveryFailure) {
      switch status {
      case CMOSQUITTO_DONE: return
      case CMOSQUITTO_REFUSED: throw DeliveryFailure("the broker does not take the station")
      case CMOSQUITTO_LATE: throw DeliveryFailure("the broker does not answer")
      case CMOSQUITTO_WRONG: throw DeliveryFailure("the broker's address or topic is none")
      default: throw DeliveryFailure("the broker is not reached")
      }
    }
  }
#endif
