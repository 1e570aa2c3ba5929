import Benchmark
import Images
import LabelScan

/// How the cost of a scan grows with the pixels, and with the symbols.
let benchmarks: @Sendable () -> Void = {
  let configuration = Measures.configuration([
    .wallClock, Measures.perMegapixel, Measures.symbols,
  ])
  func add(_ name: String, _ size: ImageSize, _ draw: @escaping () throws -> Raster) {
    Benchmark("Scaling.\(name)", configuration: configuration) { benchmark, photo in
      for _ in benchmark.scaledIterations {
        let timing = photo.scan()
        benchmark.measurement(
          Measures.perMegapixel, Int(timing.total / .microseconds(1) / size.megapixels))
        benchmark.measurement(Measures.symbols, photo.symbolCount)
      }
    } setup: {
      try ScanCase(draw())
    }
  }
  guard let photos = try? TestPhotos() else { return }
  for size in ImageSize.doubling {
    // The same label, by a camera with more pixels.
    add("label.\(size.name)", size) { try photos.raster("009.jpg").resized(to: size) }
    // The same symbol in a scene that has more of everything else.
    add("scene.\(size.name)", size) { Scene.photo(size, symbols: EAN13.symbols(1)) }
  }
  let size = ImageSize(megapixels: 8)
  for count in [0, 1, 2, 4, 8, 16, 32] {
    add("ean13.\(count)", size) { Scene.photo(size, symbols: EAN13.symbols(count)) }
    add("qr.\(count)", size) {
      let symbol = try photos.cutOut("qr")
      return Scene.photo(size, symbols: (0..<count).compactMap { _ in symbol })
    }
  }
}
