import LabelScan
import Testing

struct TemplateCorrelationTests {
  /// Samples, where the template has its higher level, and the correlation.
  @Test(
    arguments: [
      ([200, 200, 20, 20], [true, true, false, false], 1),
      ([20, 20, 200, 200], [true, true, false, false], -1),
      ([20, 200, 20, 200], [true, true, false, false], 0),
      ([200, 20, 20, 20, 20], [true, true, false, false, false], 0.612),
      // Flat samples and a flat template tell nothing.
      ([90, 90, 90, 90], [true, true, false, false], nil),
      ([20, 200, 20, 200], [true, true, true, true], nil), ([], [], nil),
    ] as [([Float], [Bool], Float?)])
  func `samples that are high where the template is correlate`(
    samples: [Float], template: [Bool], correlation: Float?
  ) {
    var seen = TemplateCorrelation()
    for (value, isMarked) in zip(samples, template) { seen.add(value, isMarked: isMarked) }
    let value = seen.value(minVariance: 1)
    #expect((value == nil) == (correlation == nil))
    #expect(abs((value ?? 0) - (correlation ?? 0)) < 0.001)
  }
}
