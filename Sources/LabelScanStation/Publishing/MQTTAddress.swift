#if Station
  import Foundation

  /// A broker and a topic: `mqtt://host[:port]/topic`, `mqtts` with TLS.
  struct MQTTAddress: Hashable, Sendable {
    /// The most bytes of a topic, below which the station has some of its own.
    private static let longestTopic = 200

    /// The broker's name or address.
    let host: String
    /// Its port.
    let port: Int
    /// The topic, without a slash at its ends.
    let topic: String
    /// Whether the connection is by TLS.
    let isSecure: Bool

    /// Takes an address; `nil` where it is none, holds a login, or its topic is a pattern.
    init?(_ text: String) {
      guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
        ["mqtt", "mqtts"].contains(scheme), let host = parts.host, parts.user == nil,
        parts.password == nil, parts.query == nil, parts.fragment == nil
      else { return nil }
      isSecure = scheme == "mqtts"
      self.host = host.trimmingCharacters(in: ["[", "]"])
      port = parts.port ?? (isSecure ? 8_883 : 1_883)
      topic = parts.path.split(separator: "/").joined(separator: "/")
      guard !self.host.isEmpty, (1...65_535).contains(port), !topic.isEmpty,
        topic.utf8.count <= Self.longestTopic, !topic.hasPrefix("$"),
        !topic.unicodeScalars.contains(where: {
          "+#".unicodeScalars.contains($0) || $0.value < 0x20
        })
      else { return nil }
    }

    /// The address as text.
    var text: String { "\(isSecure ? "mqtts" : "mqtt")://\(host):\(port)/\(topic)" }
  }
#endif
