import LabelScan

/// Looks for lines of print in pixels; the first bytes choose the width, the direction and what is masked.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let data, count > 40 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  let width = 32 + Int(bytes[0])
  let height = (count - 8) / width
  guard height > 0,
    let image = try? LumaImage(
      width: width, height: height, pixels: Array(bytes[8..<8 + width * height]))
  else { return 0 }
  let angle = Double(bytes[1]) / 40
  // A direction of length 1, without the mathematics of a library.
  let tangent = angle - 3
  let length = (1 + tangent * tangent).squareRoot()
  let direction = Point(x: 1 / length, y: tangent / length)
  let mask = Quadrilateral(
    (2..<6).map { index in
      Point(x: Double(bytes[index]) * 4 - 200, y: Double(bytes[index ^ 1]) * 3 - 100)
    })
  let view = image.view
  guard let mask,
    let frame = PrintFrame(
      around: [], direction: direction, reach: (0, 0), width: width, height: height,
      maxPixels: 100_000)
  else { return 0 }
  var finder = TextLineFinder()
  let lines = finder.find(
    view, frame: frame, masks: [mask], findsRelief: bytes[6] & 1 == 1, budget: ScanBudget())
  for line in lines {
    precondition(line.corners.allSatisfy { $0.x.isFinite && $0.y.isFinite })
    guard let raster = LineRaster(line, of: view, tuning: LineRasterTuning()) else { continue }
    precondition(raster.pixels.count == raster.width * raster.height)
  }
  return 0
}
