import LabelScan
import Testing

/// A text's place on a line that was read, and what it loses there.
struct LineAlignmentTests {
  private static let tuning = PrintMatchTuning()

  /// What an engine sees of `text`: each character surely, a step of none after it.
  static func reading(_ text: String, certainty: Float = 0.98) -> LineReading {
    var steps: [[LineReading.Choice]] = []
    for scalar in text.unicodeScalars {
      steps.append([
        LineReading.Choice(scalar: scalar.value, certainty: certainty),
        LineReading.Choice(scalar: 0, certainty: 0.015),
      ])
      steps.append([LineReading.Choice(scalar: 0, certainty: 0.99)])
    }
    return LineReading(steps: steps)
  }

  private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  @Test(arguments: [
    ("S/N AB12C", "AB12C", [Int]()), ("ab12c", "AB12C", []), ("AB 12 C", "AB12C", []),
    ("ABI2C", "AB12C", []), ("A812C", "AB12C", []), ("AB72C", "AB42C", [2]),
    ("XB12C", "AB12C", [0]), ("AB12X", "AB12C", [4]), ("AXX2C", "AB12C", [1]),
  ])
  func `characters that were read as others`(line: String, text: String, bad: [Int]) throws {
    let alignment = try #require(
      LineAlignment(Self.scalars(text), on: Self.reading(line), tuning: Self.tuning))
    #expect(Array(alignment.bad(Self.tuning).prefix(1)) == bad)
  }

  @Test(arguments: [
    // Look-alikes of naming that are none where they are read surely, and beside one of its kind.
    ("JRG2MNC", "JRG2MMC", 5, "N"), ("3347", "3337", 2, "4"), ("YK18HB", "YQ18HB", 1, "K"),
    // A letter that is read where print has a digit.
    ("1JX6ZONSC", "1JX6Z5NSC", 5, "0"), ("SN 4T77", "4T97", 2, "7"),
  ])
  func `a character that differs`(
    line: String, text: String, place: Int, printed: Unicode.Scalar
  ) throws {
    let (text, reading) = (Self.scalars(text), Self.reading(line))
    let alignment = try #require(LineAlignment(text, on: reading, tuning: Self.tuning))
    let difference = alignment.difference(from: text, on: reading, Self.tuning)
    #expect(difference?.place == place)
    #expect(difference?.printed == printed.value)
    let unsure = Self.reading(line, certainty: 0.8)
    let again = try #require(LineAlignment(text, on: unsure, tuning: Self.tuning))
    #expect(again.difference(from: text, on: unsure, Self.tuning) == nil)
  }

  @Test(arguments: [
    // The same, look-alikes, two others, a letter for a digit, and one that is read small.
    ("AB12C", "AB12C"), ("ABI2C", "AB12C"), ("AXX2C", "AB12C"), ("AB42C", "ABK2C"),
    ("vajwoos", "VAJWOO8"), ("ABS2C", "AB82C"), ("JRG2UNC", "JRG2VNC"),
    // A character too many beside the one that differs.
    ("009434S50001042", "00941450001042"),
    // A letter that looks like the digit, taken for another.
    ("7MQFSP", "7M9FSP"),
  ])
  func `nothing that is told to differ`(line: String, text: String) throws {
    let (text, reading) = (Self.scalars(text), Self.reading(line))
    let alignment = try #require(LineAlignment(text, on: reading, tuning: Self.tuning))
    #expect(alignment.difference(from: text, on: reading, Self.tuning) == nil)
  }

  @Test func `each character has its steps`() throws {
    let alignment = try #require(
      LineAlignment(Self.scalars("B1"), on: Self.reading("A B1 C"), tuning: Self.tuning))
    #expect(alignment.steps.map(\.lowerBound) == [4, 6])
    #expect(alignment.gapLoss(besides: []) < 0.1)
  }

  @Test func `a character too many is lost between`() throws {
    let alignment = try #require(
      LineAlignment(Self.scalars("AB12"), on: Self.reading("ABW12"), tuning: Self.tuning))
    #expect(alignment.bad(Self.tuning).isEmpty)
    #expect(alignment.gapLoss(besides: []) > 3)
  }

  @Test func `nothing, and more than there are steps for, has no place`() {
    let line = Self.reading("AB")
    #expect(LineAlignment([], on: line, tuning: Self.tuning) == nil)
    #expect(LineAlignment(Self.scalars("ABCDE"), on: line, tuning: Self.tuning) == nil)
    #expect(
      LineAlignment(Self.scalars("A"), on: LineReading(steps: []), tuning: Self.tuning) == nil)
    let long = [UInt32](repeating: 0x41, count: 65)
    #expect(
      LineAlignment(
        long, on: Self.reading(String(repeating: "A", count: 70)),
        tuning: Self.tuning) == nil)
  }

  @Test func `the likeliest text`() {
    let reading = Self.reading(" AAB ")
    #expect(LineReading.text(reading.glyphs) == "AAB")
    #expect(reading.glyphs.map(\.steps.lowerBound) == [0, 2, 4, 6, 8])
    #expect(LineReading.text(LineReading(steps: []).glyphs) == "")
    #expect(LineReading.certainty([]) == 0)
  }

  @Test(
    arguments: [
      (0x41, 0x41), (0x2013, 0x2D), (0x2019, 0x27), (0x202E, 0), (0x200B, 0), (0x07, 0), (0x0A, 0),
      (0xE000, 0), (0xAD, 0), (0xE9, 0xE9), (0x1F600, 0), (0, 0),
    ] as [(UInt32, UInt32)])
  func `only print gets through`(scalar: UInt32, expected: UInt32) {
    #expect(PrintedCharacters.scalar(scalar) == expected)
  }
}
