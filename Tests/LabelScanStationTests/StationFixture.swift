#if Station
  import Foundation
  import LabelLedger
  import Testing

  @testable import LabelScanStation

  /// A station over a ledger of its own, asked without a server.
  final class StationFixture {
    /// An answer, its body as text.
    struct Answer {
      var status: Int
      var text: String
      var response: WebResponse

      /// The body as JSON.
      var json: Any? {
        try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
      }

      /// The member of a JSON object, or of the first object of an array, as text.
      func member(_ name: String) -> String? {
        let object = json as? [String: Any] ?? (json as? [[String: Any]])?.first
        return object?[name].map { "\($0)" }
      }
    }

    let folder: URL
    let ledger: Ledger
    private let settings: StationSettings
    private(set) var station: Station
    let lines = LineCollector()

    /// Makes a station; `prepare` changes the usual settings.
    init(_ prepare: (inout StationSettings) throws -> Void = { _ in }) throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "station-\(UUID())")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      ledger = try Ledger(
        path: folder.appending(path: "dock.sqlite").path(percentEncoded: false), opening: .creating)
      var settings = StationSettings()
      settings.place = LedgerPlace(location: "dock-1")
      try prepare(&settings)
      self.settings = settings
      let lines = lines
      station = Station(settings, ledger: ledger, log: AccessLog { lines.add($0) })
    }

    /// Starts another station over the same ledger, with what the first kept or without.
    func start(withRecords: Bool = true) throws {
      if !withRecords {
        for end in ["", "-wal", "-shm"] {
          try? FileManager.default.removeItem(
            at: folder.appending(path: "dock.sqlite.station\(end)"))
        }
      }
      let lines = lines
      station = Station(settings, ledger: ledger, log: AccessLog { lines.add($0) })
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Sends a request; the host is this machine where `headers` name no other.
    func send(
      _ method: String, _ target: String, _ headers: [String: String] = [:], body: [UInt8] = [],
      remote: String = "127.0.0.1"
    ) async -> Answer {
      var fields = WebHeaders()
      if headers["host"] == nil { fields.add("host", "127.0.0.1:8017") }
      for (name, value) in headers { fields.add(name, value) }
      let response = await station.answer(
        WebRequest(method, target, headers: fields, remote: remote, body: body))
      guard case .bytes(let bytes) = response.body else {
        return Answer(status: response.status, text: "", response: response)
      }
      return Answer(
        status: response.status, text: String(decoding: bytes, as: UTF8.self), response: response)
    }

    /// Sends a text of a media type.
    func post(
      _ target: String, _ text: String, type: String = "application/json",
      _ headers: [String: String] = [:]
    ) async -> Answer {
      await send(
        "POST", target, headers.merging(["content-type": type]) { one, _ in one },
        body: Array(text.utf8))
    }

    /// Reads payloads as one label, for an intake.
    func label(_ payloads: String...) async throws -> String {
      let list = try JSONEncoder().encode(payloads)
      let answer = await post(
        "/v1/parse?together", #"{"payloads": \#(String(decoding: list, as: UTF8.self))}"#)
      try #require(answer.status == 200)
      return answer.text
    }

    /// The bytes of a photo in `TestImages/labels`.
    static func photo(_ name: String) throws -> [UInt8] {
      let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "TestImages/labels")
      return try [UInt8](Data(contentsOf: folder.appending(path: name)))
    }
  }
#endif
