internal import Foundation

/// Fits a ``LinearRegion`` to a group of cells; keeps its scratch.
package struct LinearRegionFit: ~Copyable {
  /// The cells' extent along the bars in one slice across them.
  private struct Slice {
    var low = Double.infinity
    var high = -Double.infinity
    var count = 0
  }

  private var slices: [Slice] = []
  private var heights: [Double] = []
  /// Middles of the cells.
  private var places: [Point] = []

  package init() {}

  /// The region that the first `count` of some cells make; `nil` where they are no row of bars.
  package mutating func region(
    of cells: [Int32], count size: Int, in tensors: borrowing StructureTensorGrid, level: Int
  ) -> LinearRegion? {
    let members = cells.span.extracting(0..<size)
    let cell = Double(tensors.side << level)
    let shortest = Double(
      max(LinearLocatorTuning.minLength, LinearLocatorTuning.minLevelLength << level))
    guard place(members, width: tensors.width, cell: cell) >= shortest else { return nil }
    var cosine = 0.0
    var sine = 0.0
    var energy = 0.0
    var sumX = 0.0
    var sumY = 0.0
    for number in members.indices {
      let index = Int(members[number])
      cosine += Double(tensors.cosine[index])
      sine += Double(tensors.sine[index])
      energy += Double(tensors.energy[index])
      sumX += places[number].x
      sumY += places[number].y
    }
    let angle = atan2(sine, cosine) / 2
    let u = Point(x: cos(angle), y: sin(angle))
    let v = Point(x: -u.y, y: u.x)
    let center = Point(x: sumX / Double(members.count), y: sumY / Double(members.count))

    // From here on the places are along the axis and along the bars.
    var low = Double.infinity
    var high = -Double.infinity
    for number in places.indices {
      let x = places[number].x - center.x
      let y = places[number].y - center.y
      let t = x * u.x + y * u.y
      places[number] = Point(x: t, y: x * v.x + y * v.y)
      low = min(low, t)
      high = max(high, t)
    }
    let count = Int((high - low) / cell) + 1
    guard count >= LinearLocatorTuning.minSlices, high - low + cell >= shortest else { return nil }

    slices.removeAll(keepingCapacity: true)
    slices.append(contentsOf: repeatElement(Slice(), count: count))
    Self.slice(places, from: low, cell: cell, into: &slices)
    heights.removeAll(keepingCapacity: true)
    for slice in slices where slice.count > 0 { heights.append(slice.high - slice.low) }
    heights.sort()
    let height = heights[heights.count / 2]
    guard height < LinearLocatorTuning.maxAspect * (high - low) else { return nil }
    // The turn of the gradient with t.
    var turn = LineFit()
    let cosine2 = cos(2 * angle)
    let sine2 = sin(2 * angle)
    for number in members.indices {
      let index = Int(members[number])
      let c = Double(tensors.cosine[index])
      let s = Double(tensors.sine[index])
      // Cells differ little in direction: the tangent does for the angle.
      let along = c * cosine2 + s * sine2
      let across = s * cosine2 - c * sine2
      guard along > 0 else { continue }
      turn.add(places[number].x, across / along / 2, weight: Double(tensors.energy[index]))
    }
    var middle = LineFit()
    for (index, slice) in slices.enumerated()
    where slice.count > 0 && slice.high - slice.low >= LinearLocatorTuning.minSliceHeight * height {
      middle.add(low + (Double(index) + 0.5) * cell, (slice.high + slice.low) / 2, weight: 1)
    }
    let line = middle.line(leastSpread: cell)
    let turnLine = turn.line(leastSpread: 2 * cell)
    let axis = Point(x: u.x + line.slope * v.x, y: u.y + line.slope * v.y)
    let norm = (axis.x * axis.x + axis.y * axis.y).squareRoot()
    return LinearRegion(
      center: Point(x: center.x + line.offset * v.x, y: center.y + line.offset * v.y),
      axis: Point(x: axis.x / norm, y: axis.y / norm),
      bars: Point(x: v.x - turnLine.offset * u.x, y: v.y - turnLine.offset * u.y),
      barsPerPixel: Point(x: -turnLine.slope * u.x, y: -turnLine.slope * u.y),
      length: (low - cell / 2) * norm...(high + cell / 2) * norm,
      halfHeight: (height + cell) / 2,
      level: level,
      coherence: (cosine * cosine + sine * sine).squareRoot() / max(energy, 1))
  }

  /// Takes places along the axis into the slices of a cell each that lie from `low` on.
  private static func slice(
    _ places: [Point], from low: Double, cell: Double, into slices: inout [Slice]
  ) {
    var all = slices.mutableSpan
    // A cell is a power of two: as good as its inverse.
    let perCell = 1 / cell
    for place in places {
      let slice = min(Int((place.x - low) * perCell), all.count - 1)
      all[slice].low = min(all[slice].low, place.y)
      all[slice].high = max(all[slice].high, place.y)
      all[slice].count += 1
    }
  }

  /// Notes the cells' middles; returns the diagonal of their bounding box in pixels of the stored image.
  private mutating func place(_ members: Span<Int32>, width: Int, cell: Double) -> Double {
    places.removeAll(keepingCapacity: true)
    places.reserveCapacity(members.count)
    let width = Int32(truncatingIfNeeded: width)
    var least: (x: Int32, y: Int32) = (.max, .max)
    var most: (x: Int32, y: Int32) = (0, 0)
    for number in members.indices {
      let member = members[number]
      let y = member / width
      let x = member &- y &* width
      least = (min(least.x, x), min(least.y, y))
      most = (max(most.x, x), max(most.y, y))
      places.append(Point(x: (Double(x) + 0.5) * cell, y: (Double(y) + 0.5) * cell))
    }
    let (across, down) = (Double(most.x) - Double(least.x), Double(most.y) - Double(least.y))
    return ((across * across + down * down).squareRoot() + 1) * cell
  }
}
