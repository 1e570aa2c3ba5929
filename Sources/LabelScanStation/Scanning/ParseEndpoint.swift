#if Station
  import LabelScan
  import LabelSyntax

  /// `POST /v1/parse`: payloads in, their fields out.
  struct ParseEndpoint: Sendable {
    /// Payloads to read, as a body has them.
    private struct Payloads {
      var inputs: [PayloadInput] = []
      var isTogether = false
      var isSingle = false
    }

    private let scan: ScanEndpoint

    /// Creates the endpoint; it reads as the one for images does.
    init(_ scan: ScanEndpoint) {
      self.scan = scan
    }

    /// Answers a request.
    func answer(_ request: WebRequest) async throws(Problem) -> WebResponse {
      try request.query.check(["expect", "formats", "together"])
      let wish = try scan.wish(request)
      var payloads = try await Self.payloads(of: request)
      if try request.query.flag("together") { payloads.isTogether = true }
      if payloads.isTogether {
        let inputs = payloads.inputs
        let label = wish.reader.readLabel(
          inputs.map(\.payload), places: inputs.map(\.place), contexts: inputs.map(\.context))
        return .json(Self.json(label, wish.profile) { $0.writeTogether(to: &$1, $2) })
      }
      let values = payloads.inputs.map { input in
        let label = wish.reader.readLabel(input.payload, context: input.context)
        return Self.json(label, wish.profile) { $0.writePayload(to: &$1, $2) }
      }
      if payloads.isSingle, let value = values.first { return .json(value) }
      return .json(ScanEndpoint.array(values))
    }

    private static func json(
      _ label: Label, _ profile: RequirementProfile?,
      _ write: (Label, inout JSONWriter, [Requirement]?) -> Void
    ) -> [UInt8] {
      var label = label
      let requirements = profile?.check(label)
      label.issues += requirements?.compactMap(\.issue) ?? []
      return Array(JSONWriter.text { write(label, &$0, requirements) }.utf8)
    }

    private static func payloads(of request: WebRequest) async throws(Problem) -> Payloads {
      let body = try await request.body(StationLimits.longestText)
      guard !body.isEmpty else { throw .badBody("The body is empty.") }
      var payloads: Payloads
      switch request.mediaType {
      case "text/plain": payloads = lines(body)
      case "application/json": payloads = try json(body)
      default:
        throw Problem(
          415, "request.mediaType",
          "The body is application/json, or text/plain with a payload a line.")
      }
      guard !payloads.inputs.isEmpty else { throw .badBody("The body has no payload.") }
      guard payloads.inputs.count <= StationLimits.mostPayloads else {
        throw Problem(
          413, "request.tooManyParts",
          "The body has more than \(StationLimits.mostPayloads) payloads.")
      }
      return payloads
    }

    /// A payload a line, as `labelscan parse` takes them.
    private static func lines(_ body: [UInt8]) -> Payloads {
      let lines = body.split(separator: 0x0A).compactMap { line -> PayloadInput? in
        let line = line.last == 0x0D ? line.dropLast() : line
        return line.isEmpty ? nil : PayloadInput(Array(line))
      }
      return Payloads(inputs: lines, isSingle: lines.count == 1)
    }

    /// A payload as text or object, an array of them, or `{"payloads": [...], "together": true}`.
    private static func json(_ body: [UInt8]) throws(Problem) -> Payloads {
      let value: JSONText
      do throws(JSONText.Failure) {
        value = try JSONText(body)
      } catch {
        throw .badBody("The body is not JSON at byte \(error.offset).")
      }
      switch value {
      case .array(let items, _): return Payloads(inputs: try items.map(input))
      case .object(let members, _) where members.contains { $0.name == "payloads" }:
        var payloads = Payloads()
        for member in members {
          switch (member.name, member.value) {
          case ("payloads", .array(let items, _)): payloads.inputs = try items.map(input)
          case ("together", .bool(let flag, _)): payloads.isTogether = flag
          default:
            throw .badBody("The body has 'payloads', an array, and 'together', true or false.")
          }
        }
        return payloads
      default: return Payloads(inputs: [try input(value)], isSingle: true)
      }
    }

    private static func input(_ value: JSONText) throws(Problem) -> PayloadInput {
      switch value {
      case .string(let text, _): return PayloadInput(Array(text.utf8))
      case .object:
        if let input = PayloadInput(value) { return input }
      default: break
      }
      throw .badBody("A payload is a text, or an object with 'payload' or 'payloadBase64'.")
    }
  }
#endif
