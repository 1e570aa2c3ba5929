public import Benchmark

/// What benchmarks measure beside the wall clock, and how far two runs may differ.
public enum Measures {
  /// Microseconds of one scan spent in finding where symbols are.
  public static let locate = BenchmarkMetric.custom("Locate (us)", useScalingFactor: false)
  /// Microseconds of one scan spent in sampling and decoding.
  public static let decode = BenchmarkMetric.custom("Decode (us)", useScalingFactor: false)
  /// Microseconds of one scan for each megapixel.
  public static let perMegapixel = BenchmarkMetric.custom(
    "Scan (us) per megapixel", useScalingFactor: false)
  /// How many symbols a scan reads.
  public static let symbols = BenchmarkMetric.custom(
    "Symbols read", polarity: .prefersLarger, useScalingFactor: false)

  /// A configuration of `metrics`, each of which may differ by 40 %: shared machines are noisy.
  public static func configuration(
    _ metrics: [BenchmarkMetric], scalingFactor: BenchmarkScalingFactor = .one
  ) -> Benchmark.Configuration {
    let noisy = BenchmarkThresholds(relative: [.p25: 40, .p50: 40])
    var thresholds: [BenchmarkMetric: BenchmarkThresholds] = [:]
    for metric in metrics { thresholds[metric] = noisy }
    // Whole numbers: the unit that suits the first sample rounds the others away.
    let exact: [BenchmarkMetric: BenchmarkUnits] = [
      locate: .count, decode: .count, perMegapixel: .count, symbols: .count,
    ]
    return Benchmark.Configuration(
      metrics: metrics, units: exact, warmupIterations: 1, scalingFactor: scalingFactor,
      maxDuration: .seconds(2), thresholds: thresholds)
  }
}
