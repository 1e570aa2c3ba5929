import Foundation
import LabelScan
import LabelSyntax

/// An EAN or UPC symbol at the edge of readability with an add-on, half of them with one that is none.
struct WornAddOn {
  /// What is printed beside the symbol; `nil` where that is no add-on.
  let addOn: String?
  private let scene: AddOnScene
  private let seed: UInt64

  /// Symbols with their add-ons.
  private static let pool = Result {
    var random = SeededRandom(seed: 95)
    func digits(_ count: Int) -> String {
      (0..<count).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
    }
    return try (0..<48).map { number in
      let kinds: [(AddOnScene.Kind, String)] = [
        (.ean13, "4" + digits(11)), (.upca, digits(11)), (.upce, "0" + digits(4) + "17"),
      ]
      let (kind, data) = kinds[number % 3]
      let addOn = digits(number % 2 == 0 ? 5 : 2)
      return (
        scene: try AddOnScene(kind, "\(data)+\(addOn)", gap: 9 + number % 4), addOn: addOn
      )
    }
  }

  init(seed: UInt64) throws {
    let pool = try Self.pool.get()
    var random = SeededRandom(seed: seed &* 0x9E37_79B9 &+ 79)
    var (scene, addOn) = pool[Int(random.next() % UInt64(pool.count))]
    let fault = random.next() % 6
    switch fault {
    case 0: scene.right = [1]
    case 1:
      // Number sets that chance picks, but for the right ones.
      var digits: [EANAddOn.Digit] = []
      repeat {
        digits = addOn.map {
          EANAddOn.Digit($0.wholeNumberValue ?? 0, isB: Bool.random(using: &random))
        }
      } while EANAddOn.payload(of: digits) != nil
      scene.right = AddOnScene.widths(EANAddOn.modules(of: digits))
    case 2:
      // The first bar of the guard is lost, or that of the first separator.
      if Bool.random(using: &random) {
        scene.right = Array(scene.right[2...])
      } else {
        scene.right.replaceSubrange(7...9, with: [scene.right[7...9].reduce(0, +)])
      }
    default: break
    }
    self.scene = scene
    self.addOn = fault > 2 ? addOn : nil
    self.seed = random.next()
  }

  /// Takes its picture.
  func image() throws -> LumaImage {
    var random = SeededRandom(seed: seed)
    let module = Double.random(in: 0.9...2.6, using: &random)
    let dark = Double.random(in: 10...110, using: &random)
    let light = Double.random(in: dark + 50...250, using: &random)
    let angle =
      Int.random(in: 0..<3, using: &random) == 0
      ? Double.random(in: 0..<360, using: &random) : Double.random(in: -4...4, using: &random)
    let (canvas, _) = scene.drawing(
      angle: angle, module: module, height: Double.random(in: 12...60, using: &random),
      lower: Double.random(in: 0...0.3, using: &random),
      quiet: Double.random(in: 7...14, using: &random),
      spread: Double.random(in: -0.35...0.45, using: &random) * module, dark: dark, light: light)
    return try WornLabel.worn(canvas.image(), module: module, dark: dark, light: light, &random)
  }
}
