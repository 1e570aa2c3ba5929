import LabelScan
import Testing

/// Lines of known modules, drawn of eight pixels a module.
struct RMQRTimingLineTests {
  static let modules = (0..<43).map { $0 < 7 || $0 % 2 == 0 || $0 == 21 || $0 == 41 }
  static let module = 8

  /// A line of modules at row 40, each row of pixels so much farther right, with light above it and
  /// what is given below.
  static func picture(_ modules: [Bool], below: UInt8 = 230) throws -> LumaImage {
    var pixels = [UInt8](repeating: 230, count: 480 * 120)
    for y in 40..<120 {
      for (index, isDark) in modules.enumerated() {
        for x in 20 + index * module..<20 + (index + 1) * module {
          pixels[y * 480 + x] = y < 40 + module ? (isDark ? 30 : 230) : below
        }
      }
    }
    return try LumaImage(width: 480, height: 120, pixels: pixels)
  }

  /// What is followed from a pattern whose module is `pitch` times the line's.
  static func followed(_ image: LumaImage, pitch: Double = 1) throws -> RMQRTimingLine.Followed? {
    let side = Double(module)
    let pattern = FinderPattern(
      centre: Point(x: 20 + 3.5 * side, y: 40 + 3.5 * side), u: Point(x: side * pitch, y: 0),
      v: Point(x: 0, y: side), isInverted: false, misfit: 0)
    let frame = PatternFrame(pattern, along: pattern.u, across: pattern.v, shrink: 1)
    let start = RMQRTimingLine.Start(number: 6, along: 2.5, across: -3, dark: 30, light: 230)
    return RMQRTimingLine(frame: frame, outwards: -1).followed(
      modules, from: start, on: image.view)
  }

  @Test(arguments: [1, 0.97, 1.04]) func `a line is followed to its end`(pitch: Double) throws {
    let line = try #require(try Self.followed(try Self.picture(Self.modules), pitch: pitch))
    let edges = line.places.filter { $0.inwards == 0.5 }
    let expected: [Double] = Array(7...20).map { Double($0) } + Array(23...40).map { Double($0) }
    #expect(edges.map { $0.along } == expected + [43])
    for edge in edges {
      #expect(edge.at.distance(to: Point(x: 20 + 8 * edge.along, y: edge.at.y)) < 1, "\(edge)")
      #expect(abs(edge.at.y - 44) < 1)
    }
    #expect(line.places.filter { $0.inwards == 0 }.allSatisfy { abs($0.at.y - 40) < 1 })
  }

  @Test func `dark modules below do not lead it astray`() throws {
    #expect(try Self.followed(try Self.picture(Self.modules, below: 30)) != nil)
  }

  @Test func `other modules are not followed`() throws {
    #expect(try Self.followed(try Self.picture(Self.modules.map { _ in true })) == nil)
    #expect(try Self.followed(try Self.picture(Self.modules.map { _ in false })) == nil)
    #expect(try Self.followed(try Self.picture(Self.modules.indices.map { $0 % 4 < 2 })) == nil)
  }
}
