#if Postgres
  /// A serial, lot or name of a product as the server's indexed columns have it.
  enum SyncKey {
    /// Bytes of UTF-8 that are kept as they are: four columns of them fit an entry of an index.
    static let longest = LabelIdentity.longest
    /// Characters that a longer text begins with, so that people recognise it.
    private static let beginning = 64

    /// The text itself, or where it is long its beginning, an ellipsis and its SHA-256.
    ///
    /// The record has the whole text.
    static func text(_ text: String, _ digest: inout LedgerDigest) throws(LedgerError) -> String {
      guard text.utf8.count > longest else { return text }
      try digest.update(Array(text.utf8))
      let hash = Hexadecimal.text(of: try digest.finish())
      return String(String.UnicodeScalarView(text.unicodeScalars.prefix(beginning)))
        + "\u{2026}" + hash
    }

    /// The function `labelscan.key`, which does the same on the server.
    static let function = """
      CREATE OR REPLACE FUNCTION labelscan.key(value text) RETURNS text LANGUAGE sql IMMUTABLE
      SET search_path = pg_catalog, pg_temp AS $$
        SELECT CASE WHEN octet_length(value) <= \(longest) THEN value
          ELSE left(value, \(beginning)) || U&'\\2026'
            || encode(sha256(convert_to(value, 'UTF8')), 'hex') END
      $$;

      """
  }
#endif
