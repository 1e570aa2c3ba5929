#if Postgres
  internal import CPostgres
  internal import Foundation

  /// A connection to a PostgreSQL server, through libpq.
  @safe struct PostgresConnection: ~Copyable {
    private let connection: OpaquePointer
    /// What must not be printed.
    private let secrets: [String]

    /// Connects with `PQconnectdbParams`: a URI, or keywords and values; what it leaves out libpq
    /// takes from the environment and the user's password file.
    init(_ string: String) throws(SyncError) {
      let hidden = try Self.secrets(in: string)
      // What the string says itself wins: libpq takes the last.
      let options: KeyValuePairs = [
        "application_name": "labelscan-ledger", "client_encoding": "UTF8",
        "keepalives_idle": "30", "keepalives_interval": "10", "keepalives_count": "3",
        "tcp_user_timeout": "60000",
        "connect_timeout": ProcessInfo.processInfo.environment["PGCONNECT_TIMEOUT"] ?? "10",
        "dbname": string,
      ]
      let opened = unsafe Self.withCStrings(options.map { $0.key } + [nil]) { keys in
        unsafe Self.withCStrings(options.map { $0.value } + [nil]) { values in
          unsafe PQconnectdbParams(keys, values, 1)
        }
      }
      guard let opened = unsafe opened else { throw SyncError(.unreachable, "out of memory") }
      guard unsafe PQstatus(opened) == CONNECTION_OK else {
        let reason = unsafe Self.text(PQerrorMessage(opened), hiding: hidden)
        unsafe PQfinish(opened)
        throw SyncError(.unreachable, reason)
      }
      // Notices would go to standard error.
      _ = unsafe PQsetNoticeProcessor(opened, { _, _ in }, nil)
      secrets = hidden
      unsafe connection = unsafe opened
    }

    deinit { unsafe PQfinish(connection) }

    /// Runs one statement with `PQexecParams` and gives its rows.
    @discardableResult
    func run(_ sql: String, _ parameters: [String?] = []) throws(SyncError) -> [[String?]] {
      let result = unsafe Self.withCStrings(parameters) { values in
        unsafe PQexecParams(
          connection, sql, Int32(parameters.count), nil, values, nil, nil, 0)
      }
      defer { unsafe PQclear(result) }
      try unsafe check(result, [PGRES_TUPLES_OK, PGRES_COMMAND_OK])
      return unsafe (0..<PQntuples(result)).map { row in
        unsafe (0..<PQnfields(result)).map { column in
          guard unsafe PQgetisnull(result, row, column) == 0 else { return nil }
          return unsafe String(cString: PQgetvalue(result, row, column))
        }
      }
    }

    /// Runs several statements without parameters with `PQexec`.
    func script(_ sql: String) throws(SyncError) {
      let result = unsafe PQexec(connection, sql)
      defer { unsafe PQclear(result) }
      try unsafe check(result, [PGRES_TUPLES_OK, PGRES_COMMAND_OK])
    }

    /// Runs a COPY FROM STDIN with rows in its text format.
    func copy(_ sql: String, _ rows: [UInt8]) throws(SyncError) {
      let start = unsafe PQexec(connection, sql)
      defer { unsafe PQclear(start) }
      try unsafe check(start, [PGRES_COPY_IN])
      // Where sending fails the result below says why.
      _ = unsafe rows.withUnsafeBytes { buffer in
        unsafe buffer.withMemoryRebound(to: CChar.self) { bytes in
          unsafe PQputCopyData(connection, bytes.baseAddress, Int32(bytes.count))
        }
      }
      _ = unsafe PQputCopyEnd(connection, nil)
      let end = unsafe PQgetResult(connection)
      defer { unsafe PQclear(end) }
      while let more = unsafe PQgetResult(connection) { unsafe PQclear(more) }
      try unsafe check(end, [PGRES_COMMAND_OK])
    }

    private func check(
      _ result: OpaquePointer?, _ good: [ExecStatusType]
    ) throws(SyncError) {
      guard let result = unsafe result else { throw unsafe failure(PQerrorMessage(connection)) }
      let status = unsafe PQresultStatus(result)
      if good.contains(where: { $0 == status }) { return }
      let field = { (code: Character) in
        unsafe PQresultErrorField(result, Int32(code.asciiValue ?? 0))
      }
      let state = unsafe field("C").map { unsafe String(cString: $0) } ?? ""
      let message = unsafe field("M")
      if state == SyncSchema.diverged {
        throw SyncError(.diverged, unsafe Self.text(message, hiding: secrets))
      }
      let text = unsafe Self.text(
        message ?? UnsafeMutablePointer(PQresultErrorMessage(result)), hiding: secrets)
      // libpq itself gives no state: the server is gone. Class 57P: it is going or not yet there.
      if state.isEmpty || state.hasPrefix("57P") { throw Self.cut(text) }
      var error = Self.refused(text)
      error.isAboutEvents = !Self.others.contains(String(state.prefix(2)))
      error.isAboutRights = state == "42501"
      throw error
    }

    /// Classes of SQLSTATE that have nothing to do with what an event says: connections, rights,
    /// transactions, the schema, resources, the operator, the system; PostgreSQL's Appendix A.
    private static let others: Set<String> = [
      "08", "0A", "25", "28", "2B", "2D", "3B", "3D", "3F", "40", "42", "53", "55", "57", "58",
      "F0", "HV", "XX",
    ]

    private func failure(_ message: UnsafePointer<CChar>?) -> SyncError {
      let text = unsafe Self.text(message, hiding: secrets)
      return unsafe PQstatus(connection) == CONNECTION_OK ? Self.refused(text) : Self.cut(text)
    }

    private static func refused(_ text: String) -> SyncError {
      SyncError(.refused, "the server refuses: \(text)")
    }

    private static func cut(_ text: String) -> SyncError {
      SyncError(.cut, "the connection to the server broke: \(text)")
    }

    /// The passwords of a connection string; what `PQconninfoParse` says of a malformed one may
    /// hold a part of them and is not passed on.
    private static func secrets(in string: String) throws(SyncError) -> [String] {
      let isPlain = !string.utf8.contains(0)
      guard isPlain, string.contains("=") || string.contains("://"),
        let options = unsafe PQconninfoParse(string, nil)
      else {
        throw SyncError(.malformed, "the connection string is malformed; it begins postgresql://")
      }
      defer { unsafe PQconninfoFree(options) }
      var secrets: [String] = []
      var option = unsafe options
      while let keyword = unsafe option.pointee.keyword {
        let name = unsafe String(cString: keyword)
        if let value = unsafe option.pointee.val, name == "password" || name == "sslpassword" {
          secrets.append(unsafe String(cString: value))
        }
        unsafe option += 1
      }
      return secrets.filter { !$0.isEmpty }
    }

    private static func text(
      _ message: UnsafePointer<CChar>?, hiding secrets: [String]
    ) -> String {
      var text = unsafe message.map { unsafe String(cString: $0) } ?? "no reason given"
      for secret in secrets { text = text.replacing(secret, with: "***") }
      return text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// Gives C strings to `body`, valid for its time.
    private static func withCStrings<Value>(
      _ strings: [String?], _ body: ([UnsafePointer<CChar>?]) -> Value
    ) -> Value {
      let ends = strings.reduce(into: [0]) {
        $0.append($0[$0.count - 1] + ($1?.utf8.count ?? 0) + 1)
      }
      var bytes: [CChar] = []
      for string in strings {
        bytes += (string ?? "").utf8.map { CChar(bitPattern: $0) } + [0]
      }
      return unsafe bytes.withUnsafeBufferPointer { buffer in
        let pointers = unsafe strings.enumerated().map { place, string in
          string == nil ? nil : unsafe buffer.baseAddress.map { unsafe $0 + ends[place] }
        }
        return unsafe body(pointers)
      }
    }
  }
#endif
