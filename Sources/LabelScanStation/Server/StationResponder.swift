#if Station
  import HTTPTypes
  import Hummingbird
  import NIOCore

  /// Hands the server's requests to the station, and its answers back.
  struct StationResponder: HTTPResponder {
    typealias Context = StationContext

    let station: Station
    let limits: StationLimits

    /// The longest that one piece of an answer may take to be sent: a client that takes nothing is cut.
    private static let patience = TimeAmount.seconds(20)
    /// The most bytes of a piece: larger, a slow client is cut that takes them at a slower pace.
    private static let piece = 64 << 10

    /// Answers a request.
    func respond(to request: Request, context: Context) async throws -> Response {
      var headers = WebHeaders()
      if let authority = request.head.authority { headers.add("host", authority) }
      for field in request.headers { headers.add(field.name.canonicalName, field.value) }
      let wish = WebRequest(
        request.method.rawValue, request.uri.string, headers: headers, remote: context.remote,
        body: Self.body(of: request, seconds: limits.bodySeconds))
      let answer = await station.answer(wish)
      return Self.response(answer, hasBody: request.method != .head, channel: context.channel)
    }

    /// Reads a body, within the time that it may take.
    private static func body(
      of request: Request, seconds: Int
    ) -> @Sendable (Int) async throws(Problem) -> [UInt8] {
      let length = request.headers[.contentLength].flatMap(Int.init)
      return { limit throws(Problem) in
        if let length, length > limit { throw .tooLarge(limit) }
        let body = await within(.seconds(seconds)) { () -> Result<[UInt8], Problem> in
          do {
            let buffer = try await request.body.collect(upTo: limit)
            return .success(Array(buffer.readableBytesView))
          } catch is NIOTooManyBytesError {
            return .failure(.tooLarge(limit))
          } catch {
            var problem = Problem.badBody("The body ended before it was whole.")
            problem.closesConnection = true
            return .failure(problem)
          }
        }
        guard let body else {
          var problem = Problem(
            408, "request.timeout", "The body took more than \(seconds) seconds.")
          problem.closesConnection = true
          throw problem
        }
        return try body.get()
      }
    }

    private static func response(
      _ answer: WebResponse, hasBody: Bool, channel: any Channel
    ) -> Response {
      var headers = HTTPFields()
      for header in answer.headers {
        if let name = HTTPField.Name(header.name) {
          headers.append(HTTPField(name: name, value: header.value))
        }
      }
      let status = HTTPResponse.Status(
        code: answer.status, reasonPhrase: WebResponse.reason(of: answer.status))
      if answer.closesConnection { headers[.connection] = "close" }
      switch answer.body {
      case .bytes(let bytes):
        headers[.contentLength] = String(bytes.count)
        guard hasBody else { return Response(status: status, headers: headers) }
        let isLast = answer.closesConnection
        return Response(
          status: status, headers: headers,
          body: ResponseBody(contentLength: bytes.count) { writer in
            for start in stride(from: 0, to: bytes.count, by: piece) {
              let end = min(start + piece, bytes.count)
              try await send(bytes[start..<end], &writer, channel)
            }
            try await writer.finish(nil)
            if isLast { try await channel.close() }
          })
      case .stream(let pieces):
        guard hasBody else { return Response(status: status, headers: headers) }
        return Response(
          status: status, headers: headers,
          body: ResponseBody { writer in
            for await piece in pieces { try await send(piece[...], &writer, channel) }
            try await writer.finish(nil)
          })
      }
    }

    private static func send(
      _ bytes: ArraySlice<UInt8>, _ writer: inout any ResponseBodyWriter, _ channel: any Channel
    ) async throws {
      let cut = channel.eventLoop.scheduleTask(in: patience) { channel.close(promise: nil) }
      defer { cut.cancel() }
      try await writer.write(ByteBuffer(bytes: bytes))
    }

    /// The value of some work, or `nil` where it takes longer than it may.
    private static func within<Value: Sendable>(
      _ time: Duration, _ work: @escaping @Sendable () async -> Value
    ) async -> Value? {
      await withTaskGroup(of: Value?.self) { group in
        group.addTask { await work() }
        group.addTask {
          try? await Task.sleep(for: time)
          return nil
        }
        let value = await group.next() ?? nil
        group.cancelAll()
        return value
      }
    }
  }
#endif
