/// A row of a MicroPDF417 symbol on a line, told by its row address patterns: ISO/IEC 24728, 4.2.
package struct MicroPDF417Row: Hashable, Sendable {
  /// How far a distance between like edges of an address pattern may be from what it should be, in
  /// modules, in the mean.
  private static let mostDeviation: Float = 0.45
  /// How far the modules of one part of the row may differ in width from those of all.
  private static let mostRatio: Float = 1.3
  /// Modules of an address pattern, and of a symbol character.
  package static let addressModules = 10
  package static let characterModules = 17

  /// The index of the symbol's size in ``PDF417Patterns/allSizes``.
  package var size: Int
  /// The number of the row, 0 the first.
  package var row: Int
  /// Where the left address pattern begins, in the columns of the line.
  package var begin: Float
  /// Where the bar that ends the row ends.
  package var end: Float

  /// The modules of the parts of a row, without the last bar.
  package static func widths(columns: Int) -> [Int] {
    let (address, character) = (addressModules, characterModules)
    return switch columns {
    case 1: [address, character, address]
    case 2: [address, character, character, address]
    case 3: [address, character, address, character, character, address]
    default: [address, character, character, address, character, character, address]
    }
  }

  /// The modules of the parts of a row of size `index` of ``PDF417Patterns/allSizes``.
  package static func widths(size index: Int) -> [Int] {
    let size = PDF417Patterns.allSizes[index]
    let widths = widths(columns: size.columns)
    return size.left > 0 ? widths : Array(widths.dropFirst())
  }

  /// The rows along a line.
  package static func find(in edges: [Float]) -> [MicroPDF417Row] {
    var found: [MicroPDF417Row] = []
    for first in stride(from: 0, to: edges.count - 21, by: 2) {
      // The most columns first: more address patterns agree, and within a long row a character may look
      // like one.
      for (columns, isWhole) in shapes {
        let rows = rows(edges, first, columns: columns, isWhole: isWhole)
        guard rows.isEmpty else {
          found += rows
          break
        }
      }
    }
    return found
  }

  /// The row of MicroPDF417 that begins at an edge, or the rows of the sizes of CC-A that share its
  /// patterns.
  private static func rows(
    _ edges: [Float], _ first: Int, columns: Int, isWhole: Bool
  ) -> [MicroPDF417Row] {
    let (widths, elements) = (
      parts[columns - 1].dropFirst(isWhole ? 0 : 1),
      elements[columns - 1].dropFirst(isWhole ? 0 : 1)
    )
    let last = first + elements.reduce(0, +)
    guard last + 1 < edges.count else { return [] }
    let module = (edges[last] - edges[first]) / Float(widths.reduce(0, +))
    var place = first
    for (width, count) in zip(widths, elements) {
      let own = (edges[place + count] - edges[place]) / Float(width)
      guard own < mostRatio * module, own * mostRatio > module else { return [] }
      place += count
    }
    let bar = edges[last + 1] - edges[last]
    guard bar < 2 * module, let right = address(edges, last - 6, sideShapes) else { return [] }
    let left = isWhole ? address(edges, first, sideShapes) : 0
    guard let left else { return [] }
    let centre =
      columns > 2
      ? address(edges, first + (isWhole ? 6 : 0) + 8 * (columns - 2), centreShapes) : nil
    if columns > 2, centre == nil { return [] }
    var found: [MicroPDF417Row] = []
    for (index, size) in PDF417Patterns.allSizes.enumerated()
    where size.columns == columns && (size.left > 0) == isWhole {
      let row = (isWhole ? left - size.left + 52 : right - size.right + 52) % 52
      guard row < size.rows, (size.right + row - right) % 52 == 0 else { continue }
      if let centre, (size.centre + row - centre) % 52 != 0 { continue }
      // The left address pattern tells its row's cluster.
      if isWhole, !showsCluster((left - 1) % 3, edges, first, columns: columns) { continue }
      found.append(
        MicroPDF417Row(size: index, row: row, begin: edges[first], end: edges[last + 1]))
      if index < PDF417Patterns.sizes.count { break }
    }
    return found
  }

  /// Whether the symbol characters of a row are of a cluster: 0 for cluster 0, 1 for 3, 2 for 6.
  ///
  /// The difference that tells it, ISO/IEC 15438 5.3.2, is taken between like edges.
  private static func showsCluster(
    _ cluster: Int, _ edges: [Float], _ first: Int, columns: Int
  ) -> Bool {
    var place = first
    var deviation: Float = 0
    for count in elements[columns - 1] {
      if count == 8 {
        let module = (edges[place + 8] - edges[place]) / Float(characterModules)
        let bars =
          edges[place + 2] - edges[place] - (edges[place + 3] - edges[place + 1])
          + edges[place + 6] - edges[place + 4] - (edges[place + 7] - edges[place + 5])
        let difference = (bars / module - Float(3 * cluster)) / 9
        deviation += 9 * abs(difference - difference.rounded())
      }
      place += count
    }
    return deviation < PDF417Tuning.maxClusterDeviation * Float(columns)
  }

  /// The number of the address pattern that begins at an edge.
  private static func address(_ edges: [Float], _ first: Int, _ shapes: [SIMD8<Float>]) -> Int? {
    let module = (edges[first + 6] - edges[first]) / Float(addressModules)
    guard module > 0 else { return nil }
    let scale = 1 / module
    var distances: (Float, Float, Float, Float, Float)
    distances.0 = (edges[first + 2] - edges[first]) * scale
    distances.1 = (edges[first + 3] - edges[first + 1]) * scale
    distances.2 = (edges[first + 4] - edges[first + 2]) * scale
    distances.3 = (edges[first + 5] - edges[first + 3]) * scale
    distances.4 = (edges[first + 6] - edges[first + 4]) * scale
    var best = (deviation: 5 * mostDeviation, number: 0)
    for index in shapes.indices {
      let shape = shapes[index]
      // Most are told by their first elements.
      var deviation = abs(distances.0 - shape[0]) + abs(distances.1 - shape[1])
      guard deviation < best.deviation else { continue }
      deviation +=
        abs(distances.2 - shape[2]) + abs(distances.3 - shape[3]) + abs(distances.4 - shape[4])
      if deviation < best.deviation { best = (deviation, index + 1) }
    }
    return best.number > 0 ? best.number : nil
  }

  /// The columns of rows, and whether they have an address pattern on the left: CC-A of three columns
  /// has none.
  private static let shapes = [(4, true), (3, true), (3, false), (2, true), (1, true)]
  private static let parts = (1...4).map { widths(columns: $0) }
  private static let elements = parts.map { $0.map { $0 == addressModules ? 6 : 8 } }
  private static let sideShapes = PDF417Patterns.sides.map(shape)
  private static let centreShapes = PDF417Patterns.centres.map(shape)

  /// The distances between like edges of a pattern of eight modules between a dark and a light one.
  private static func shape(_ pattern: UInt16) -> SIMD8<Float> {
    let bits = 1 << 9 | Int(pattern) << 1
    var widths: [Float] = [1]
    for place in (0..<9).reversed() {
      if bits >> place & 1 == bits >> (place + 1) & 1 {
        widths[widths.count - 1] += 1
      } else {
        widths.append(1)
      }
    }
    var distances = SIMD8<Float>(repeating: 0)
    for (index, pair) in zip(widths, widths.dropFirst()).enumerated().prefix(distances.scalarCount)
    {
      distances[index] = pair.0 + pair.1
    }
    return distances
  }
}
