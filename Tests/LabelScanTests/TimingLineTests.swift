import LabelScan
import Testing

/// Micro QR Code's timing pattern, followed from its finder pattern to the quiet zone.
struct TimingLineTests {
  /// Modules of quiet zone around the drawing.
  private static let quiet = 4

  /// A finder pattern and a row of modules beside its upper side, `#` dark, as a plane.
  private struct Drawing: CustomTestStringConvertible {
    var testDescription: String
    /// The modules from the finder pattern's right side on.
    var row: String
    var module = 8
    var dark: UInt8 = 30
    var light: UInt8 = 220
    var isInverted = false

    var width: Int { (7 + row.count + 2 * TimingLineTests.quiet) * module }
    var height: Int { (11 + 2 * TimingLineTests.quiet) * module }

    private func isDark(_ x: Int, _ y: Int) -> Bool {
      if (0..<7).contains(x), (0..<7).contains(y) {
        let ring = max(abs(x - 3), abs(y - 3))
        return ring != 2
      }
      return y == 0 && x >= 7 && Array(row)[x - 7] == "#"
    }

    var pixels: [UInt8] {
      (0..<width * height).map { index in
        let x = index % width / module - TimingLineTests.quiet
        let y = index / width / module - TimingLineTests.quiet
        let isOn = x >= 0 && y >= 0 && x < 7 + row.count && isDark(x, y)
        return isOn != isInverted ? dark : light
      }
    }

    /// What follows the line of the drawing, drawn `shrink` times as large on the stored image.
    func line(shrink: Double) -> TimingLine {
      let size = Double(module) / shrink
      let middle = (Double(TimingLineTests.quiet) + 3.5) * size - 0.5
      let (u, v) = (Point(x: size, y: 0), Point(x: 0, y: size))
      let pattern = FinderPattern(
        centre: Point(x: middle, y: middle), u: u, v: v, isInverted: isInverted, misfit: 0)
      return TimingLine(pattern, along: u, across: v, shrink: shrink)
    }
  }

  /// Light and dark in turn up to the side of a version.
  private static func timing(_ side: Int) -> String {
    String((7..<side).map { $0 % 2 == 0 ? "#" : "." })
  }

  @Test(arguments: [11, 13, 15, 17], [false, true])
  func `is followed to the side of each version`(side: Int, isInverted: Bool) throws {
    for (module, shrink) in [(8, 1.0), (5, 1), (4, 0.5), (12, 1)] {
      let drawing = Drawing(
        testDescription: "\(side)", row: Self.timing(side), module: module,
        isInverted: isInverted)
      let pixels = drawing.pixels
      let view = try LumaView(
        pixels: pixels.span, width: drawing.width, height: drawing.height, stride: drawing.width)
      let line = drawing.line(shrink: shrink)
      let isRight = line.startsRight(on: view)
      #expect(isRight)
      let followed = line.followed(on: view)
      let found = try #require(followed)
      #expect(found.side == side)
      // An edge before every module and one behind, and the outer edge of every dark one.
      #expect(found.places.count == side - 6 + (side - 7) / 2)
      let size = Double(module) / shrink
      for place in found.places {
        let x = (place.along + Double(Self.quiet)) * size - 0.5
        let y = (place.across + Double(Self.quiet)) * size - 0.5
        #expect(abs(place.at.x - x) < 0.3 * size && abs(place.at.y - y) < 0.3 * size)
      }
    }
  }

  @Test(arguments: [
    Drawing(testDescription: "blank", row: "....."),
    Drawing(testDescription: "dark", row: "#####"),
    Drawing(testDescription: "version 0", row: ".#"),
    Drawing(testDescription: "longer than M4", row: timing(21)),
    Drawing(testDescription: "two dark", row: ".#.##.#"),
    Drawing(testDescription: "an end in the dark", row: ".#.#.###"),
    Drawing(testDescription: "faint", row: timing(13), dark: 200, light: 215),
  ])
  private func `anything else is none`(drawing: Drawing) throws {
    let pixels = drawing.pixels
    let view = try LumaView(
      pixels: pixels.span, width: drawing.width, height: drawing.height, stride: drawing.width)
    let line = drawing.line(shrink: 1)
    let isTiming = line.startsRight(on: view) && line.followed(on: view) != nil
    #expect(!isTiming)
  }

  @Test(arguments: [
    (".#.#.", true), (".#...", true), (".....", false), ("#####", false), ("..#.#", false),
  ])
  func `the first modules tell most others apart`(row: String, isRight: Bool) throws {
    let drawing = Drawing(testDescription: row, row: row)
    let pixels = drawing.pixels
    let view = try LumaView(
      pixels: pixels.span, width: drawing.width, height: drawing.height, stride: drawing.width)
    let line = drawing.line(shrink: 1)
    let found = line.startsRight(on: view)
    #expect(found == isRight)
  }
}
