#if Station
  import Foundation
  import Testing

  @testable import LabelScanStation

  struct AccessTests {
    private static let file = """
      # who may what
      reader-token-0123456789 read dashboard
      scanner-token-123456789 scan,intake dock one
      admin-token-01234567890 admin root
      """

    @Test(arguments: [
      ("GET", "/v1/events", "reader-token-0123456789", 200),
      ("GET", "/v1/events", "scanner-token-123456789", 403),
      ("GET", "/v1/events", "admin-token-01234567890", 200),
      ("GET", "/metrics", "reader-token-0123456789", 200),
      ("GET", "/v1/events", "reader-token-012345678", 401),
      ("GET", "/v1/events", "", 401),
      ("POST", "/v1/parse", "scanner-token-123456789", 200),
      ("POST", "/v1/parse", "reader-token-0123456789", 403),
      ("GET", "/", "", 200), ("GET", "/health", "", 200), ("GET", "/openapi.json", "", 200),
    ])
    func `Tokens open what their roles say`(
      method: String, target: String, token: String, status: Int
    ) async throws {
      let station = try StationFixture { $0.tokens = try TokenFile(Self.file) }
      let answer = await station.send(
        method, target,
        ["host": "dock.example", "content-type": "text/plain", "authorization": "Bearer \(token)"],
        body: Array("x".utf8))
      #expect(answer.status == status)
      #expect(!station.lines.all.joined().contains("-token-"))
      if status == 401 { #expect(answer.response.header("www-authenticate") == "Bearer") }
    }

    @Test func `Who tries many tokens is shut out for a while`() async throws {
      let station = try StationFixture { $0.tokens = try TokenFile(Self.file) }
      for _ in 0..<AttemptLimiter.most {
        let answer = await station.send(
          "GET", "/v1/events", ["authorization": "Bearer wrong"], remote: "10.0.0.1")
        #expect(answer.status == 401)
      }
      let right = ["authorization": "Bearer reader-token-0123456789"]
      let shut = await station.send("GET", "/v1/events", right, remote: "10.0.0.1")
      #expect(shut.status == 429)
      #expect(shut.response.header("retry-after") != nil)
      #expect(await station.send("GET", "/v1/events", right, remote: "10.0.0.2").status == 200)
    }

    @Test(arguments: [
      (["host": "127.0.0.1:8017"], 200), (["host": "localhost"], 200), (["host": "[::1]:80"], 200),
      (["host": "evil.example"], 421), (["host": "127.0.0.1.evil.example"], 421),
      (["host": "localhost:8017", "origin": "http://localhost:8017"], 200),
      (["host": "localhost:8017", "origin": "http://evil.example"], 403),
      (["host": "localhost:8017", "origin": "null"], 403),
      (["host": "localhost:8017", "origin": "http://localhost:9000"], 403),
      (["host": "localhost:8017", "sec-fetch-site": "cross-site"], 403),
      (["host": "localhost:8017", "sec-fetch-site": "same-origin"], 200),
    ])
    func `Pages of others are not answered`(headers: [String: String], status: Int) async throws {
      let answer = try await StationFixture().post("/v1/parse", "x", type: "text/plain", headers)
      #expect(answer.status == status)
    }

    @Test(arguments: [
      ("", 0), ("# nothing\n", 0), ("short read name", 1), ("0123456789abcdef read", 1),
      ("0123456789abcdef write name", 1), ("\n0123456789abcdef , name", 2),
      ("0123456789abcdef read a\n0123456789abcdef scan b", 0),
    ])
    func `A file of tokens that cannot be used is told without a token`(text: String, line: Int)
      throws
    {
      do throws(TokenFile.Failure) {
        _ = try TokenFile(text)
        Issue.record("It was read")
      } catch {
        #expect(error.line == line)
        #expect(!error.message.contains("0123456789abcdef"))
      }
    }

    @Test(arguments: [
      (["--ledger", "l", "--host", "0.0.0.0"], false), (["--ledger", "l"], true),
      (["--ledger", "l", "--host", "::1"], true),
      (["--ledger", "l", "--host", "0.0.0.0", "--token-file", "t"], true),
      (["--ledger", "l", "--port", "70000"], false), (["--ledger", "l", "--workers", "0"], false),
    ])
    func `Another address demands tokens`(arguments: [String], isTaken: Bool) {
      #expect(((try? StationCommand.parse(arguments)) != nil) == isTaken)
    }
  }
#endif
