#if Station
  import Foundation
  import LabelLedger
  import Testing

  @testable import LabelScanStation

  struct StationTests {
    @Test(arguments: [
      ("GET", "/", 200, "text/html; charset=utf-8"), ("HEAD", "/", 200, "text/html; charset=utf-8"),
      ("GET", "/style.css", 200, "text/css; charset=utf-8"),
      ("GET", "/main.js", 200, "text/javascript; charset=utf-8"),
      ("GET", "/health", 200, "application/json"), ("GET", "/v1/session", 200, "application/json"),
      ("GET", "/openapi.json", 200, "application/json"),
      ("GET", "/metrics", 200, "text/plain; version=0.0.4"),
      ("GET", "/v1/deliveries", 200, "application/json"),
      ("GET", "/v1/recalls", 200, "application/json"),
      ("GET", "/v1/events?after=0&limit=5", 200, "application/json"),
      ("GET", "/v1/events?last=5", 200, "application/json"),
      ("GET", "/v1/search?q=A1", 200, "application/json"),
      ("GET", "/v1/search", 400, "application/problem+json"),
      ("GET", "/v1/events?after=-1", 400, "application/problem+json"),
      ("GET", "/v1/events?after=1&last=1", 400, "application/problem+json"),
      ("GET", "/v1/units/A1", 404, "application/problem+json"),
      ("GET", "/v1/units/%zz", 400, "application/problem+json"),
      ("GET", "/v1/units/", 404, "application/problem+json"),
      ("GET", "/v1/units/a%2fb", 404, "application/problem+json"),
      ("GET", "/v1/lots/L7", 404, "application/problem+json"),
      ("GET", "/v1/deliveries/D1", 404, "application/problem+json"),
      ("GET", "/../etc/passwd", 404, "application/problem+json"),
      ("GET", "/v1/scan", 405, "application/problem+json"),
      ("DELETE", "/v1/units/A1", 405, "application/problem+json"),
      ("POST", "/", 405, "application/problem+json"),
    ])
    func `Each path has its answer`(method: String, target: String, status: Int, type: String)
      async throws
    {
      let answer = try await StationFixture().send(method, target)
      #expect(answer.status == status)
      #expect(answer.response.header("content-type") == type)
      #expect(answer.response.header("content-security-policy")?.contains("'unsafe") == false)
      #expect(answer.response.header("x-content-type-options") == "nosniff")
      if status == 405 { #expect(answer.response.header("allow") != nil) }
    }

    @Test func `The page is small and needs nobody else`() throws {
      let files = PageFile.all.filter { $0.path != "/openapi.json" }
      #expect(files.reduce(0) { $0 + $1.bytes.count } < 100_000)
      for file in files {
        let text = String(decoding: file.bytes, as: UTF8.self)
        let foreign =
          text.replacing("http://www.w3.org/2000/svg", with: "").contains("http")
          && text.contains("://")
        #expect(!foreign || file.path == "/text.js", "\(file.path)")
        #expect(!text.contains("style=\""), "\(file.path)")
        #expect(!text.contains("innerHTML"), "\(file.path)")
      }
    }

    @Test func `English and German say the same things`() throws {
      let file = try #require(PageFile.all.first { $0.path == "/text.js" })
      let text = String(decoding: file.bytes, as: UTF8.self)
      let names = { (language: String) -> [String] in
        let start = text.range(of: "  \(language): {")?.upperBound ?? text.startIndex
        let end =
          text.range(of: "\n  },", range: start..<text.endIndex)?.lowerBound ?? text.endIndex
        return text[start..<end].matches(of: /(\w+): "/).map { String($0.1) }.sorted()
      }
      #expect(names("en").count > 100)
      #expect(names("en") == names("de"))
    }

    @Test func `A page that the browser has is not sent again`() async throws {
      let station = try StationFixture()
      let tag = try #require(await station.send("GET", "/").response.header("etag"))
      let answer = await station.send("GET", "/", ["if-none-match": tag])
      #expect(answer.status == 304)
      #expect(answer.text.isEmpty)
    }

    @Test func `What was done is counted, and logged without queries`() async throws {
      let station = try StationFixture()
      _ = await station.post("/v1/parse?together", "x", type: "text/plain")
      _ = await station.send("GET", "/v1/search?q=secret")
      let metrics = await station.send("GET", "/metrics").text
      #expect(
        metrics.contains(
          #"labelscan_requests_total{route="/v1/parse",method="POST",status="200"} 1"#))
      #expect(station.lines.all.count == 3)
      #expect(station.lines.all[1].contains(#""path": "/v1/search", "status": 200"#))
      #expect(!station.lines.all.joined().contains("secret"))
    }

    @Test func `A delivery is told beside what came in`() async throws {
      let station = try StationFixture()
      _ = try station.ledger.expect(
        [
          DeliveryLine(
            kind: .serial, product: ProductKey(gtin: "09506000134352", maker: "", model: ""),
            text: "A1")
        ], of: "D1")
      let label = try await station.label("]C10109506000134352\u{1D}21A1")
      let before = await station.send("GET", "/v1/deliveries/D1")
      #expect(before.member("missing") == "1")
      _ = await station.post("/v1/intake?delivery=D1", label)
      let after = await station.send("GET", "/v1/deliveries/D1")
      #expect(after.member("state") == "complete")
      #expect(await station.send("GET", "/v1/deliveries").member("received") == "1")
    }

    @Test func `Events are told as they are recorded`() async throws {
      let station = try StationFixture()
      let stream = await station.send("GET", "/v1/events", ["accept": "text/event-stream"])
      #expect(stream.response.header("content-type") == "text/event-stream")
      guard case .stream(let pieces) = stream.response.body else {
        Issue.record("It is no stream")
        return
      }
      var iterator = pieces.makeAsyncIterator()
      #expect(await iterator.next() == Array("retry: 2000\n\n".utf8))
      _ = await station.post("/v1/intake", try await station.label("]C10109506000134352\u{1D}21A1"))
      let piece = String(decoding: await iterator.next() ?? [], as: UTF8.self)
      #expect(piece.hasPrefix("id: 1\nevent: intake\ndata: {\"hash\":\""))
      #expect(piece.hasSuffix("}\n\n"))
    }
  }
#endif
