public import LabelSyntax

extension LabelScanner {
  /// Reads the label on a photo; why a file gives no answer is told in the result.
  public mutating func scan(
    file path: String, reader: LabelReader = LabelReader(), limits: ImageLimits = ImageLimits()
  ) -> ImageResult {
    var result = ImageResult(file: path)
    do {
      try scan(file: path, reader: reader, limits: limits, into: &result)
    } catch {
      result.error = error
    }
    return result
  }

  private mutating func scan(
    file path: String, reader: LabelReader, limits: ImageLimits, into result: inout ImageResult
  ) throws(ScanError) {
    let clock = ContinuousClock()
    let start = clock.now
    let image = try LumaImage(file: path, limits: limits)
    result.width = image.width
    result.height = image.height
    result.orientation = image.orientation
    result.timing.load = ScanTiming.milliseconds(clock.now - start)
    do {
      result.symbols = scan(try image.view, since: start)
    } catch {
      throw .image(error)
    }
    result.timing.locate = timing.locate
    result.timing.decode = timing.decode
    let scanned = clock.now
    result.label = reader.readLabel(result.symbols.map(\.payload))
    result.label.issues += issues
    result.timing.parse = ScanTiming.milliseconds(clock.now - scanned)
  }
}
