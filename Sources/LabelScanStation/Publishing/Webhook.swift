#if Station
  import Foundation
  import LabelLedger

  #if canImport(FoundationNetworking)
    import FoundationNetworking
  #endif

  /// A receiver of events over HTTP: each is posted, signed, as `/v1/events` tells it.
  ///
  /// Its hash is its id, by which a receiver knows one that comes again.
  struct Webhook: EventReceiver {
    let kind = "webhook"
    /// Where events are posted.
    let url: URL
    /// What signs them.
    let key: WebhookKey
    private let poster = Poster()

    var address: String { url.absoluteString }

    /// Takes an address; `nil` where it is not of `http` or `https`, or holds a login.
    init?(_ text: String, key: WebhookKey) {
      guard let url = URL(string: text), let scheme = url.scheme?.lowercased(),
        ["http", "https"].contains(scheme), url.host?.isEmpty == false, url.user == nil,
        url.password == nil
      else { return nil }
      self.url = url
      self.key = key
    }

    func tell(_ recorded: RecordedEvent) async throws(DeliveryFailure) {
      var writer = JSONWriter()
      writer.write(recorded)
      let id = Hexadecimal.text(of: recorded.hash)
      let time = Int(Date().timeIntervalSince1970)
      var request = URLRequest(url: url)
      request.httpMethod = "POST"
      request.httpBody = Data(writer.bytes)
      do throws(LedgerError) {
        request.setValue(
          try key.signature(id: id, time: time, body: writer.bytes),
          forHTTPHeaderField: "webhook-signature")
      } catch {
        throw DeliveryFailure(error.message)
      }
      request.setValue("application/json", forHTTPHeaderField: "content-type")
      request.setValue(id, forHTTPHeaderField: "webhook-id")
      request.setValue(String(time), forHTTPHeaderField: "webhook-timestamp")
      request.setValue(
        "labelscan-station/\(StationSettings.version)", forHTTPHeaderField: "user-agent")
      let answer = try await poster.send(request)
      guard (200..<300).contains(answer.status) else {
        throw DeliveryFailure(
          "the receiver answers \(answer.status)", retryAfter: answer.retryAfter)
      }
    }

    func rest(_ time: Duration) async { try? await Task.sleep(for: time) }
  }
#endif
