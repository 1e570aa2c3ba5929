#if Station
  import LabelLedger
  import LabelSyntax

  /// The key by which a receiver knows that an event is from the station: Standard Webhooks 1.0.
  struct WebhookKey: Sendable {
    /// The fewest bytes of a key: fewer can be guessed.
    private static let leastBytes = 16

    private let bytes: [UInt8]

    /// Reads a file of one line: `whsec_` and base64, or the key as it is; `nil` where it has none.
    init?(_ text: String) {
      let lines = text.split(whereSeparator: \.isNewline).map {
        $0.filter { !$0.isWhitespace }
      }
      guard let line = lines.first(where: { !$0.isEmpty }) else { return nil }
      let encoded = "whsec_"
      if line.hasPrefix(encoded) {
        guard let key = Base64.bytes(of: String(line.dropFirst(encoded.count))) else { return nil }
        bytes = key
      } else {
        bytes = Array(line.utf8)
      }
      guard bytes.count >= Self.leastBytes else { return nil }
    }

    /// The value of the field `webhook-signature`: HMAC-SHA256 over the id, the time in seconds and
    /// the body, with full stops between them.
    func signature(id: String, time: Int, body: [UInt8]) throws(LedgerError) -> String {
      let code = try MessageDigest.hmac(Array("\(id).\(time).".utf8) + body, key: bytes)
      return "v1," + Base64.text(of: code)
    }
  }
#endif
