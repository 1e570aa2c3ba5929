import Benchmark
import Images
import LabelScan

/// Decodes image files, already in memory, to luma.
let benchmarks: @Sendable () -> Void = {
  let configuration = Measures.configuration([.wallClock, .peakMemoryResident])
  func add(_ kind: String, _ size: ImageSize, _ encode: @escaping (Raster) throws -> [UInt8]) {
    Benchmark("Load.\(kind).\(size.name)", configuration: configuration) { benchmark, file in
      do {
        for _ in benchmark.scaledIterations { blackHole(try LumaImage(encoded: file)) }
      } catch {
        benchmark.error("\(error)")
      }
    } setup: {
      try encode(Scene.photo(size, symbols: EAN13.symbols(4)))
    }
  }
  for size in ImageSize.usual {
    add("JPEG", size) { try ImageFile.jpeg($0) }
    add("PNGGrey", size) { try ImageFile.png($0, colour: false) }
    add("PNGColour", size) { try ImageFile.png($0, colour: true) }
  }
}
