internal import Foundation

/// The directions that print runs along on a photo.
enum PrintDirections {
  /// Directions closer than this, in radians, are one.
  private static let tolerance = 0.35
  /// The most directions of a photo.
  private static let most = 3

  /// The symbols of each direction, most first.
  static func groups(of symbols: [Symbol]) -> [(direction: Point, symbols: [Symbol])] {
    var groups: [(sum: Point, symbols: [Symbol])] = []
    for symbol in symbols {
      guard let own = direction(of: symbol) else { continue }
      let place = groups.firstIndex { group in
        let length = (group.sum.x * group.sum.x + group.sum.y * group.sum.y).squareRoot()
        let cosine = (group.sum.x * own.x + group.sum.y * own.y) / max(1e-9, length)
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
        Point(x: group.sum.x / max(1e-9, length), y: group.sum.y / max(1e-9, length)),
        group.symbols
      )
    }
  }

  /// The direction of a symbol's rows in the image, of length 1.
  static func direction(of symbol: Symbol) -> Point? {
    guard symbol.corners.count == 4 else { return nil }
    let corners = symbol.corners
    let x = corners[1].x - corners[0].x + corners[2].x - corners[3].x
    let y = corners[1].y - corners[0].y + corners[2].y - corners[3].y
    let length = (x * x + y * y).squareRoot()
    guard length.isFinite, length > 1 else { return nil }
    return Point(x: x / length, y: y / length)
  }

  /// The direction that most pieces of ink have their nearest neighbours in, within a right angle of
  /// the image's rows; `nil` for too few.
  static func direction(of pieces: [InkPiece]) -> Point? {
    let pieces = pieces.filter { $0.height > 5 || $0.width > 5 }
    guard pieces.count >= 6 else { return nil }
    let sorted = pieces.sorted { $0.minX < $1.minX }
    var bins = [Double](repeating: 0, count: 90)
    var angles: [(angle: Double, weight: Double)] = []
    for (index, piece) in sorted.enumerated() {
      let size = max(piece.width, piece.height)
      var nearest: (distance: Double, angle: Double)?
      // Neighbours in the order of their left edges; those too far on the left are passed.
      for other in sorted[max(0, index - 60)..<min(sorted.count, index + 60)] where other != piece {
        let theirs = max(other.width, other.height)
        guard theirs * 5 > size * 3, size * 5 > theirs * 3 else { continue }
        let x = Double(other.minX + other.maxX - piece.minX - piece.maxX) / 2
        let y = Double(other.minY + other.maxY - piece.minY - piece.maxY) / 2
        let distance = (x * x + y * y).squareRoot()
        guard distance > 1, distance < 2 * Double(size), distance < nearest?.distance ?? .infinity
        else { continue }
        let angle = atan2(y, x)
        nearest = (distance, angle < -.pi / 2 ? angle + .pi : angle >= .pi / 2 ? angle - .pi : angle)
      }
      guard let nearest else { continue }
      angles.append((nearest.angle, 1))
      let bin = Int((nearest.angle + .pi / 2) / .pi * 90) % 90
      bins[max(0, bin)] += 1
    }
    guard angles.count >= 5 else { return nil }
    let smooth = bins.indices.map { index in
      (-2...2).reduce(0.0) { $0 + bins[(index + $1 + 90) % 90] * (3 - Double(abs($1))) }
    }
    guard let peak = smooth.indices.max(by: { smooth[$0] < smooth[$1] }) else { return nil }
    let middle = (Double(peak) + 0.5) / 90 * .pi - .pi / 2
    var (sine, cosine) = (0.0, 0.0)
    for (angle, weight) in angles {
      let off = remainder(angle - middle, .pi)
      guard abs(off) < 0.12 else { continue }
      sine += weight * sin(2 * off)
      cosine += weight * cos(2 * off)
    }
    let angle = middle + (cosine == 0 && sine == 0 ? 0 : atan2(sine, cosine) / 2)
    return Point(x: cos(angle), y: sin(angle))
  }
}
