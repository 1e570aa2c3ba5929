#if Station
  import Foundation
  import Testing

  @testable import LabelScanStation

  struct ParseEndpointTests {
    @Test(arguments: [
      ("text/plain", "]C121A1", ["A1"]),
      ("text/plain", "]C121A1\r\n]C121B2\n", ["A1", "B2"]),
      ("application/json", #""]C121A1""#, ["A1"]),
      (
        "application/json", #"["]C121A1", {"payload": "21B2", "identifier": "]d2"}]"#, ["A1", "B2"]
      ),
      ("application/json", #"{"payloads": ["]C121A1", "]C110L7"], "together": true}"#, ["A1"]),
      ("application/json", #"{"payloadBase64": "MjFBMQ==", "identifier": "]C1"}"#, ["A1"]),
      ("application/json", #""]C110L7\u001d21A1""#, ["A1"]),
    ])
    func `Payloads give the command's objects`(type: String, body: String, serials: [String])
      async throws
    {
      let answer = await StationFixture().post("/v1/parse", body, type: type)
      #expect(answer.status == 200)
      let objects =
        answer.json as? [[String: Any]] ?? [answer.json as? [String: Any]].compactMap { $0 }
      #expect(objects.map { ($0["fields"] as? [String: String])?["serial"] } == serials)
    }

    @Test func `The object is that of the command`() async throws {
      let answer = await StationFixture().post("/v1/parse", #""]C121A1""#)
      #expect(
        answer.text == #"""
          {"payload": "21A1", "symbology": null, "identifier": "]C1", "syntax": "gs1", "valid": false, \#
          "elements": [{"ai": "21", "title": "SERIAL", "value": "A1", "valid": false}], \#
          "fields": {"serial": "A1"}, "details": [{"field": "serial", "value": "A1", "raw": "A1", \#
          "symbol": 0, "syntax": "gs1", "key": "21", "range": [2, 4]}], "candidates": [], \#
          "issues": [{"code": "gs1.requisite", "severity": "error", "message": "\#
          (21) needs 01 or 03 or 8006 on the label", "field": "serial", "symbol": 0, \#
          "range": [0, 4]}]}

          """#)
    }

    @Test(arguments: [
      ("/v1/parse", "application/json", "", 400, "request.body"),
      ("/v1/parse", "application/json", "{", 400, "request.body"),
      ("/v1/parse", "application/json", "[]", 400, "request.body"),
      ("/v1/parse", "application/json", "[1]", 400, "request.body"),
      ("/v1/parse", "application/json", "null", 400, "request.body"),
      ("/v1/parse", "application/json", "{}", 400, "request.body"),
      ("/v1/parse", "application/json", #"{"payload": 1}"#, 400, "request.body"),
      ("/v1/parse", "application/json", #"{"payloads": "x"}"#, 400, "request.body"),
      ("/v1/parse", "application/json", #"{"payloads": ["x"], "more": 1}"#, 400, "request.body"),
      ("/v1/parse", "text/plain", "\n", 400, "request.body"),
      ("/v1/parse", "text/html", "x", 415, "request.mediaType"),
      ("/v1/parse?together=maybe", "text/plain", "x", 400, "request.parameter"),
      ("/v1/parse?effort=fast", "text/plain", "x", 400, "request.parameter"),
    ])
    func `What is no payload is a problem`(
      target: String, type: String, body: String, status: Int, code: String
    ) async throws {
      let answer = await StationFixture().post(target, body, type: type)
      #expect(answer.status == status)
      #expect(answer.member("code") == code)
    }
  }
#endif
