internal import LabelSyntax

/// Joins composite components to the linear symbols below them: ISO/IEC 24723, clause 4.
package enum CompositeJoin {
  /// How far the lower side of a component may be above the upper side of its linear symbol, and below
  /// it, in widths of the component: six modules of 55 for separators, and what the sides are off.
  private static let reach = -0.3...0.3
  /// How far a component may reach past the ends of its linear symbol, in the same: that of EAN is four
  /// modules wider.
  private static let mostOverhang = 0.2
  /// The least cosine of the angle between them.
  private static let leastCosine = 0.98

  /// Joins each component to the nearest symbol below it; those that have none are dropped.
  package static func join(_ symbols: inout SymbolSet) {
    guard symbols.contains(where: \.isComponent) else { return }
    var components: [Int: Symbol] = [:]
    for component in symbols where component.isComponent {
      var nearest: (distance: Double, index: Int)?
      for (index, symbol) in symbols.enumerated()
      where Symbology.withComponents.contains(symbol.symbology) {
        guard let distance = distance(of: component, above: symbol),
          distance < nearest?.distance ?? .infinity
        else { continue }
        nearest = (distance, index)
      }
      if let nearest, components[nearest.index] == nil { components[nearest.index] = component }
    }
    var index = -1
    symbols.replaceEach { symbol in
      index += 1
      if symbol.isComponent { return [] }
      return [components[index].map { joined(symbol, $0) } ?? symbol]
    }
  }

  /// How far a component stands above a symbol, in widths of it; `nil` where it is not its own.
  private static func distance(of component: Symbol, above symbol: Symbol) -> Double? {
    let (upper, lower) = (component.corners, symbol.corners)
    let along = Point(x: upper.topRight.x - upper.topLeft.x, y: upper.topRight.y - upper.topLeft.y)
    let own = Point(x: lower.topRight.x - lower.topLeft.x, y: lower.topRight.y - lower.topLeft.y)
    let width = (along.x * along.x + along.y * along.y).squareRoot()
    let length = (own.x * own.x + own.y * own.y).squareRoot()
    guard width > 0, length > 0,
      along.x * own.x + along.y * own.y > leastCosine * width * length
    else { return nil }
    let bottom = upper.bottomLeft.midpoint(to: upper.bottomRight)
    let square = width * width
    /// Where a place is from the middle of the component's lower side, along it and down.
    func place(_ point: Point) -> (aside: Double, down: Double) {
      let (x, y) = (point.x - bottom.x, point.y - bottom.y)
      return ((x * along.x + y * along.y) / square, (y * along.x - x * along.y) / square)
    }
    let (left, right) = (place(lower.topLeft), place(lower.topRight))
    // The side of a long symbol below the component.
    let share = min(max(0, -left.aside / max(right.aside - left.aside, .ulpOfOne)), 1)
    let down = left.down + share * (right.down - left.down)
    guard left.aside < -0.5 + mostOverhang, right.aside > 0.5 - mostOverhang else { return nil }
    return reach.contains(down) ? abs(down) : nil
  }

  /// A linear symbol with its component.
  ///
  /// Of EAN and UPC a reader transmits two messages: they stand in one payload with `|]e0` between
  /// them, as GS1 writes what is scanned. All others give one message, `]e0`.
  private static func joined(_ symbol: Symbol, _ component: Symbol) -> Symbol {
    var result = symbol
    let text = component.payload.bytes
    result.composite = String(decoding: text, as: UTF8.self)
    if [.ean13, .ean8, .upca, .upce].contains(symbol.symbology) {
      result.payload.bytes += Array("|]e0".utf8) + text
    } else {
      var message = GS1Message(currentYear: SystemClock.year)
      message.read(symbol.payload.bytes.span)
      let needsSeparator = message.elements.last?.ai?.hasPredefinedLength != true
      result.payload.bytes += (needsSeparator ? [0x1D] : []) + text
      result.payload.identifier = SymbologyIdentifier(code: 0x65, modifier: 0x30)
    }
    result.corners.topLeft = component.corners.topLeft
    result.corners.topRight = component.corners.topRight
    result.correctedCodewords = component.correctedCodewords
    result.correctableCodewords = component.correctableCodewords
    return result
  }
}
