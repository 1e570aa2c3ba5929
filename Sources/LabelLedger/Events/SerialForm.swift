/// The form of a serial: its length and the kinds of characters in it.
struct SerialForm: Hashable {
  /// Kinds of characters.
  struct Classes: OptionSet, Hashable {
    let rawValue: Int

    static let digits = Classes(rawValue: 1)
    static let capitals = Classes(rawValue: 2)
    static let smallLetters = Classes(rawValue: 4)
    static let others = Classes(rawValue: 8)

    /// The raw value of all kinds together.
    static let all = 15

    /// The kinds for people.
    var text: String {
      let names: [(Classes, String)] = [
        (.digits, "digits"), (.capitals, "capitals"), (.smallLetters, "small letters"),
        (.others, "other characters"),
      ]
      let found = names.filter { contains($0.0) }.map(\.1)
      return found.isEmpty ? "nothing" : found.joined(separator: " and ")
    }
  }

  /// Characters (Unicode scalars).
  var length: Int
  /// The kinds that occur.
  var classes: Classes

  init(length: Int, classes: Classes) {
    self.length = length
    self.classes = classes
  }

  init(_ serial: String) {
    length = 0
    classes = []
    for scalar in serial.unicodeScalars {
      length += 1
      switch scalar {
      case "0"..."9": classes.insert(.digits)
      case "A"..."Z": classes.insert(.capitals)
      case "a"..."z": classes.insert(.smallLetters)
      default: classes.insert(.others)
      }
    }
  }
}
