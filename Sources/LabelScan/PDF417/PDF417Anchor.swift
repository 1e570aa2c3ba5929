internal import Foundation

/// The side of a PDF417 symbol where its start or stop pattern was met on several lines.
package struct PDF417Anchor: Hashable, Sendable {
  /// The frame in which the symbol stands upright, and what is around it.
  package var region: StackedRegion
  package var kind: PDF417Guard.Kind
  /// The t of the pattern's outer edge at s = 0, and what it grows by with s.
  package var outer: Double
  package var slope: Double
  /// The s in whose midst it was met.
  package var middle: Double
  /// From where to where along s it was met.
  package var seen: ClosedRange<Double>
  /// The width of a module in pixels of the stored image.
  package var module: Double
  /// How many lines agree.
  package var lines: Int
  /// What the width of columns grows by from one to the next, away from this side, where the other side
  /// was met too.
  package var ratio: Double?

  /// The t of the outer edge.
  package func outer(_ s: Double) -> Double { outer + s * slope }

  /// What columns grow by between this side and the other; `nil` where they are not of one symbol.
  package func ratio(to other: PDF417Anchor) -> Double? {
    guard kind != other.kind, isBeside(other) else { return nil }
    let distance = abs(other.outer(middle) - outer(middle))
    let units = 2 * distance / (17 * (module + other.module))
    guard units > 2, units < 40 else { return nil }
    return pow(other.module / module, 1 / units)
  }

  /// Whether another side was met on the same lines, so that both may be of one symbol.
  package func isBeside(_ other: PDF417Anchor) -> Bool {
    region.frame == other.region.frame && seen.overlaps(other.seen)
  }

  /// A place in the symbol beside its pattern.
  package var inside: Point {
    let distance = 25 * module
    return region.frame.point(
      outer(middle) + (kind == .start ? distance : -distance), middle)
  }

  /// The same side of a symbol that is seen as in a mirror: its rows follow each other the other way.
  package var mirrored: PDF417Anchor {
    var result = self
    result.region = region.mirrored
    (result.slope, result.middle) = (-slope, -middle)
    result.seen = -seen.upperBound...(-seen.lowerBound)
    return result
  }

  /// What is around the lines on which it was met: a symbol is higher than what is seen of its side where
  /// lines lean.
  package var surroundings: StackedRegion {
    var result = region
    let reach = Self.reach * module
    result.height = seen.lowerBound - reach...seen.upperBound + reach
    return result
  }

  /// How far beyond the lines on which a side was met the symbol may reach, in modules.
  private static let reach = 40.0
}
