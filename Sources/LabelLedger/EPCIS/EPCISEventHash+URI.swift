#if Ledger
  extension EPCISEventHash {
    /// The hash as an event's ID: a URI of the scheme `ni`, RFC 6920, with the CBV's version.
    func id(_ digest: inout LedgerDigest) throws(LedgerError) -> String {
      try digest.update(Array(text.utf8))
      return "ni:///sha-256;\(Hexadecimal.text(of: try digest.finish()))?ver=CBV2.0"
    }
  }

  /// The IDs of CBV 2.0 of the events in a document.
  package enum EPCISEventIDs {
    /// The IDs in the order of the events; why a document is none is an error.
    package static func ids(
      of document: [UInt8], inOrder: Bool = true
    ) throws(LedgerError) -> [String] {
      do throws(EPCISSource.Failure) {
        let source = try EPCISSource(document, inOrder: inOrder)
        return try ids(of: source)
      } catch {
        throw LedgerError(.refused, error.message)
      }
    }

    /// The canonical GS1 Digital Link URI of an EPC URN or of another such link, or `nil`.
    package static func canonical(_ uri: String) -> String? { EPCURI.canonical(uri) }

    private static func ids(of source: EPCISSource) throws(EPCISSource.Failure) -> [String] {
      do throws(LedgerError) {
        var digest = try LedgerDigest()
        var ids: [String] = []
        for event in source.events {
          ids.append(try EPCISEventHash(event, ignoring: source.ignored).id(&digest))
        }
        return ids
      } catch {
        throw EPCISSource.Failure(message: error.message)
      }
    }
  }
#endif
