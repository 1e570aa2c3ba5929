extension LedgerEvent {
  /// Whether a text occurs in what the event says.
  func mentions(_ text: String) -> Bool {
    let sought = Array(text.utf8)
    func has(_ place: some Sequence<UInt8>) -> Bool { Self.contains(Array(place), sought) }
    switch content {
    case .intake(let intake), .refusal(let intake):
      let label = intake.label
      return label.symbols.contains { has($0.payload) }
        || label.fields.contains { has($0.value.utf8) }
        || label.details.contains { has($0.value.utf8) || has($0.raw.utf8) }
        || has((label.file ?? "").utf8)
    case .move(let unit): return has(unit.serial.utf8)
    case .status(let unit, _, let note): return has(unit.serial.utf8) || has(note.utf8)
    case .recall(let entry), .lift(let entry):
      return has(entry.text.utf8) || has(entry.reason.utf8)
    case .statement(_, let statement):
      return has((statement.unit?.serial ?? "").utf8)
        || statement.values.contains { has($0.text.utf8) }
        || statement.rows.contains { row in row.contains { has($0.text.utf8) } }
    }
  }

  private static func contains(_ bytes: [UInt8], _ sought: [UInt8]) -> Bool {
    guard let first = sought.first, sought.count <= bytes.count else { return sought.isEmpty }
    return bytes.indices.dropLast(sought.count - 1).contains {
      bytes[$0] == first && bytes[$0..<$0 + sought.count].elementsEqual(sought)
    }
  }
}
