internal import Foundation

/// An edge under Gaussian blur: darkness by distance, 0.5 + 0.5 erf(d / (deviation sqrt 2)).
package struct BlurredEdge: Sendable {
  /// Steps of a cell that are told apart.
  private static let steps: Float = 32

  /// From light to dark, a step each.
  private let ramp: [Float]
  private let reach: Float

  /// Creates an edge of so many cells deviation.
  package init(deviation: Float) {
    let reach = max(1, SignalTuning.blurReach * deviation).rounded(.up)
    let scale = 1 / (Self.steps * max(deviation, SignalTuning.minBlur) * Float(2).squareRoot())
    let half = Int(reach * Self.steps)
    ramp = (-half...half).map { 0.5 + 0.5 * erf(Float($0) * scale) }
    self.reach = reach
  }

  /// Adds a bar between two places in cells to samples of a quarter of a cell each.
  package func add(from: Float, to: Float, into samples: inout [Float]) {
    for (place, sign) in [(from, 1), (to, -1)] as [(Float, Float)] {
      // Two places between which the ramp lies.
      let first = max(0, Int(4 * (place - reach)))
      for sample in first..<max(first, samples.count) {
        let distance = (Float(sample) + 0.5) / 4 - place
        if distance >= reach {
          samples[sample] += sign
        } else if distance > -reach {
          samples[sample] += sign * ramp[Int((distance + reach) * Self.steps)]
        }
      }
    }
  }
}
