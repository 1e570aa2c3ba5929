extension LumaImage {
  /// Reads and decodes a PNG, JPEG, PGM or PPM file; the kind is told from its bytes.
  public init(file path: String, limits: ImageLimits = ImageLimits()) throws(ScanError) {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(path, limit: limits.maxFileBytes)
    } catch {
      throw .file(error)
    }
    do {
      try self.init(encoded: bytes, limits: limits)
    } catch {
      throw .image(error)
    }
  }
}
