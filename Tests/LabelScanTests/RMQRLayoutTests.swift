import LabelScan
import Testing

/// The 32 sizes of rMQR.
struct RMQRLayoutTests {
  /// The codewords of every size: ISO/IEC 23941, table 1.
  static let codewords = [
    13, 21, 32, 44, 68, 21, 33, 49, 66, 99, 15, 31, 47, 67, 89, 132, 21, 41, 60, 85, 113, 166, 51,
    74, 103, 136, 199, 61, 88, 122, 160, 232,
  ]

  @Test func `every size holds its codewords`() throws {
    let layouts = (0..<RMQRLayout.count).compactMap { RMQRLayout(number: $0) }
    #expect(layouts.map { $0.dataPlaces.count / 8 } == Self.codewords)
    for layout in layouts { #expect(Set(layout.dataPlaces).count == layout.dataPlaces.count) }
  }

  @Test(arguments: [(0, "R7x43"), (10, "R11x27"), (31, "R17x139")])
  func `a size has a name`(number: Int, name: String) throws {
    #expect(try #require(RMQRLayout(number: number)).name == name)
  }

  @Test(arguments: [-1, 32]) func `there is no other size`(number: Int) {
    #expect(RMQRLayout(number: number) == nil)
  }

  @Test func `fixed modules of the smallest size`() throws {
    let layout = try #require(RMQRLayout(number: 10))
    let fixed = layout.fixedModules
    let rows = (0..<layout.height).map { row in
      String(
        (0..<layout.width).map { column in
          let value = fixed[row * layout.width + column]
          return value > 0 ? "#" : value < 0 ? "." : " "
        })
    }
    #expect(
      rows == [
        "#######.#.#.#.#.#.#.#.#.###",
        "#.....#.                 .#",
        "#.###.#.                  #",
        "#.###.#.                  .",
        "#.###.#.                  #",
        "#.....#.                  .",
        "#######.              #####",
        "........              #...#",
        "#                     #.#.#",
        "#.                    #...#",
        "###.#.#.#.#.#.#.#.#.#.#####",
      ])
  }
}
