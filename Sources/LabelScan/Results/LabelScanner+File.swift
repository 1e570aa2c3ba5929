public import LabelSyntax

extension LabelScanner {
  /// Reads the label on a photo; why a file gives no answer is told in the result.
  public mutating func scan(
    file path: String, reader: LabelReader = LabelReader(), limits: ImageLimits = ImageLimits()
  ) -> ImageResult {
    let limits = timed(limits)
    return scan(named: path, reader: reader) { () throws(ScanError) in
      try LumaImage(file: path, limits: limits)
    }
  }

  /// Reads the label on a photo whose file is in memory; `name` is what the result calls it.
  public mutating func scan(
    encoded bytes: [UInt8], named name: String, reader: LabelReader = LabelReader(),
    limits: ImageLimits = ImageLimits()
  ) -> ImageResult {
    let limits = timed(limits)
    return scan(named: name, reader: reader) { () throws(ScanError) in
      do throws(ImageError) {
        return try LumaImage(encoded: bytes, limits: limits)
      } catch {
        throw .image(error)
      }
    }
  }

  /// The limits on an image, its decoding in the time of the scan.
  private func timed(_ limits: ImageLimits) -> ImageLimits {
    var limits = limits
    limits.maxTime = limits.maxTime ?? options.limits.maxTime
    return limits
  }

  private mutating func scan(
    named name: String, reader: LabelReader, load: () throws(ScanError) -> LumaImage
  ) -> ImageResult {
    var result = ImageResult(file: name)
    do {
      try scan(reader: reader, load: load, into: &result)
    } catch {
      result.error = error
    }
    return result
  }

  private mutating func scan(
    reader: LabelReader, load: () throws(ScanError) -> LumaImage, into result: inout ImageResult
  ) throws(ScanError) {
    let clock = ContinuousClock()
    let start = clock.now
    let image = try load()
    result.width = image.width
    result.height = image.height
    result.orientation = image.orientation
    result.pages = image.pages
    result.timing.load = ScanTiming.milliseconds(clock.now - start)
    do {
      readLabel(on: try image.view, reader: reader, since: start, into: &result)
    } catch {
      throw .image(error)
    }
  }
}
