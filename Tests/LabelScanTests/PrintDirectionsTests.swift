internal import Foundation
import LabelScan
import LabelSyntax
import Testing

/// The directions of print, by symbols and by its own pieces.
struct PrintDirectionsTests {
  private static func symbol(angle: Double, x: Double) -> Symbol {
    let (c, s) = (cos(angle), sin(angle))
    let corners = [(0.0, 0.0), (80, 0), (80, 20), (0, 20)].map { place in
      Point(x: x + place.0 * c - place.1 * s, y: 200 + place.0 * s + place.1 * c)
    }
    return Symbol(payload: Payload(bytes: [0x41]), corners: corners)
  }

  @Test func `symbols of one direction are a group, most first`() {
    let symbols = [
      Self.symbol(angle: 1.6, x: 0), Self.symbol(angle: 0.1, x: 100),
      Self.symbol(angle: 0.2, x: 300), Symbol(payload: Payload(bytes: []), corners: []),
    ]
    let groups = PrintDirections.groups(of: symbols)
    #expect(groups.map(\.symbols.count) == [2, 1])
    #expect(abs(atan2(groups[0].direction.y, groups[0].direction.x) - 0.15) < 0.01)
    #expect(PrintDirections.groups(of: []).isEmpty)
  }

  @Test(arguments: [0.0, 0.3, -0.5, 1.2])
  func `pieces one after the other`(angle: Double) throws {
    var votes = PrintDirections.Votes()
    votes.add(
      (0..<3).flatMap { row in
        (0..<12).map { index in
          let x = 400 + Double(index) * 16 * cos(angle) - Double(row) * 40 * sin(angle)
          let y = 400 + Double(index) * 16 * sin(angle) + Double(row) * 40 * cos(angle)
          return InkPiece(
            minX: Int(x) - 5, minY: Int(y) - 7, maxX: Int(x) + 5, maxY: Int(y) + 7, area: 80)
        }
      })
    let found = try #require(votes.direction)
    #expect(abs(found.x * sin(angle) - found.y * cos(angle)) < 0.06)
  }

  @Test func `too few pieces tell nothing`() {
    var votes = PrintDirections.Votes()
    #expect(votes.direction == nil)
    votes.add([InkPiece(minX: 0, minY: 0, maxX: 9, maxY: 15, area: 80)])
    #expect(votes.direction == nil)
  }
}
