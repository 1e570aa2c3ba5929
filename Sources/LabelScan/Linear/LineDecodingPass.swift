/// One pass over the lines of a region: the averaging window and the settings of the edge finder.
package struct LineDecodingPass: Hashable, Sendable {
  /// Lines that are averaged.
  package var window: Int
  /// Such averages, spread over the region.
  package var windows: Int
  /// Settings of the edge finder.
  package var settings: ElementFinder.Settings
  /// True where dark and light are exchanged.
  package var inverted = false
  /// True where lines that give nothing are read again without the overshoot of a sharpened image.
  package var triesCrisp = false

  // Chosen by the symbols that each reads beyond those before it, on label photos (seeds 7001, 11 to
  // 13) and the samples of the linear families, 2026-11-21.

  /// The pass that reads most symbols.
  package static let first = LineDecodingPass(
    window: 5, windows: 9,
    settings: ElementFinder.Settings(minProminence: 0.07, localThresholdWeight: 0.7),
    triesCrisp: true)
  /// The same with fewer lines, for live frames.
  package static let fast = LineDecodingPass(
    window: 3, windows: 9, settings: first.settings, triesCrisp: true)
  /// Light bars on dark ground.
  private static let inverted = LineDecodingPass(
    window: 5, windows: 7,
    settings: ElementFinder.Settings(minProminence: 0.07, localThresholdWeight: 0.5),
    inverted: true, triesCrisp: true)
  /// More and narrower averages: bars that lean or are worn in stripes.
  private static let narrow = LineDecodingPass(
    window: 3, windows: 12,
    settings: ElementFinder.Settings(minProminence: 0.1, localThresholdWeight: 0.8),
    triesCrisp: true)
  /// Wide averages and fine prominence: noise and low contrast.
  private static let wide = LineDecodingPass(
    window: 9, windows: 9,
    settings: ElementFinder.Settings(minProminence: 0.04, localThresholdWeight: 0.8),
    triesCrisp: true)
  /// Unsharp masking once: blur.
  private static let sharpened = LineDecodingPass(
    window: 5, windows: 9,
    settings: ElementFinder.Settings(
      minProminence: 0.08, localThresholdWeight: 0.6, sharpening: 1))
  /// Each edge at the middle of its own extremes: uneven light.
  private static let own = LineDecodingPass(
    window: 3, windows: 12,
    settings: ElementFinder.Settings(minProminence: 0.06, localThresholdWeight: 0))
  /// Unsharp masking twice.
  private static let resharpened = LineDecodingPass(
    window: 9, windows: 5,
    settings: ElementFinder.Settings(
      minProminence: 0.06, localThresholdWeight: 0.3, sharpening: 2))
  /// Smoothing: print of one pixel a module.
  private static let smoothed = LineDecodingPass(
    window: 5, windows: 9,
    settings: ElementFinder.Settings(
      minProminence: 0.06, localThresholdWeight: 0, sharpening: -0.5))

  /// The same with the unsharp mask's half width in samples.
  private func masked(_ radius: Int) -> LineDecodingPass {
    var pass = self
    pass.settings.radius = radius
    return pass
  }

  /// The passes for a symbol whose module has so many samples, in the order of their worth; the last ones
  /// read hardly any on a large image.
  package static func passes(moduleSize: Double, isThorough: Bool) -> [LineDecodingPass] {
    let radius = max(1, Int(moduleSize.rounded()))
    let common = [first, inverted, narrow, wide, sharpened.masked(radius), own]
    guard isThorough else { return common }
    let smooth = max(1, Int((0.5 * moduleSize).rounded()))
    return common + [resharpened.masked(radius), smoothed.masked(smooth)]
  }
}
