#if Station
  /// What stands behind the question mark of a request.
  struct WebQuery: Sendable {
    /// One name and its value.
    private struct Item: Sendable {
      var name: String
      var value: String
    }

    private var items: [Item] = []
    private let isBroken: Bool

    /// Reads `name=value&name=value`.
    init(_ text: String) {
      var isBroken = false
      for part in text.split(separator: "&") {
        let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = PercentText.decoded(sides[0], plusIsSpace: true),
          let value = PercentText.decoded(sides.count > 1 ? sides[1] : "", plusIsSpace: true)
        else {
          isBroken = true
          continue
        }
        items.append(Item(name: name, value: value))
      }
      self.isBroken = isBroken
    }

    /// Refuses names that are not among those given: a name that is mistyped would be a wish that
    /// nobody hears.
    func check(_ names: Set<String>) throws(Problem) {
      if isBroken { throw .badParameter("The query is not percent-encoded UTF-8.") }
      for item in items where !names.contains(item.name) {
        throw .badParameter(
          "There is no parameter '\(item.name)'; there is \(names.sorted().joined(separator: ", "))."
        )
      }
    }

    /// The value of a name, or `nil`; a name that may stand once must not stand twice.
    func value(_ name: String) throws(Problem) -> String? {
      let found = items.filter { $0.name == name }
      guard found.count <= 1 else { throw .badParameter("'\(name)' is given twice.") }
      return found.first?.value
    }

    /// The values of a name that may stand more than once or hold several, parted by commas.
    func values(_ name: String) -> [String] {
      items.filter { $0.name == name }
        .flatMap { $0.value.split(separator: ",").map(String.init) }
    }

    /// A name that must not be empty or longer than what a ledger keeps, or `nil`.
    func name(_ name: String) throws(Problem) -> String? {
      guard let value = try value(name) else { return nil }
      guard !value.isEmpty, value.utf8.count <= StationLimits.longestName else {
        throw .badParameter(
          "'\(name)' has 1 to \(StationLimits.longestName) bytes.")
      }
      guard !value.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
        throw .badParameter("'\(name)' holds a control character.")
      }
      return value
    }

    /// A whole number within bounds, or `nil`.
    func number(_ name: String, in bounds: ClosedRange<Int>) throws(Problem) -> Int? {
      guard let text = try value(name) else { return nil }
      guard let number = Int(text), bounds.contains(number) else {
        throw .badParameter(
          "'\(name)' is a whole number from \(bounds.lowerBound) to \(bounds.upperBound).")
      }
      return number
    }

    /// `true` or `false`; an empty value says `true`.
    func flag(_ name: String) throws(Problem) -> Bool {
      switch try value(name) {
      case nil, "false"?, "0"?: return false
      case ""?, "true"?, "1"?: return true
      default: throw .badParameter("'\(name)' is true or false.")
      }
    }
  }
#endif
