#if Station
  /// The tokens that open the station: lines `token role[,role] name`, and comments after `#`.
  struct TokenFile: Sendable {
    /// Why a file of tokens cannot be used; no message holds a token.
    struct Failure: Error, Hashable {
      /// The line, counted from 1; 0 for the whole file.
      var line: Int
      /// One phrase in English.
      var message: String
    }

    /// A token and who has it.
    private struct Entry: Sendable {
      var secret: [UInt8]
      var principal: Principal
    }

    /// The fewest characters of a token: fewer can be guessed.
    private static let leastCharacters = 16
    /// The most characters of a token.
    private static let mostCharacters = 256

    private var entries: [Entry] = []

    /// Reads the text of a file.
    init(_ text: String) throws(Failure) {
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      for (index, line) in lines.enumerated() {
        let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
        if words.isEmpty { continue }
        entries.append(try Self.entry(words.map(String.init), line: index + 1))
      }
      guard !entries.isEmpty else { throw Failure(line: 0, message: "it holds no token") }
      guard Set(entries.map(\.secret)).count == entries.count else {
        throw Failure(line: 0, message: "it holds a token twice")
      }
    }

    private static func entry(_ words: [String], line: Int) throws(Failure) -> Entry {
      guard words.count >= 3 else {
        throw Failure(line: line, message: "a line is: token role[,role] name")
      }
      let secret = Array(words[0].utf8)
      guard (leastCharacters...mostCharacters).contains(secret.count),
        secret.allSatisfy({ (0x21...0x7E).contains($0) })
      else {
        throw Failure(
          line: line,
          message: "a token has \(leastCharacters) to \(mostCharacters) ASCII characters")
      }
      var roles: Set<Role> = []
      for word in words[1].split(separator: ",") {
        guard let role = Role(rawValue: String(word)) else {
          let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
          throw Failure(line: line, message: "a role is one of \(known)")
        }
        roles.insert(role)
      }
      guard !roles.isEmpty else { throw Failure(line: line, message: "a token needs a role") }
      let name = words[2...].joined(separator: " ")
      return Entry(secret: secret, principal: Principal(name: name, roles: roles))
    }

    /// Who has a token, or `nil`; how long it takes says nothing of how much of one is right.
    func principal(of token: String) -> Principal? {
      let given = Array(token.utf8.prefix(Self.mostCharacters + 1))
      var found: Principal?
      for entry in entries where Self.areEqual(entry.secret, given) { found = entry.principal }
      return found
    }

    /// Compares as many bytes whether they agree or not.
    private static func areEqual(_ secret: [UInt8], _ given: [UInt8]) -> Bool {
      var difference = secret.count ^ given.count
      for index in 0..<mostCharacters {
        let one = index < secret.count ? secret[index] : 0
        let two = index < given.count ? given[index] : 0
        difference |= Int(one ^ two)
      }
      return difference == 0
    }
  }
#endif
