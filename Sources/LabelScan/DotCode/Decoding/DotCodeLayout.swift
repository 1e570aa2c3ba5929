/// Where the dots of a symbol's message stand: AIM ISS DotCode 4.0, 5.2.
///
/// Of a grid every second place can have a dot. A symbol whose height is odd is here turned by a quarter,
/// so that the two corners that can have dots are the upper ones.
package struct DotCodeLayout: Hashable, Sendable {
  /// Places of a row, odd, and rows, even.
  package let width: Int
  package let height: Int

  /// The smallest and the largest side; the standard has no largest, larger ones are not printed.
  package static let sides = 5...200
  /// Dots of the mask.
  private static let maskDots = 2

  /// Creates the layout of a size; `nil` where width is even, height odd or a side is too small or large.
  package init?(width: Int, height: Int) {
    guard Self.sides.contains(width), Self.sides.contains(height), !width.isMultiple(of: 2),
      height.isMultiple(of: 2)
    else { return nil }
    self.width = width
    self.height = height
  }

  /// A place of the grid.
  package struct Place: Hashable, Sendable {
    package var x: Int
    package var y: Int

    package init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }
  }

  /// The six places next to the corners, in the order of the last dots.
  private var corners: [Place] {
    [
      Place(x: width - 1, y: height - 2), Place(x: 0, y: height - 2),
      Place(x: width - 2, y: height - 1), Place(x: 1, y: height - 1), Place(x: width - 1, y: 0),
      Place(x: 0, y: 0),
    ]
  }

  /// The places of the dots in the order of the message: column by column, corners last.
  package var places: [Place] {
    let corners = corners
    var places: [Place] = []
    places.reserveCapacity(width * height / 2)
    for x in 0..<width {
      for y in stride(from: x % 2, to: height, by: 2) {
        let place = Place(x: x, y: y)
        if !corners.contains(place) { places.append(place) }
      }
    }
    return places + corners
  }

  /// The counts of data and check codewords, the mask not among them; `nil` for a symbol without data.
  package var codewords: (data: Int, checks: Int)? {
    let room = (width * height / 2 - Self.maskDots) / DotCodePatterns.dots
    var data = 0
    while data + 1 + Self.checks(data + 1) <= room { data += 1 }
    return data > 0 ? (data, Self.checks(data)) : nil
  }

  /// The check codewords of so many data codewords.
  package static func checks(_ data: Int) -> Int { 3 + data / 2 }
}
