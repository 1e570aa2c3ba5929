#if Station
  import Foundation
  import LabelLedger
  import Testing

  @testable import LabelScanStation

  struct IntakeEndpointTests {
    @Test func `A label is recorded and its unit found`() async throws {
      let station = try StationFixture()
      let label = try await station.label("]C10109506000134352", "]C110L7\u{1D}21A1")
      let answer = await station.post("/v1/intake?operator=anna", label)
      #expect(answer.status == 200)
      #expect(answer.member("outcome") == "received")
      #expect(answer.member("event") == "1")
      let unit = await station.send("GET", "/v1/units/A1")
      #expect(unit.status == 200)
      #expect(unit.member("status") == "received")
      #expect(unit.member("location") == "dock-1")
      #expect(unit.text.contains(#""operator":"anna""#))
      let lot = await station.send("GET", "/v1/lots/L7")
      #expect(lot.member("lot") == "L7")
    }

    @Test func `A photo is read and recorded, and the same photo is known`() async throws {
      let station = try StationFixture()
      let photo = try StationFixture.photo("000.png")
      var outcomes: [String?] = []
      for _ in 0..<2 {
        let answer = await station.send(
          "POST", "/v1/intake?print=off&location=gate", ["content-type": "image/png"], body: photo)
        outcomes.append(answer.member("outcome"))
        #expect(answer.member("serial") == (outcomes.count == 1 ? "394PLHWR" : "394PLHWR"))
      }
      #expect(outcomes == ["received", "known"])
    }

    @Test func `A duplicate is refused until its anomaly is acknowledged`() async throws {
      let station = try StationFixture()
      let label = try await station.label("]C10109506000134352\u{1D}21A1")
      #expect(await station.post("/v1/intake", label).member("outcome") == "received")
      let refused = await station.post("/v1/intake?strict=true", label)
      #expect(refused.member("outcome") == "refused")
      #expect(refused.text.contains("serial.twoUnits"))
      let other = await station.post("/v1/intake?acknowledge=expired.atIntake", label)
      #expect(other.member("outcome") == "refused")
      let taken = await station.post("/v1/intake?acknowledge=serial.twoUnits", label)
      #expect(taken.member("outcome") == "received")
      #expect(taken.text.contains("serial.twoUnits"))
    }

    @Test func `A key does a request once, also over a start of the station`() async throws {
      let station = try StationFixture()
      let label = try await station.label("]C10109506000134352\u{1D}21A1")
      let another = try await station.label("]C10109506000134352\u{1D}21A2")
      let key = ["idempotency-key": "k-1"]
      let first = await station.post("/v1/intake", label, key)
      #expect(first.member("outcome") == "received")
      for isStarted in [false, true] {
        if isStarted { try station.start() }
        #expect(await station.post("/v1/intake", label, key).text == first.text)
        for (target, body) in [("/v1/intake?location=gate", label), ("/v1/intake", another)] {
          let other = await station.post(target, body, key)
          #expect(other.status == 422)
          #expect(other.member("code") == "request.idempotencyKey")
        }
      }
      #expect(try station.ledger.lastEvent() == 1)
    }

    @Test func `A station that was killed within a request does it once all the same`()
      async throws
    {
      let station = try StationFixture()
      let label = try await station.label("]C10109506000134352\u{1D}21A1")
      let key = ["idempotency-key": "k-1"]
      _ = await station.post("/v1/intake", label, key)
      // It was recorded, and that it began is all that was kept of it.
      try station.start(withRecords: false)
      let wish = try IntakeWish(
        WebRequest("POST", "/v1/intake"), place: LedgerPlace(location: "dock-1"), principal: .local)
      let fingerprint = try IdempotencyStore.digest([wish.fingerprint, Array(label.utf8)])
      let began = try await RecordsDesk(station.ledger).begin(
        key: try IdempotencyStore.digest([Array("k-1".utf8)]), fingerprint: fingerprint)
      #expect(began == .new)
      #expect(await station.post("/v1/intake", label, key).member("outcome") == "known")
      #expect(await station.post("/v1/intake?location=gate", label, key).status == 422)
      #expect(try station.ledger.lastEvent() == 1)
    }

    @Test func `A key whose request failed may come with another one`() async throws {
      let station = try StationFixture()
      let key = ["idempotency-key": "k-1"]
      #expect(await station.post("/v1/intake", "{}", key).status == 400)
      let label = try await station.label("]C10109506000134352\u{1D}21A1")
      #expect(await station.post("/v1/intake", label, key).member("outcome") == "received")
    }

    @Test func `A request that is worked on is not begun again`() async throws {
      let station = try StationFixture()
      let store = IdempotencyStore(RecordsDesk(station.ledger))
      let outer = try await store.once("k", fingerprint: [1]) { () throws(Problem) in
        for (fingerprint, status) in [([UInt8(1)], 409), ([2], 422)] {
          do throws(Problem) {
            _ = try await store.once("k", fingerprint: fingerprint) { () throws(Problem) in
              .json(Array("1".utf8))
            }
            Issue.record("It was begun again")
          } catch {
            #expect(error.status == status)
          }
        }
        return .json(Array("0".utf8))
      }
      #expect(outer.status == 200)
      #expect(try station.ledger.lastEvent() == 0)
    }

    @Test func `What came in by mistake is corrected by another event`() async throws {
      let station = try StationFixture()
      let label = try await station.label("]C10109506000134352\u{1D}21A1")
      _ = await station.post("/v1/intake", label)
      let answer = await station.post(
        "/v1/events/1/correction?operator=anna", #"{"note": "wrong"}"#)
      #expect(answer.status == 200)
      #expect(answer.text == "{\"event\": 2, \"corrects\": 1}\n")
      let unit = await station.send("GET", "/v1/units/A1")
      #expect(unit.text.contains(#""corrections":[{"event":1,"by":2}]"#))
    }

    @Test(arguments: [
      ("/v1/intake", "{}", 400, "request.body"),
      ("/v1/intake", "", 400, "request.body"),
      ("/v1/intake", #"{"fields": {}, "details": []}"#, 400, "request.body"),
      (
        "/v1/intake", #"{"file": "x", "error": {"code": "c", "message": "m"}}"#, 400, "request.body"
      ),
      ("/v1/intake?location=", "{}", 400, "request.parameter"),
      ("/v1/intake?contents", "{}", 422, "request.parameter"),
      ("/v1/intake?print=AAA", "{}", 400, "request.parameter"),
      ("/v1/intake?name=a%0Fb", "{}", 400, "request.parameter"),
      ("/v1/intake?effort=most", "{}", 400, "request.parameter"),
      ("/v1/intake?strict=perhaps", "{}", 400, "request.parameter"),
      ("/v1/intake?location=a%00b", "{}", 400, "request.parameter"),
      ("/v1/events/x/correction", #"{"note": "n"}"#, 404, "ledger.unknown"),
      ("/v1/events/9/correction", #"{"note": "n"}"#, 404, "ledger.unknown"),
      ("/v1/events/9/correction", #"{"note": ""}"#, 400, "request.body"),
      ("/v1/events/9/correction", #"{"note": "n", "more": 1}"#, 400, "request.body"),
    ])
    func `What is no label is a problem`(
      target: String, body: String, status: Int, code: String
    ) async throws {
      let station = try StationFixture()
      let answer = await station.post(target, body)
      #expect(answer.status == status)
      #expect(answer.member("code") == code)
      #expect(try station.ledger.lastEvent() == 0)
    }

    @Test func `A delivery that is not expected is a problem`() async throws {
      let station = try StationFixture()
      let label = try await station.label("]C10109506000134352\u{1D}21A1")
      let answer = await station.post("/v1/intake?delivery=D1", label)
      #expect(answer.status == 404)
      #expect(answer.member("code") == "ledger.unknown")
    }

    @Test func `A label without a place is a problem, and no file of the machine is looked at`()
      async throws
    {
      let station = try StationFixture { $0.place.location = nil }
      let label =
        #"{"file": "/dev/zero", "payload": "A", "syntax": "raw", "fields": {}, "details": []}"#
      #expect(await station.post("/v1/intake", label).member("code") == "request.parameter")
      let answer = await station.post("/v1/intake?location=dock", label)
      #expect(answer.member("outcome") == "received")
      let events = await station.send("GET", "/v1/events")
      #expect(!events.text.contains("/dev/zero"))
    }
  }
#endif
