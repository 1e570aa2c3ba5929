/// Four corners on an image, clockwise from the top left one of what they enclose.
///
/// The names are those of the thing itself: a symbol that is upside down has its top left corner at the
/// lower right.
public struct Quadrilateral: Hashable, Sendable {
  /// The first corner.
  public var topLeft: Point
  /// The second corner.
  public var topRight: Point
  /// The third corner.
  public var bottomRight: Point
  /// The last corner.
  public var bottomLeft: Point

  /// Creates a quadrilateral.
  public init(topLeft: Point, topRight: Point, bottomRight: Point, bottomLeft: Point) {
    self.topLeft = topLeft
    self.topRight = topRight
    self.bottomRight = bottomRight
    self.bottomLeft = bottomLeft
  }

  /// Creates a quadrilateral of four points in the order of the corners; `nil` of any other number.
  public init?(_ points: [Point]) {
    guard points.count == 4 else { return nil }
    self.init(
      topLeft: points[0], topRight: points[1], bottomRight: points[2], bottomLeft: points[3])
  }

  /// Creates an upright rectangle.
  package init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
    self.init(
      topLeft: Point(x: x.lowerBound, y: y.lowerBound),
      topRight: Point(x: x.upperBound, y: y.lowerBound),
      bottomRight: Point(x: x.upperBound, y: y.upperBound),
      bottomLeft: Point(x: x.lowerBound, y: y.upperBound))
  }

  /// Creates the rectangle of a grid of `columns` and `rows`, its origin the top left corner.
  package init(columns: Int, rows: Int) {
    self.init(x: 0...Double(Swift.max(0, columns)), y: 0...Double(Swift.max(0, rows)))
  }

  /// Creates the corners that four points are in their order, else the upright rectangle around
  /// points; `nil` where there are none.
  package init?(around points: [Point]) {
    if let four = Quadrilateral(points) {
      self = four
      return
    }
    let xs = points.map(\.x)
    let ys = points.map(\.y)
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max(),
      left <= right, top <= bottom
    else { return nil }
    self.init(x: left...right, y: top...bottom)
  }

  /// The mean of the corners.
  public var center: Point {
    Point(x: reduce(0) { $0 + $1.x } / 4, y: reduce(0) { $0 + $1.y } / 4)
  }

  /// What the corners enclose, in square pixels.
  public var area: Double {
    let down = Point(x: bottomRight.x - topLeft.x, y: bottomRight.y - topLeft.y)
    let up = Point(x: bottomLeft.x - topRight.x, y: bottomLeft.y - topRight.y)
    return abs(down.x * up.y - down.y * up.x) / 2
  }

  /// Whether a point is inside the corners.
  public func contains(_ point: Point) -> Bool {
    var sign = 0.0
    for index in indices {
      let from = self[index]
      let to = self[(index + 1) % 4]
      let cross = (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
      if cross == 0 { continue }
      if sign == 0 { sign = cross } else if sign * cross < 0 { return false }
    }
    return true
  }

  /// The corners of a thing that is seen as in a mirror: columns and rows change places.
  package var transposed: Quadrilateral {
    Quadrilateral(
      topLeft: topLeft, topRight: bottomLeft, bottomRight: bottomRight, bottomLeft: topRight)
  }

  /// The quadrilateral with each corner mapped.
  package func mapCorners(_ transform: (Point) -> Point) -> Quadrilateral {
    Quadrilateral(
      topLeft: transform(topLeft), topRight: transform(topRight),
      bottomRight: transform(bottomRight), bottomLeft: transform(bottomLeft))
  }
}

extension Quadrilateral: RandomAccessCollection, MutableCollection {
  /// The index of the top left corner.
  public var startIndex: Int { 0 }
  /// The index after that of the bottom left corner.
  public var endIndex: Int { 4 }

  /// The corner of an index from 0 to 3, clockwise from the top left one.
  public subscript(index: Int) -> Point {
    get {
      switch index {
      case 0: topLeft
      case 1: topRight
      case 2: bottomRight
      default: bottomLeft
      }
    }
    set {
      switch index {
      case 0: topLeft = newValue
      case 1: topRight = newValue
      case 2: bottomRight = newValue
      default: bottomLeft = newValue
      }
    }
  }
}
