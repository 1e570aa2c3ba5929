internal import LabelSyntax

/// The place right above a linear symbol where its composite component stands: ISO/IEC 24723, clause 4.
package struct ComponentPlace: Hashable, Sendable {
  /// The modules of EAN and UPC symbols from guard to guard: GS1 General Specifications, 5.2.
  private static let modules: [Symbology: Double] = [.ean13: 95, .upca: 95, .ean8: 67, .upce: 51]
  /// The modules of a character of Code 128, and the characters beside those of data: start, FNC1, check
  /// character, stop.
  private static let (code128Modules, code128Characters) = (11.0, 4.0)

  /// What is looked at, at right angles to the symbol's bars, and along its upper side where that is
  /// another direction.
  ///
  /// Of tall bars the first is surer, of low ones the second.
  package var regions: [StackedRegion]
  /// From line to line across it, in pixels of the image.
  package var spacing: Double

  /// The place above a symbol; `nil` where no component can belong to it, or it says that none does.
  package init?(above symbol: Symbol) {
    guard Symbology.withComponents.contains(symbol.symbology), symbol.corners.count == 4,
      symbol.symbology != .code128 || symbol.payload.identifier == Self.gs1128
    else { return nil }
    // DataBar's linkage flag says whether there is one: ISO/IEC 24724, 4.
    guard symbol.module == nil || symbol.isLinked else { return nil }
    let corners = symbol.corners
    let along = Point(x: corners[1].x - corners[0].x, y: corners[1].y - corners[0].y)
    let (top, bottom) = (corners[0].midpoint(to: corners[1]), corners[3].midpoint(to: corners[2]))
    let up = Point(x: top.x - bottom.x, y: top.y - bottom.y)
    let width = (along.x * along.x + along.y * along.y).squareRoot()
    let height = (up.x * up.x + up.y * up.y).squareRoot()
    guard width > 0, height > 0, width.isFinite, height.isFinite else { return nil }
    let module = symbol.module ?? width / Self.modules(of: symbol.payload)
    guard module > ComponentTuning.leastModule else { return nil }
    let side = Point(x: along.x / width, y: along.y / width)
    let across = Point(x: -up.y / height, y: up.x / height)
    let turn = side.x * across.y - side.y * across.x
    let aside = width / 2 + ComponentTuning.overhang * module
    let lines = -ComponentTuning.height * module...ComponentTuning.below * module
    var level = 0
    while module / Double(2 << level) > ComponentTuning.levelModule { level += 1 }
    let axes = abs(turn) > ComponentTuning.mostTurn ? [across, side] : [across]
    regions = axes.map { axis in
      StackedRegion(
        frame: StackedFrame(origin: top, axis: axis),
        length: -aside...aside, height: lines, level: level)
    }
    spacing = ComponentTuning.spacing * module
  }

  /// The modules of a symbol, those of Code 128 as if it had no more characters than it needs.
  private static func modules(of payload: Payload) -> Double {
    if let symbology = payload.symbology, let modules = modules[symbology] { return modules }
    let digits = Double(payload.bytes.count { (0x30...0x39).contains($0) })
    let characters = Double(payload.bytes.count) - digits / 2
    return code128Modules * (characters + code128Characters)
  }

  private static let gs1128 = SymbologyIdentifier(code: 0x43, modifier: 0x31)
}
