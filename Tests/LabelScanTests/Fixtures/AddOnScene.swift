import Foundation
import LabelScan
import LabelSyntax
import Testing

/// An EAN or UPC symbol as zint, an encoder of its own, makes it, and what stands at its right.
struct AddOnScene: CustomTestStringConvertible {
  /// A symbology with add-ons, by zint's number.
  enum Kind: Int {
    case ean13 = 13
    case upca = 34
    case upce = 37

    /// The bars and spaces of a symbol.
    fileprivate var elements: Int { self == .upce ? 33 : 59 }
  }

  struct Failure: Error {
    var message: String
  }

  var testDescription: String
  /// The widths of the symbol's bars and spaces in modules.
  var main: [Double]
  /// The light modules after it.
  var gap: Double
  /// The widths of what stands there.
  var right: [Double]

  /// The symbol of `data` with its add-on behind `+`.
  init(_ kind: Kind, _ data: String, gap: Int? = nil) throws {
    let dump = try DataMatrixZint.dump(
      ["-b", String(kind.rawValue), "-d", data] + (gap.map { ["--addongap", String($0)] } ?? []))
    var widths: [Double] = []
    var last = false
    for digit in dump?.first ?? [] {
      for bit in [8, 4, 2, 1] {
        let isDark = digit & bit != 0
        if isDark == last, !widths.isEmpty { widths[widths.count - 1] += 1 }
        if isDark != last { widths.append(1) }
        last = isDark
      }
    }
    guard widths.count > kind.elements else {
      throw Failure(message: "zint refused '\(data)'")
    }
    if widths.count % 2 == 0 { widths.removeLast() }
    testDescription = "\(kind) \(data)"
    main = Array(widths[..<kind.elements])
    self.gap = widths[kind.elements]
    right = Array(widths[(kind.elements + 1)...])
  }

  /// The widths of bars and spaces of some modules that begin and end dark.
  static func widths(_ modules: [Bool]) -> [Double] {
    var widths: [Double] = []
    for (index, isDark) in modules.enumerated() {
      if index > 0, isDark == modules[index - 1] {
        widths[widths.count - 1] += 1
      } else {
        widths.append(1)
      }
    }
    return widths
  }

  /// Draws it on a canvas as large as needed; returns the corners of what stands at the right.
  ///
  /// Its bars begin lower by `lower` of the height, below what is printed there, and end lower too.
  func drawing(
    angle: Double = 0, module: Double = 3, height: Double = 100, lower: Double = 0.15,
    quiet: Double = 12, spread: Double = 0, dark: Double = 25, light: Double = 230
  ) -> (canvas: BarCanvas, corners: [Point]) {
    let radians = angle * .pi / 180
    let (c, s) = (cos(radians), sin(radians))
    let lengths = (main.reduce(0, +) * module, gap * module, right.reduce(0, +) * module)
    let long = lengths.0 + lengths.1 + lengths.2 + 2 * quiet * module
    let high = height + 2 * quiet * module
    let (wide, tall) = (abs(c) * long + abs(s) * high, abs(s) * long + abs(c) * high)
    var canvas = BarCanvas(
      width: Int(wide.rounded(.up)), height: Int(tall.rounded(.up)), luma: light)
    func draw(_ widths: [Double], _ t: Double, _ down: Double, _ height: Double) -> [Point] {
      canvas.draw(
        BarCanvas.Bars(
          widths: widths,
          center: Point(x: wide / 2 + t * c - down * s, y: tall / 2 + t * s + down * c),
          angle: angle, module: module, height: height, spread: spread, luma: dark))
    }
    let begin = quiet * module - long / 2
    _ = draw(main, begin + lengths.0 / 2, 0, height)
    let corners = draw(
      right, begin + lengths.0 + lengths.1 + lengths.2 / 2, lower * height / 2,
      height * (1 - lower))
    return (canvas, corners)
  }
}
