/// Reads the characters of one rectified line.
protocol TextRecognizer: ~Copyable {
  /// What may stand at each step of the line, from left to right.
  mutating func read(_ line: LineRaster) -> LineReading
}
