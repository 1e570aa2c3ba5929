/// Finds dots by their place.
package struct DotIndex {
  /// Pixels along the side of a cell.
  private static let side: Float = 8
  /// No plane has places so far out: what is there is a map's that leads nowhere.
  private static let farthest = 1_000_000.0

  private let dots: [Dot]
  private let width: Int
  private let height: Int
  /// The indices of dots by cell, and where those of each cell begin.
  private var members: [Int32]
  private var starts: [Int32]

  /// Indexes the dots of a plane of so many pixels.
  package init(_ dots: [Dot], width: Int, height: Int) {
    self.dots = dots
    self.width = width / Int(Self.side) + 1
    self.height = height / Int(Self.side) + 1
    starts = [Int32](repeating: 0, count: self.width * self.height + 1)
    members = [Int32](repeating: 0, count: dots.count)
    for dot in dots { starts[cell(dot.x, dot.y) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var next = starts
    for (index, dot) in dots.enumerated() {
      let cell = cell(dot.x, dot.y)
      members[Int(next[cell])] = Int32(index)
      next[cell] += 1
    }
  }

  private func cell(_ x: Float, _ y: Float) -> Int {
    let column = min(max(Int(x / Self.side), 0), width - 1)
    let row = min(max(Int(y / Self.side), 0), height - 1)
    return row * width + column
  }

  /// The dot nearest to a place, at most `reach` pixels away.
  func nearest(_ place: Point, reach: Double) -> Int? {
    guard place.x.isFinite, place.y.isFinite, abs(place.x) < Self.farthest,
      abs(place.y) < Self.farthest
    else {
      return nil
    }
    let (x, y, most) = (Float(place.x), Float(place.y), Float(reach))
    var best = most * most
    var nearest: Int?
    visit(x - most...x + most, y - most...y + most) { index in
      let (dx, dy) = (dots[index].x - x, dots[index].y - y)
      if dx * dx + dy * dy < best {
        best = dx * dx + dy * dy
        nearest = index
      }
    }
    return nearest
  }

  /// The dots within a rectangle.
  func within(_ xs: ClosedRange<Float>, _ ys: ClosedRange<Float>) -> [Int] {
    var found: [Int] = []
    visit(xs, ys) { index in
      if xs.contains(dots[index].x), ys.contains(dots[index].y) { found.append(index) }
    }
    return found
  }

  private func visit(
    _ xs: ClosedRange<Float>, _ ys: ClosedRange<Float>, _ body: (Int) -> Void
  ) {
    let first = cell(xs.lowerBound, ys.lowerBound)
    let last = cell(xs.upperBound, ys.upperBound)
    for row in first / width...max(first / width, last / width) {
      for column in first % width...max(first % width, last % width) {
        let cell = row * width + column
        for member in starts[cell]..<starts[cell + 1] { body(Int(members[Int(member)])) }
      }
    }
  }
}
