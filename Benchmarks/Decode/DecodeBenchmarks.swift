import Benchmark
import Images
import LabelScan

/// Times the part of a scan that samples and decodes, one symbol of each symbology at a time.
let benchmarks: @Sendable () -> Void = {
  let configuration = Measures.configuration([Measures.decode, Measures.symbols])
  guard let photos = try? TestPhotos() else { return }
  for symbology in photos.symbologies {
    for size in ImageSize.usual {
      Benchmark("Decode.\(symbology).\(size.name)", configuration: configuration) {
        benchmark, photo in
        for _ in benchmark.scaledIterations {
          benchmark.measurement(Measures.decode, Int(photo.scan().decode / .microseconds(1)))
          benchmark.measurement(Measures.symbols, photo.symbolCount)
        }
      } setup: {
        try ScanCase(
          Scene.photo(size, symbols: try photos.cutOut(symbology).map { [$0] } ?? []))
      }
    }
  }
}
