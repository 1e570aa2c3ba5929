/// A line of print that was read.
package struct ReadLine: Hashable, Sendable {
  /// Where it is.
  package var located: LocatedLine
  /// What was read at each of its steps.
  package var reading: LineReading
  /// Its likeliest characters.
  package var glyphs: [LineReading.Glyph]
  /// Its likeliest text.
  package var text: String
  /// How surely its characters were read, 0 to 1.
  package var certainty: Double

  package init(_ located: LocatedLine, _ reading: LineReading) {
    self.located = located
    self.reading = reading
    glyphs = reading.glyphs
    text = LineReading.text(glyphs)
    certainty = LineReading.certainty(glyphs)
  }

  /// The corners in the image of what stands at some steps, about.
  package func corners(ofSteps steps: Range<Int>) -> Quadrilateral {
    let line = located.line
    let count = Double(max(1, reading.steps.count))
    let ends = [Double(steps.lowerBound) - 1, Double(steps.upperBound) + 1].map { step in
      line.left + min(max(0, step / count), 1) * (line.right - line.left)
    }
    let feet = ends.map { Point(x: $0, y: line.base(at: $0)) }
    let tops = feet.map { Point(x: $0.x, y: $0.y - line.capital) }
    return Quadrilateral(
      topLeft: tops[0], topRight: tops[1], bottomRight: feet[1], bottomLeft: feet[0]
    ).mapCorners(located.frame.image)
  }

  /// What is told of it.
  package var printed: PrintedLine {
    PrintedLine(text: text, corners: located.corners, certainty: certainty)
  }

  /// The text of the characters before a step, without spaces at its ends.
  package func text(before step: Int) -> String {
    LineReading.text(glyphs.filter { $0.steps.upperBound <= step })
  }

  /// The text of the characters from a step on, without spaces at its ends.
  package func text(from step: Int) -> String {
    LineReading.text(glyphs.filter { $0.steps.lowerBound >= step })
  }

  /// Whether characters from `steps` stand alone: no letter or digit right before or after.
  package func isBounded(_ steps: Range<Int>) -> Bool {
    let before = glyphs.last { $0.steps.upperBound <= steps.lowerBound }
    let after = glyphs.first { $0.steps.lowerBound >= steps.upperBound }
    return before?.isWord != true && after?.isWord != true
  }
}
