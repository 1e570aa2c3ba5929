/// A copy of an image of very few rows or columns, each of them repeated.
package struct ReplicatedPlane: Sendable {
  /// An image with fewer rows or columns is made thicker.
  package static let fewest = 8

  /// Repetitions of each row in the copy.
  package let rows: Int
  /// Repetitions of each column in the copy.
  package let columns: Int
  private let width: Int
  private let pixels: [UInt8]

  /// Copies `image`; `nil` where it has rows and columns enough or few of both.
  package init?(_ image: borrowing LumaView) {
    let least = Self.fewest
    guard (image.width < least) != (image.height < least), max(image.width, image.height) < 65536
    else { return nil }
    columns = image.width < least ? least : 1
    rows = image.height < least ? least : 1
    width = image.width * columns
    var pixels: [UInt8] = []
    pixels.reserveCapacity(width * image.height * rows)
    for y in 0..<image.height {
      let row = image.row(y)
      for _ in 0..<rows {
        for x in row.indices {
          for _ in 0..<columns { pixels.append(row[x]) }
        }
      }
    }
    self.pixels = pixels
  }

  /// The copy.
  package var view: LumaView {
    @_lifetime(borrow self) get {
      LumaView(
        unchecked: pixels.span, width: width, height: pixels.count / width, stride: width)
    }
  }

  /// The place on the image of a place on the copy.
  package func place(_ point: Point) -> Point {
    Point(x: point.x / Double(columns), y: point.y / Double(rows))
  }
}
