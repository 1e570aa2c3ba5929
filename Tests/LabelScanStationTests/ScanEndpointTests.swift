#if Station
  import Foundation
  import Testing

  @testable import LabelScanStation

  struct ScanEndpointTests {
    @Test(arguments: [
      ("000.png", "image/png", "394PLHWR"), ("003.jpg", "application/octet-stream", "K741O1GC"),
    ])
    func `An image gives the command's object`(name: String, type: String, serial: String)
      async throws
    {
      let station = try StationFixture()
      let answer = await station.send(
        "POST", "/v1/scan?name=\(name)&print=off", ["content-type": type],
        body: try StationFixture.photo(name))
      #expect(answer.status == 200)
      #expect(
        answer.text.hasPrefix(#"{"file": "\#(name)", "width": 632, "height": 474, "fields": {"#))
      #expect(
        ((answer.json as? [String: Any])?["fields"] as? [String: String])?["serial"] == serial)
    }

    @Test func `Several images give an array in the order of the parts`() async throws {
      let station = try StationFixture()
      let photo = try StationFixture.photo("003.jpg")
      var body: [UInt8] = []
      for (name, bytes) in [("a.jpg", photo), ("b.jpg", Array(photo.prefix(300)))] {
        body += Array(
          "--x\r\nContent-Disposition: form-data; name=\"image\"; filename=\"\(name)\"\r\n\r\n".utf8
        )
        body += bytes + Array("\r\n".utf8)
      }
      body += Array("--x--\r\n".utf8)
      let answer = await station.send(
        "POST", "/v1/scan?print=off", ["content-type": "multipart/form-data; boundary=x"],
        body: body)
      #expect(answer.status == 200)
      let objects = try #require(answer.json as? [[String: Any]])
      #expect(objects.map { $0["file"] as? String } == ["a.jpg", "b.jpg"])
      #expect((objects[0]["fields"] as? [String: String])?["serial"] == "K741O1GC")
      #expect((objects[1]["error"] as? [String: String])?["code"] == "image.truncated")
    }

    @Test func `What was asked of a label is told`() async throws {
      let station = try StationFixture()
      let answer = await station.send(
        "POST", "/v1/scan?print=off&expect=fmd&symbology=qr", ["content-type": "image/jpeg"],
        body: try StationFixture.photo("003.jpg"))
      #expect(answer.status == 200)
      #expect((answer.json as? [String: Any])?["requirements"] != nil)
    }

    @Test(arguments: [
      ("/v1/scan", "image/png", "", 400, "request.body"),
      ("/v1/scan", "image/png", "\u{89}PNG", 422, "image.unknownFormat"),
      ("/v1/scan", "image/png", "no image at all", 422, "image.unknownFormat"),
      ("/v1/scan", "text/html", "<img>", 415, "request.mediaType"),
      ("/v1/scan", "multipart/form-data", "--x", 400, "request.body"),
      ("/v1/scan", "multipart/form-data; boundary=x", "--x", 400, "request.body"),
      ("/v1/scan", "multipart/form-data; boundary=x", "--x\r\n\r\n\r\n", 400, "request.body"),
      ("/v1/scan", "multipart/form-data; boundary=x", "--x--", 400, "request.body"),
      ("/v1/scan?effort=hard", "image/png", "x", 400, "request.parameter"),
      ("/v1/scan?symbology=qr,nothing", "image/png", "x", 400, "request.parameter"),
      ("/v1/scan?print=yes", "image/png", "x", 400, "request.parameter"),
      ("/v1/scan?expect=luck", "image/png", "x", 400, "request.parameter"),
      ("/v1/scan?effort=fast&effort=fast", "image/png", "x", 400, "request.parameter"),
      ("/v1/scan?simbology=qr", "image/png", "x", 400, "request.parameter"),
      ("/v1/scan?name=%ff", "image/png", "x", 400, "request.parameter"),
      ("/v1/scan?formats=%7b", "image/png", "x", 422, "format.json"),
    ])
    func `What cannot be read is a problem`(
      target: String, type: String, body: String, status: Int, code: String
    ) async throws {
      let answer = await StationFixture().post(target, body, type: type)
      #expect(answer.status == status)
      #expect(answer.member("code") == code)
      #expect(answer.response.header("content-type") == "application/problem+json")
    }

    @Test func `Bodies and pixels have limits`() async throws {
      let station = try StationFixture { settings in
        settings.limits.maxBody = 300_000
        settings.limits.maxMegapixels = 0.1
      }
      let photo = try StationFixture.photo("000.png")
      let large = await station.send(
        "POST", "/v1/scan", ["content-type": "image/png"], body: photo)
      #expect(large.member("code") == "image.tooLarge")
      let long = await station.send(
        "POST", "/v1/scan", ["content-type": "image/png"],
        body: [UInt8](repeating: 0, count: 300_001))
      #expect(long.status == 413)
      #expect(long.member("code") == "request.tooLarge")
      #expect(long.response.closesConnection)
    }

    @Test func `More than the queue takes is told to come back`() async throws {
      var limits = StationLimits()
      (limits.workers, limits.queue) = (1, 0)
      let pool = ScanPool(limits)
      try await pool.admit { () throws(Problem) in
        do throws(Problem) {
          try await pool.admit { () throws(Problem) in }
          Issue.record("It was let in")
        } catch {
          #expect(error.status == 503)
          #expect(error.retryAfter == 1)
          #expect(error.response.header("retry-after") == "1")
        }
      }
      try await pool.admit { () throws(Problem) in }
      #expect(await pool.admitted == 0)
    }
  }
#endif
