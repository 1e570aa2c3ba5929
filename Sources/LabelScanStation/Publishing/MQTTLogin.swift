#if Station
  /// Who the station is to a broker.
  struct MQTTLogin: Sendable {
    /// The user.
    let user: String
    /// The password.
    let password: String

    /// Reads a file of one line: the user, a space, the password; `nil` where it has none.
    init?(_ text: String) {
      let line = text.split(whereSeparator: \.isNewline).first ?? ""
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, !line.utf8.contains(0) else { return nil }
      user = String(parts[0])
      password = String(parts[1])
    }
  }
#endif
