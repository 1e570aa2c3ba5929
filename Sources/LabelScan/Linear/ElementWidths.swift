/// The widths of the elements of one scan line, for zbar: 1/32 of a sample each.
package struct ElementWidths: ~Copyable {
  /// The line's edges in samples, an even number: the line begins and ends with a space.
  package private(set) var edges: [Float] = []
  /// One width more than there are edges.
  ///
  /// Width i runs from edge i - 1 to edge i: odd ones are bars.
  package private(set) var widths: [UInt32] = []
  /// The same with quiet zones made four times wider.
  ///
  /// zbar asks for most of the standard's quiet zone; half of it is told from a wide space too.
  package private(set) var widened: [UInt32] = []
  /// Ends of the line's first and last space, in samples: a line that is cut out of
  /// a symbol may begin or end on a bar, which has no edges of its own.
  package private(set) var ends: (first: Float, last: Float) = (0, 0)
  /// The same as ``widened`` with narrow bars as wide as the narrow spaces near them, after
  /// ``compensateSpread()``.
  package private(set) var spreadCompensated: [UInt32] = []
  private var distances: [Float] = []
  private var estimate = ModuleEstimate()
  private var spreads: [Float] = []

  package init() {}

  /// Takes the edges of a line of `columns` samples, whose first space begins at `firstLightEdge`.
  package mutating func take(_ found: [Float], firstLightEdge: Float = 0, columns: Int) {
    edges.removeAll(keepingCapacity: true)
    edges.append(contentsOf: found.prefix(found.count & ~1))
    widths.removeAll(keepingCapacity: true)
    widened.removeAll(keepingCapacity: true)
    guard edges.count >= 4 else { return }
    ends = (firstLightEdge, found.count > edges.count ? found[edges.count] : Float(columns))
    for index in 0...edges.count {
      let from = index > 0 ? edges[index - 1] : 0
      let to = index < edges.count ? edges[index] : Float(columns)
      let width = to - from
      widths.append(UInt32(max(width * 32, 1)))
      widened.append(
        UInt32(max(index % 2 == 0 && isQuiet(width, at: index) ? width * 128 : width * 32, 1)))
    }
  }

  /// True where a space is wider than any within a symbol of the modules around it.
  private mutating func isQuiet(_ width: Float, at index: Int) -> Bool {
    let low = min(max(0, index - 13), max(0, edges.count - 3))
    let high = min(edges.count - 1, index + 12)
    // The mean of the elements on a side tells most spaces apart without sorting. What lies past a
    // quiet zone may be of any size, so one side will do.
    let before = index - 1 - low >= 8 ? (edges[index - 1] - edges[low]) / Float(index - 1 - low) : 0
    let after = high - index >= 8 ? (edges[high] - edges[index]) / Float(high - index) : 0
    let mean = before > 0 && after > 0 ? min(before, after) : max(before, after)
    guard mean > 0, width > LineTuning.minQuietZoneToMean * mean else { return false }
    return width > LineTuning.minQuietZone * module(of: edges[low...max(high, low + 2)])
  }

  /// True where the space at `index` counts as a quiet zone.
  package func isQuiet(at index: Int) -> Bool {
    widened[index] != widths[index]
  }

  /// The width in samples of a module on a stretch of edges.
  package mutating func module(of edges: ArraySlice<Float>) -> Float {
    estimate.module(of: edges)
  }

  /// Elements from one place where spread is measured to the next, and on either side of it: of bars and
  /// of spaces as many as a character of Code 39 has.
  private static let reach = 9

  /// Gives in ``spreadCompensated`` the widths as they would be without ink spread or glare, which make all bars
  /// near by wider or thinner by the same; `false` where they are so already.
  ///
  /// It is for symbologies that tell wide elements from narrow ones and have about as many of either kind
  /// among bars as among spaces.
  package mutating func compensateSpread() -> Bool {
    let count = edges.count
    guard count >= 4 * Self.reach else { return false }
    spreads.removeAll(keepingCapacity: true)
    var isSpread = false
    for middle in stride(from: Self.reach, to: count - Self.reach + 1, by: Self.reach) {
      let first = middle - Self.reach + 1
      let last = min(count - 1, middle + Self.reach)
      let bar = narrow(from: first | 1, to: last)
      let space = narrow(from: (first + 1) & ~1, to: last)
      spreads.append((bar - space) / 2)
      if abs(bar - space) > 0.25 * (bar + space) { isSpread = true }
    }
    guard isSpread else { return false }
    spreadCompensated = widened
    for index in 1..<count where !isQuiet(at: index) {
      let place = Float(index - Self.reach) / Float(Self.reach)
      let left = min(max(0, Int(place)), spreads.count - 1)
      let right = min(left + 1, spreads.count - 1)
      let part = min(max(0, place - Float(left)), 1)
      let spread = spreads[left] + part * (spreads[right] - spreads[left])
      let width = edges[index] - edges[index - 1] - (index % 2 == 1 ? spread : -spread)
      spreadCompensated[index] = UInt32(max(width * 32, 1))
    }
    return true
  }

  /// The width below which a third of every other element lies.
  private mutating func narrow(from first: Int, to last: Int) -> Float {
    distances.removeAll(keepingCapacity: true)
    for index in stride(from: first, through: last, by: 2) {
      distances.append(edges[index] - edges[index - 1])
    }
    distances.sort()
    return distances.isEmpty ? 0 : distances[distances.count / 3]
  }
}
