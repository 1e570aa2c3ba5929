/// What is asked of the print beside symbols.
enum PrintRequirements {
  /// A value of each symbol is printed, and none is printed otherwise.
  static func print(_ check: LabelCheck) -> [Requirement] {
    let agreements = check.label.printAgreements
    let differing = agreements.indices.filter { agreements[$0] == false }
    if let first = differing.first {
      let more = differing.count > 1 ? ", and \(differing.count - 1) more" : ""
      return [requirement(.malformed, "The print beside symbol \(first) differs from it\(more)")]
    }
    let (read, all) = (agreements.count { $0 == true }, check.label.readings.count)
    guard read > 0 else {
      return [requirement(.missing, "No value of a symbol was read in the print")]
    }
    return [
      requirement(
        read < all ? .notDecidable : .satisfied, "The print agrees with \(read) of \(all) symbols")
    ]
  }

  private static func requirement(_ state: Requirement.State, _ message: String) -> Requirement {
    Requirement(name: "print", state: state, message: message)
  }
}
