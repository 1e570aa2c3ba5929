#if Station
  import Foundation
  import LabelLedger
  import Testing

  @testable import LabelScanStation

  struct WebhookTests {
    /// A key and a signature of Standard Webhooks' own text.
    @Test func `A signature is that of the specification's example`() throws {
      let key = try #require(WebhookKey("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n"))
      let signature = try key.signature(
        id: "msg_p5jXN8AQM9LWM0D4loKWxJek", time: 1_614_265_330,
        body: Array(#"{"test": 2432232314}"#.utf8))
      #expect(signature == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
    }

    @Test(arguments: [
      ("0123456789abcdef", true), ("\n  0123456789abcdef  \n", true), ("0123456789abcde", false),
      ("whsec_!!!!", false), ("whsec_AAAA", false), ("", false),
    ])
    func `A file of a key`(text: String, isKey: Bool) {
      #expect((WebhookKey(text) != nil) == isKey)
    }

    @Test(arguments: [
      ("https://example.org/hook?a=b", true), ("http://127.0.0.1:9/", true),
      ("ftp://example.org/", false), ("https://user:pass@example.org/", false), ("https://", false),
      ("hook", false), ("", false),
    ])
    func `An address to post to`(text: String, isAddress: Bool) throws {
      let key = try #require(WebhookKey("0123456789abcdef"))
      #expect((Webhook(text, key: key) != nil) == isAddress)
    }

    @Test func `A receiver that is not there is a failure that names no address`() async throws {
      let key = try #require(WebhookKey("0123456789abcdef"))
      // Nobody listens on the port for TCP's own tests.
      let hook = try #require(Webhook("http://127.0.0.1:1/secret", key: key))
      let station = try StationFixture()
      _ = await station.post("/v1/intake", try await station.label("]C10109506000134352\u{1D}21A1"))
      let event = try #require(try station.ledger.events(after: 0, limit: 1).first)
      do throws(DeliveryFailure) {
        try await hook.tell(event)
        Issue.record("It was told")
      } catch {
        #expect(error == DeliveryFailure("the receiver is not reached"))
      }
    }
  }
#endif
