internal import Foundation

/// The directions that print runs along on a photo.
package enum PrintDirections {
  /// Directions closer than this, in radians, are one.
  private static let tolerance = 0.35
  /// The least length of a direction.
  private static let leastLength = 1e-9
  /// The most directions of a photo.
  private static let most = 3

  /// The symbols of each direction, most first.
  package static func groups(of symbols: [Symbol]) -> [(direction: Point, symbols: [Symbol])] {
    var groups: [(sum: Point, symbols: [Symbol])] = []
    for symbol in symbols {
      guard let own = direction(of: symbol) else { continue }
      let place = groups.firstIndex { group in
        let length = (group.sum.x * group.sum.x + group.sum.y * group.sum.y).squareRoot()
        let cosine = (group.sum.x * own.x + group.sum.y * own.y) / max(leastLength, length)
        return cosine > cos(tolerance)
      }
      if let place {
        groups[place].sum.x += own.x
        groups[place].sum.y += own.y
        groups[place].symbols.append(symbol)
      } else {
        groups.append((own, [symbol]))
      }
    }
    let sorted = groups.sorted { $0.symbols.count > $1.symbols.count }
    return sorted.prefix(most).map { group in
      let length = (group.sum.x * group.sum.x + group.sum.y * group.sum.y).squareRoot()
      return (
        Point(x: group.sum.x / max(leastLength, length), y: group.sum.y / max(leastLength, length)),
        group.symbols
      )
    }
  }

  /// The direction of a symbol's rows in the image, of length 1.
  package static func direction(of symbol: Symbol) -> Point? {
    let corners = symbol.corners
    let x = corners[1].x - corners[0].x + corners[2].x - corners[3].x
    let y = corners[1].y - corners[0].y + corners[2].y - corners[3].y
    let length = (x * x + y * y).squareRoot()
    guard length.isFinite, length > 1 else { return nil }
    return Point(x: x / length, y: y / length)
  }

  /// Votes of pieces of ink for the direction of print, half a turn in bins.
  package struct Votes {
    private static let bins = 180
    /// How many pieces before and after one, by their left edges, may be its neighbours.
    private static let window = 50
    /// The largest distance of neighbours, in their size.
    private static let reach = 2.2
    /// The least distance of neighbours, in their size.
    private static let apart = 0.3
    /// The cosine of the largest bend over three neighbours.
    private static let straight = 0.985

    private var counts = [Double](repeating: 0, count: bins)

    package init() {}

    /// Adds the votes of pieces: three of about one size, one after the other on a straight line.
    package mutating func add(_ pieces: [InkPiece]) {
      let sorted = pieces.sorted { $0.minX < $1.minX }
      for (index, piece) in sorted.enumerated() {
        let size = Double(max(piece.width, piece.height))
        var near: [Point] = []
        for other in sorted[max(0, index - Self.window)..<min(sorted.count, index + Self.window)] {
          let theirs = Double(max(other.width, other.height))
          guard theirs * 3 > size * 2, size * 3 > theirs * 2 else { continue }
          let x = Double(other.minX + other.maxX - piece.minX - piece.maxX) / 2
          let y = Double(other.minY + other.maxY - piece.minY - piece.maxY) / 2
          let distance = (x * x + y * y).squareRoot()
          if distance > Self.apart * size, distance < Self.reach * size {
            near.append(Point(x: x, y: y))
          }
        }
        vote(near)
      }
    }

    private mutating func vote(_ near: [Point]) {
      for (index, first) in near.enumerated().prefix(12) {
        for second in near[(index + 1)...].prefix(12) {
          let lengths =
            ((first.x * first.x + first.y * first.y)
            * (second.x * second.x + second.y * second.y)).squareRoot()
          guard -(first.x * second.x + first.y * second.y) > Self.straight * lengths else {
            continue
          }
          let angle = atan2(second.y - first.y, second.x - first.x)
          let bin = Int((angle + 2 * .pi) / .pi * Double(Self.bins)) % Self.bins
          counts[bin] += 1
        }
      }
    }

    /// The direction of most votes, within a right angle of the image's rows; `nil` for too few.
    package var direction: Point? {
      let count = counts.count
      let smooth = counts.indices.map { index in
        (-3...3).reduce(0.0) { $0 + counts[(index + $1 + count) % count] * Double(4 - abs($1)) }
      }
      guard let peak = smooth.indices.max(by: { smooth[$0] < smooth[$1] }), smooth[peak] > 12 else {
        return nil
      }
      var (sum, weight) = (0.0, 0.0)
      for off in -4...4 {
        let votes = counts[(peak + off + count) % count]
        sum += votes * Double(off)
        weight += votes
      }
      var angle = (Double(peak) + 0.5 + (weight > 0 ? sum / weight : 0)) / Double(count) * .pi
      if angle >= .pi / 2 { angle -= .pi }
      return Point(x: cos(angle), y: sin(angle))
    }
  }
}
