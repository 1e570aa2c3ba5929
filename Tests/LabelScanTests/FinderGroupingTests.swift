import Foundation
import LabelScan
import Testing

/// Finder patterns grouped into those of one symbol.
struct FinderGroupingTests {
  /// The three finder patterns of a symbol turned by so many degrees: the corner's, the right one's,
  /// the one below.
  private static func patterns(
    version: Int, module: Double, angle: Double = 0, isInverted: Bool = false,
    at place: Point = Point(x: 500, y: 500)
  ) -> [FinderPattern] {
    let radians = angle * .pi / 180
    let u = Point(x: module * cos(radians), y: module * sin(radians))
    let v = Point(x: -u.y, y: u.x)
    let corner = FinderPattern(centre: place, u: u, v: v, isInverted: isInverted, misfit: 0.05)
    let span = Double(10 + 4 * version)
    return [(0, 0), (span, 0), (0, span)].map {
      var pattern = corner
      pattern.centre = corner.place($0, $1)
      return pattern
    }
  }

  @Test(arguments: [(1, 3.0), (2, 8), (7, 2), (25, 1.5), (40, 4)], [0.0, 30, 90, 200, -45])
  func `three that lie right are one symbol's`(
    symbol: (version: Int, module: Double), angle: Double
  ) throws {
    let patterns = Self.patterns(version: symbol.version, module: symbol.module, angle: angle)
    // Whatever their order is.
    for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
      let triples = FinderGrouping.triples(of: order.map { patterns[$0] })
      #expect(triples.count == 1)
      let triple = try #require(triples.first)
      #expect(triple.members.map { order[$0] } == [0, 1, 2])
      #expect(abs(triple.span - Double(10 + 4 * symbol.version)) < 1e-6)
      #expect(triple.misfit < 1e-6)
      // Its axes lead to the others.
      #expect(triple.corner.place(triple.span, 0).distance(to: patterns[1].centre) < 1e-6)
      #expect(triple.corner.place(0, triple.span).distance(to: patterns[2].centre) < 1e-6)
    }
  }

  /// What keeps three patterns from being one symbol's.
  enum Fault: CaseIterable {
    case inverted, small, near, aside, far, missing
  }

  @Test(arguments: Fault.allCases)
  func `others are not`(fault: Fault) {
    var patterns = Self.patterns(version: 2, module: 4)
    switch fault {
    case .inverted: patterns[2].isInverted = true
    case .small:
      patterns[1].u = Point(x: 1, y: 0)
      patterns[1].v = Point(x: 0, y: 1)
    case .near: patterns[1].centre = patterns[0].place(6, 0)
    case .aside: patterns[1].centre = patterns[0].place(18, 14)
    case .far: patterns[1].centre = patterns[0].place(190, 0)
    case .missing: patterns.removeLast()
    }
    let triples = FinderGrouping.triples(of: patterns)
    // What is aside may be another's.
    #expect(fault == .aside ? !triples.contains { $0.members[0] == 0 } : triples.isEmpty)
  }

  @Test func `two symbols give two triples before any other`() {
    let patterns =
      Self.patterns(version: 1, module: 3)
      + Self.patterns(version: 3, module: 3, at: Point(x: 620, y: 530))
    let triples = FinderGrouping.triples(of: patterns)
    #expect(triples.prefix(2).map { Set($0.members) }.contains([0, 1, 2]))
    #expect(triples.prefix(2).map { Set($0.members) }.contains([3, 4, 5]))
  }

  @Test func `round patterns are grouped by their places alone`() throws {
    var patterns = Self.patterns(version: 2, module: 4, angle: 20)
    for index in patterns.indices {
      patterns[index].isRound = true
      // Their axes say nothing.
      patterns[index].u = Point(x: 4 * cos(0.9), y: 4 * sin(0.9))
      patterns[index].v = Point(x: -4 * sin(0.9), y: 4 * cos(0.9))
    }
    let triples = FinderGrouping.triples(of: patterns)
    #expect(triples.contains { $0.members == [0, 1, 2] && abs($0.span - 18) < 1e-6 })
    patterns[1].centre = patterns[0].place(4, 9)
    #expect(!FinderGrouping.triples(of: patterns).contains { $0.members == [0, 1, 2] })
  }

  @Test func `a pair tells where its third may be`() {
    let patterns = Array(Self.patterns(version: 2, module: 4).prefix(2))
    let gaps = FinderGrouping.gaps(of: patterns, isUsed: [false, false])
    // Each may be the corner, along a row and along a column.
    #expect(gaps.count == 4)
    #expect(gaps.allSatisfy { $0.corner != nil && abs($0.span - 18) < 1e-6 })
    #expect(gaps.count { $0.right != nil } == 2 && gaps.count { $0.below != nil } == 2)
    #expect(FinderGrouping.gaps(of: patterns, isUsed: [true, false]).isEmpty)
  }

  @Test func `a diagonal lacks its corner`() throws {
    let patterns = Array(Self.patterns(version: 2, module: 4).suffix(2))
    let gaps = FinderGrouping.gaps(of: patterns, isUsed: [false, false])
    #expect(!gaps.isEmpty)
    for gap in gaps {
      #expect(gap.corner == nil && gap.right != nil && gap.below != nil)
      #expect(abs(gap.span - 18) < 1e-6)
    }
  }
}
