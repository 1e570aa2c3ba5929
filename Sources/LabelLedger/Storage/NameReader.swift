#if Ledger
  internal import GRDB

  /// The texts of interned names, each looked up once.
  final class NameReader {
    private var texts: [Int: String] = [:]

    /// The text of a name, or `nil` where there is none.
    func text(_ id: Int, _ db: Database) -> String? {
      if let text = texts[id] { return text }
      let statement = try? db.cachedStatement(sql: "SELECT text FROM name WHERE id = ?")
      guard let statement, let text = try? String.fetchOne(statement, arguments: [id]) else {
        return nil
      }
      if texts.count >= 100_000 { texts = [:] }
      texts[id] = text
      return text
    }

    /// Forgets all: a transaction that failed took its names back.
    func forget() { texts = [:] }
  }
#endif
