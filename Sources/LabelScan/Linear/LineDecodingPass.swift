/// One try at the lines of a region: which of them are averaged, and how their edges are found.
package struct LineDecodingPass: Hashable, Sendable {
  /// How many lines are averaged.
  package var window: Int
  /// How many such averages are spread over the region.
  package var windows: Int
  /// How edges are found.
  package var settings: ElementFinder.Settings
  /// Whether dark and light are exchanged.
  package var inverted = false

  /// The try that reads most symbols.
  package static let first = LineDecodingPass(
    window: 5, windows: 9, settings: ElementFinder.Settings(leastSwing: 0.07, common: 0.7))
  /// The same with fewer lines, for live frames.
  package static let fast = LineDecodingPass(window: 3, windows: 9, settings: first.settings)

  /// The tries for a symbol whose module is so many samples, in the order of their worth; the last ones
  /// read hardly any on a large image.
  package static func ladder(module: Double, isThorough: Bool) -> [LineDecodingPass] {
    let radius = max(1, Int(module.rounded()))
    let smooth = max(1, Int((0.5 * module).rounded()))
    let common = [
      first,
      LineDecodingPass(
        window: 5, windows: 7, settings: ElementFinder.Settings(leastSwing: 0.07, common: 0.5),
        inverted: true),
      LineDecodingPass(
        window: 3, windows: 12, settings: ElementFinder.Settings(leastSwing: 0.1, common: 0.8)),
      LineDecodingPass(
        window: 9, windows: 9, settings: ElementFinder.Settings(leastSwing: 0.04, common: 0.8)),
      LineDecodingPass(
        window: 5, windows: 9,
        settings: ElementFinder.Settings(
          leastSwing: 0.08, common: 0.6, sharpening: 1, radius: radius)),
      LineDecodingPass(
        window: 3, windows: 12, settings: ElementFinder.Settings(leastSwing: 0.06, common: 0)),
    ]
    guard isThorough else { return common }
    return common + [
      LineDecodingPass(
        window: 9, windows: 5,
        settings: ElementFinder.Settings(
          leastSwing: 0.06, common: 0.3, sharpening: 2, radius: radius)),
      LineDecodingPass(
        window: 5, windows: 9,
        settings: ElementFinder.Settings(
          leastSwing: 0.06, common: 0, sharpening: -0.5, radius: smooth)),
    ]
  }
}
