/// How a symbol lies on the axes of its bull's-eye.
package struct AztecTurn: Hashable, Sendable {
  /// Quarters clockwise that the symbol is turned by.
  package var quarters: Int
  /// Whether rows and columns are exchanged before: seen in a mirror.
  package var isMirrored: Bool

  package init(quarters: Int, isMirrored: Bool) {
    self.quarters = quarters
    self.isMirrored = isMirrored
  }

  package static let all = [false, true].flatMap { isMirrored in
    (0..<4).map { AztecTurn(quarters: $0, isMirrored: isMirrored) }
  }

  /// A place of the symbol from its middle, along the axes of the bull's-eye.
  package func framed(_ place: Point) -> Point {
    let (x, y) = isMirrored ? (place.y, place.x) : (place.x, place.y)
    return switch quarters {
    case 1: Point(x: -y, y: x)
    case 2: Point(x: -x, y: -y)
    case 3: Point(x: y, y: -x)
    default: Point(x: x, y: y)
    }
  }

  /// The same of a module.
  package func framed(_ place: AztecLayout.Place) -> AztecLayout.Place {
    let framed = framed(Point(x: Double(place.x), y: Double(place.y)))
    return AztecLayout.Place(Int(framed.x), Int(framed.y))
  }
}
