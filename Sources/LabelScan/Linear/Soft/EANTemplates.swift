/// Templates of the digits and guards of EAN and UPC-A under one Gaussian blur: their darkness, four
/// samples a module, from three modules before them to three behind.
///
/// Blur adds up: a symbol is the sum of its parts, and what its parts share with one another and with an
/// image tells how far they are from it.
package struct EANTemplates: Sendable {
  /// Reach of a part's blur beside itself, in modules.
  package static let reach = 3
  /// The modules of a digit's shape.
  package static let width = 7 + 2 * reach

  /// The shapes of the digits 0 to 9 of set A, of set B and of set C, each ``width`` modules.
  package private(set) var digits: [SIMD4<Float>] = []
  /// Inner product of each with itself.
  package private(set) var powers: [Float] = []
  /// Inner product of each with each that follows it, 30 a row.
  package private(set) var products: [Float] = []
  /// The guard at either end.
  package let end: [SIMD4<Float>]
  /// The guard in the middle.
  package let middle: [SIMD4<Float>]

  /// The element widths of a digit of one of the three sets, and `true` where a bar is first.
  private static func elements(_ digit: Int, set: Int) -> ([Int], isDarkFirst: Bool) {
    let widths = EANPattern.digitWidths[digit]
    return set == 1 ? (widths.reversed(), false) : (widths, set == 2)
  }

  /// Draws the shapes with a Gaussian blur of so many modules deviation, and bars wider by `spread`
  /// modules.
  package init(blur: Float, spread: Float) {
    let model = PrintModel(spread: spread, blur: blur)
    func shape(_ widths: [Int], isDarkFirst: Bool) -> [SIMD4<Float>] {
      let modules = widths.enumerated().flatMap { index, width in
        [Bool](repeating: (index % 2 == 0) == isDarkFirst, count: width)
      }
      let darkness = model.darkness(modules, in: -Self.reach..<modules.count + Self.reach)
      return stride(from: 0, to: darkness.count, by: PrintModel.samples).map {
        SIMD4(darkness[$0..<$0 + PrintModel.samples])
      }
    }
    end = shape([1, 1, 1], isDarkFirst: true)
    middle = shape([1, 1, 1, 1, 1], isDarkFirst: false)
    for set in 0..<3 {
      for digit in 0..<10 {
        let (widths, isDarkFirst) = Self.elements(digit, set: set)
        digits += shape(widths, isDarkFirst: isDarkFirst)
      }
    }
    for one in 0..<30 {
      powers.append(product(one, one, apart: 0))
      for other in 0..<30 {
        products.append((one < 20) == (other < 20) ? product(one, other, apart: 7) : 0)
      }
    }
  }

  private func product(_ one: Int, _ other: Int, apart: Int) -> Float {
    var sum = SIMD4<Float>.zero
    for module in apart..<Self.width {
      sum += digits[one * Self.width + module] * digits[other * Self.width + module - apart]
    }
    return sum.sum()
  }

  /// Inner product of a shape with an image from one of its modules on.
  package func product(_ shape: Int, with image: [SIMD4<Float>], at first: Int) -> Float {
    guard first >= 0, first + Self.width <= image.count else { return 0 }
    var sum = SIMD4<Float>.zero
    let ours = digits.span.extracting(shape * Self.width..<(shape + 1) * Self.width)
    let theirs = image.span.extracting(first..<first + Self.width)
    for module in 0..<Self.width { sum += ours[module] * theirs[module] }
    return sum.sum()
  }

  /// The symbol of some shapes: its darkness from `quiet` modules before it to as many behind.
  package func symbol(_ shapes: [Int], quiet: Int) -> [SIMD4<Float>] {
    let half = shapes.count / 2
    var symbol = guards(half: half, quiet: quiet)
    for (place, shape) in shapes.enumerated() {
      let first = quiet + Self.start(of: place, half: half) - Self.reach
      for module in 0..<Self.width {
        symbol[first + module] += digits[shape * Self.width + module]
      }
    }
    return symbol
  }

  /// The guards alone of a symbol of `half` digits on either side.
  package func guards(half: Int, quiet: Int) -> [SIMD4<Float>] {
    let count = Self.modules(half: half)
    var symbol = [SIMD4<Float>](repeating: .zero, count: count + 2 * quiet)
    for (part, start) in [(end, 0), (middle, 3 + 7 * half), (end, count - 3)] {
      for module in part.indices {
        let place = quiet + start - Self.reach + module
        if symbol.indices.contains(place) { symbol[place] += part[module] }
      }
    }
    return symbol
  }

  /// The modules of a symbol of `half` digits on either side.
  package static func modules(half: Int) -> Int { 11 + 14 * half }

  /// The first module of a digit.
  package static func start(of place: Int, half: Int) -> Int {
    3 + 7 * place + (place < half ? 0 : 5)
  }
}
