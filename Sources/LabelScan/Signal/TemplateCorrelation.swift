/// Sums for the normalised correlation of samples with a template of two levels.
package struct TemplateCorrelation {
  private var count: Float = 0
  private var sum: Float = 0
  private var squares: Float = 0
  private var markedCount: Float = 0
  private var markedSum: Float = 0

  package init() {}

  /// Adds a sample, and whether the template has the higher level there.
  package mutating func add(_ value: Float, isMarked: Bool) {
    count += 1
    sum += value
    squares += value * value
    guard isMarked else { return }
    markedCount += 1
    markedSum += value
  }

  /// The correlation, -1 to 1: 1 where all marked samples are alike and higher than all others; `nil` where
  /// the variance of the samples is not above `minVariance`.
  package func value(minVariance: Float) -> Float? {
    guard count > 0 else { return nil }
    let variance = squares - sum * sum / count
    let templateVariance = markedCount * (count - markedCount) / count
    guard variance > count * minVariance, templateVariance > 0 else { return nil }
    return (markedSum - sum * markedCount / count) / (variance * templateVariance).squareRoot()
  }
}
