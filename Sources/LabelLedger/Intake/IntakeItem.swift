#if Ledger
  /// A label on its way into the ledger, with what was found out before the file is locked.
  struct IntakeItem {
    let label: LabelRecord
    let identity: LabelIdentity
    /// The SHA-256 of the image, where its file could be read.
    let image: [UInt8]?
    /// What stands for the image's bytes.
    let contentKey: Int?
    /// What stands for the image's path and payloads.
    let pathKey: Int?

    /// Hashes the image that a label was read from.
    init(_ label: LabelRecord, _ writer: LedgerWriter) throws(LedgerError) {
      var image: [UInt8]?
      if let file = label.file { image = try writer.hash(ofFile: file) }
      try self.init(label, image: image, writer)
    }

    /// Creates an item whose image's hash is known.
    init(_ label: LabelRecord, image: [UInt8]?, _ writer: LedgerWriter) throws(LedgerError) {
      self.label = label
      self.image = image
      identity = LabelIdentity(label)
      (contentKey, pathKey) = try writer.keys(of: label, image: image)
    }

    /// What stands for an image's bytes, and for its path and payloads: 63 bits of hashes.
    static func keys(
      of label: LabelRecord, image: [UInt8]?, _ digest: inout LedgerDigest
    ) throws(LedgerError) -> (content: Int?, path: Int?) {
      guard let file = label.file else { return (image.map(key), nil) }
      var bytes = Array(file.utf8)
      for symbol in label.symbols {
        bytes.append(0)
        bytes += symbol.payload
      }
      try digest.update(bytes)
      return (image.map(key), key(try digest.finish()))
    }

    private static func key(_ hash: [UInt8]) -> Int {
      hash.prefix(8).reduce(0) { $0 << 8 | Int($1) } & Int.max
    }
  }
#endif
