#if Station
  import LabelSyntax

  /// One line of JSON for each request; no query, no header and no body, so that no secret is in it.
  struct AccessLog: Sendable {
    /// Takes a line with its end.
    let write: @Sendable (String) -> Void

    /// A log that nobody reads.
    static let none = AccessLog { _ in }

    /// Writes the line of a request.
    func log(
      _ request: WebRequest, status: Int, seconds: Double, principal: Principal?, time: String
    ) {
      let line = JSONWriter.text { writer in
        writer.object { writer in
          writer.member("time", time)
          writer.member("remote", request.remote)
          writer.member("method", request.method)
          writer.member("path", String(request.path.prefix(StationLimits.longestName)))
          writer.member("status", status)
          writer.key("ms")
          writer.decimal(seconds * 1_000, digits: 1)
          if let principal, !principal.name.isEmpty { writer.member("who", principal.name) }
        }
      }
      write(line + "\n")
    }
  }
#endif
