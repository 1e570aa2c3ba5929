#if Station
  import Foundation
  import LabelScan
  import Testing

  @testable import LabelScanStation

  /// A shell takes the place of `labelscan worker`: what it does with an image stands in the image.
  struct IsolatedReaderTests {
    private let folder: URL
    private let program: String

    init() throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "station-\(UUID())")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let file = folder.appending(path: "labelscan")
      program = file.path(percentEncoded: false)
      // Base64 of "crash" and "silence" stands in the requests.
      let text = """
        #!/bin/sh
        echo $$ > "$0.pid"
        while read -r line; do
          case $line in
            *Y3Jhc2g=*) kill -9 $$ ;;
            *c2lsZW5jZQ==*) exit 0 ;;
            *bm9uc2Vuc2U=*) echo nonsense ;;
            *c2xlZXA=*) sleep 60 ;;
            *) echo '{"file": "x", "error": {"code": "image.truncated", "message": "It ends."}}' ;;
          esac
        done
        """
      try Data(text.utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    }

    private func station() throws -> StationFixture {
      try StationFixture { [program] settings in
        settings.program = program
        settings.limits.workers = 1
      }
    }

    @Test(arguments: ["crash", "silence", "nonsense"])
    func `A process that ends costs its request, and no other`(image: String) async throws {
      let station = try station()
      for (body, status, code) in [
        ("well", 422, "image.truncated"), (image, 500, "process.crashed"),
        ("well", 422, "image.truncated"), (image, 500, "process.crashed"),
        ("well", 422, "image.truncated"),
      ] {
        let answer = await station.post("/v1/scan", body, type: "image/png")
        #expect(answer.status == status)
        #expect(answer.member("code") == code)
      }
    }

    @Test func `A process that was killed while nothing was asked costs no request`() async throws {
      let station = try station()
      for _ in 0..<3 {
        #expect(await station.post("/v1/scan", "well", type: "image/png").status == 422)
        let text = try String(contentsOfFile: program + ".pid", encoding: .utf8)
        let process = try #require(pid_t(text.filter(\.isNumber)))
        kill(process, SIGKILL)
      }
    }

    @Test func `A process that does not answer is ended`() async throws {
      let station = try StationFixture { [program] settings in
        settings.program = program
        settings.limits.workers = 1
        settings.limits.maxSeconds = 0.5 - IsolatedReader.spare.answer
      }
      let answer = await station.post("/v1/scan", "sleep", type: "image/png")
      #expect(answer.status == 500)
      #expect(answer.member("code") == "process.timeout")
      #expect(await station.post("/v1/scan", "well", type: "image/png").status == 422)
    }

    @Test func `A program that cannot be started is a problem`() async throws {
      try FileManager.default.removeItem(at: folder)
      let answer = try await station().post("/v1/scan", "well", type: "image/png")
      #expect(answer.status == 500)
      #expect(answer.member("code") == "process.unavailable")
    }
  }
#endif
