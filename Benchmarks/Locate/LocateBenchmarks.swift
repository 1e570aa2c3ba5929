import Benchmark
import Images
import LabelScan

/// Times the part of a scan that finds where symbols are.
let benchmarks: @Sendable () -> Void = {
  let configuration = Measures.configuration([Measures.locate, .wallClock])
  func add(_ name: String, _ size: ImageSize, _ symbols: @escaping () throws -> [Raster]) {
    Benchmark("Locate.\(name).\(size.name)", configuration: configuration) { benchmark, photo in
      for _ in benchmark.scaledIterations {
        benchmark.measurement(Measures.locate, Int(photo.scan().locate / .microseconds(1)))
      }
    } setup: {
      try ScanCase(Scene.photo(size, symbols: symbols()))
    }
  }
  for size in ImageSize.usual {
    // Without a symbol the whole scan is search.
    add("nothing", size) { [] }
    add("ean13", size) { EAN13.symbols(1) }
  }
  guard let photos = try? TestPhotos() else { return }
  for symbology in photos.symbologies where symbology != "ean13" {
    add(symbology, ImageSize(megapixels: 2)) { try photos.cutOut(symbology).map { [$0] } ?? [] }
  }
}
