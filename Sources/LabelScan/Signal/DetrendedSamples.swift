/// Samples less their least squares line, which takes off uneven illumination.
package struct DetrendedSamples: Sendable {
  package private(set) var values: [Float]
  /// Their sum of squares.
  package let power: Float

  package init(_ samples: [Float]) {
    let middle = Float(samples.count - 1) / 2
    var sum: Float = 0
    var product: Float = 0
    for (index, value) in samples.enumerated() {
      sum += value
      product += (Float(index) - middle) * value
    }
    let count = Float(max(1, samples.count))
    let mean = sum / count
    // The sum of squares of the places about their middle.
    let slope = samples.count > 1 ? product * 12 / (count * (count * count - 1)) : 0
    values = samples
    var power: Float = 0
    for index in values.indices {
      values[index] -= mean + slope * (Float(index) - middle)
      power += values[index] * values[index]
    }
    self.power = power
  }

  /// The sum of products with as many others.
  package func product(_ other: DetrendedSamples) -> Float {
    let count = min(values.count, other.values.count)
    let (ours, theirs) = (values.span, other.values.span)
    var sum: Float = 0
    for index in 0..<count { sum += ours[index] * theirs[index] }
    return sum
  }

  /// Normalised correlation with others, -1 to 1; 0 where either is flat.
  package func agreement(_ other: DetrendedSamples) -> Float {
    let both = power * other.power
    return both > 0 ? product(other) / both.squareRoot() : 0
  }
}
