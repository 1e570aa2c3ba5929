internal import Foundation

/// Templates of the characters of an alphabet under one Gaussian blur: darkness, four samples a cell,
/// from three cells before them to three behind.
package struct CharacterTemplates: Sendable {
  /// Reach of a character's blur beside itself, in cells.
  package static let reach = ModuleProfile.quiet

  package let alphabet: SoftAlphabet
  /// The cells of a shape.
  package let width: Int
  /// The shapes, each ``width`` cells.
  package private(set) var cells: [SIMD4<Float>] = []
  /// Inner product of each with itself.
  package private(set) var powers: [Float] = []
  /// Twice the inner product of each with each that follows it, a row of ``vectors`` for each.
  package private(set) var products: [SIMD8<Float>] = []
  /// The vectors of eight characters that make a row.
  package var vectors: Int { (alphabet.characters.count + 7) / 8 }

  /// Draws the shapes with a Gaussian blur of so many modules deviation, and bars wider by `spread`
  /// modules.
  package init(_ alphabet: SoftAlphabet, blur: Float, spread: Float) {
    self.alphabet = alphabet
    width = alphabet.pitch + alphabet.tail + 2 * Self.reach
    let edge = BlurredEdge(deviation: blur * alphabet.module)
    let wider = spread * alphabet.module / 2
    for elements in alphabet.characters {
      var values = [Float](repeating: 0, count: 4 * width)
      var place = Float(Self.reach)
      for (index, element) in elements.enumerated() {
        if index % 2 == 0 {
          edge.add(from: place - wider, to: place + element + wider, into: &values)
        }
        place += element
      }
      for cell in 0..<width {
        cells.append(
          SIMD4(values[4 * cell], values[4 * cell + 1], values[4 * cell + 2], values[4 * cell + 3]))
      }
    }
    for one in alphabet.characters.indices {
      powers.append(product(one, one, apart: 0))
      var row = [SIMD8<Float>](repeating: .zero, count: vectors)
      for other in alphabet.characters.indices {
        row[other / 8][other % 8] = 2 * product(one, other, apart: alphabet.pitch)
      }
      products += row
    }
  }

  /// A character's shape.
  package func shape(_ character: Int) -> ArraySlice<SIMD4<Float>> {
    cells[character * width..<(character + 1) * width]
  }

  private func product(_ one: Int, _ other: Int, apart: Int) -> Float {
    let (ours, theirs) = (
      cells.span.extracting(one * width + apart..<(one + 1) * width),
      cells.span.extracting(other * width..<(other + 1) * width - apart)
    )
    var sum = SIMD4<Float>.zero
    for cell in ours.indices { sum += ours[cell] * theirs[cell] }
    return sum.sum()
  }

  /// Inner product of a character with an image from one of its cells on.
  package func product(_ character: Int, with image: [SIMD4<Float>], at first: Int) -> Float {
    let count = min(width, image.count - first)
    guard first >= 0, count > 0 else { return 0 }
    var sum = SIMD4<Float>.zero
    let ours = cells.span.extracting(character * width..<character * width + count)
    let theirs = image.span.extracting(first..<first + count)
    // In bounds: both have `count` cells.
    for cell in 0..<count { sum += unsafe ours[unchecked: cell] * theirs[unchecked: cell] }
    return sum.sum()
  }

  /// The darkness of some characters from ``reach`` cells before the first to as many behind the last.
  package func symbol(_ characters: [Int]) -> [SIMD4<Float>] {
    var symbol = [SIMD4<Float>](
      repeating: .zero, count: alphabet.cells(characters.count) + 2 * Self.reach)
    for (place, character) in characters.enumerated() {
      let first = place * alphabet.pitch
      for (cell, value) in zip(first..<symbol.count, shape(character)) { symbol[cell] += value }
    }
    return symbol
  }
}
