extension LumaImage {
  /// Reads and decodes an image file; the kind, one that this build reads, is told from its bytes.
  ///
  /// `labels.pdf#2` names the second page of `labels.pdf`, where there is no file of that whole name.
  public init(file path: String, limits: ImageLimits = ImageLimits()) throws(ScanError) {
    let bytes: [UInt8]
    var page = 1
    var limits = limits
    let start = ContinuousClock.now
    do {
      do throws(FileError) {
        bytes = try FileBytes.read(path, limit: limits.maxFileBytes)
      } catch {
        guard error.code == .missing, let name = PageName(path) else { throw error }
        bytes = try FileBytes.read(name.path, limit: limits.maxFileBytes)
        page = name.page
      }
    } catch {
      throw .file(error)
    }
    limits.maxTime = limits.maxTime.map { $0 - (ContinuousClock.now - start) }
    do {
      try self.init(encoded: bytes, page: page, limits: limits)
    } catch {
      throw .image(error)
    }
  }
}
