/// What the dictionary says about an AI, in its own terms.
extension ApplicationIdentifier {
  /// The specification of the value, such as `N13,csum,gcppos1 [X..17]`.
  public var specification: String {
    let first = Int(spec & 0xFFFF)
    return (first..<first + Int(spec >> 16 & 0xFF)).map {
      GS1Component(word: GS1Table.components[$0]).text
    }.joined(separator: " ")
  }

  /// What must be on the label with the AI: for every clause, all AIs or patterns such as `31nn` of
  /// one of its alternatives.
  public var requisites: [[[String]]] {
    let range = GS1Table.rules[ruleRow + 4]
    let first = Int(range & 0xFFFF)
    return (first..<first + Int(range >> 16)).map { clause in
      let row = clause * 3
      let singles = GS1AISet.operands(GS1Table.clauses[row], GS1Table.clauses[row + 1])
      let groups = GS1Table.clauses[row + 2]
      let start = Int(groups & 0xFFFF)
      return singles.map { [$0] }
        + (start..<start + Int(groups >> 16)).map { group in
          GS1AISet.operands(GS1Table.groups[group * 2], GS1Table.groups[group * 2 + 1])
        }
    }
  }

  /// The AIs or patterns that may not be on a label with the AI; it does not exclude itself.
  public var exclusions: [String] {
    GS1AISet.operands(GS1Table.rules[ruleRow + 2], GS1Table.rules[ruleRow + 3])
  }

  /// The qualifiers that can follow the AI in the path of a link where it is the key: alternatives,
  /// each in order.
  public var linkQualifiers: [[ApplicationIdentifier]] { GS1LinkParts.qualifiers(of: self) }
}
