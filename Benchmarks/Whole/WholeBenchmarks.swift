import Benchmark
import Images
import LabelScan
import LabelSyntax

/// From luma to symbols, and from a file to a label.
let benchmarks: @Sendable () -> Void = {
  let configuration = Measures.configuration([
    .wallClock, Measures.perMegapixel, Measures.symbols, .peakMemoryResident,
  ])
  for effort in ScanOptions.Effort.allCases {
    for size in ImageSize.usual {
      Benchmark("Whole.\(effort.rawValue).\(size.name)", configuration: configuration) {
        benchmark, photo in
        for _ in benchmark.scaledIterations {
          let timing = photo.scan()
          benchmark.measurement(
            Measures.perMegapixel, Int(timing.total / .microseconds(1) / size.megapixels))
          benchmark.measurement(Measures.symbols, photo.symbolCount)
        }
      } setup: {
        try ScanCase(Scene.photo(size, symbols: EAN13.symbols(2)), effort: effort)
      }
    }
  }
  guard let photos = try? TestPhotos() else { return }
  // All the test photos, from file to label, one after the other.
  Benchmark(
    "Whole.files.TestImages",
    configuration: Measures.configuration([.wallClock, Measures.symbols, .peakMemoryResident])
  ) { benchmark in
    for _ in benchmark.scaledIterations {
      var scanner = LabelScanner()
      var symbols = 0
      for photo in photos.photos {
        let result = try? scanner.scan(file: photos.path(photo.file))
        symbols += result?.symbols.count ?? 0
      }
      benchmark.measurement(Measures.symbols, symbols)
    }
  }
}
