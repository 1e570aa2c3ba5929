package import LabelSyntax

/// The values of the symbols of a label that it may print.
package enum PrintedValues {
  /// The values of each symbol, its payload first.
  package static func values(of symbols: [Symbol], _ readings: [Reading]) -> [PrintedValue] {
    var values: [PrintedValue] = []
    for (index, symbol) in symbols.enumerated()
    where !symbol.isReaderProgramming && readings.indices.contains(index) {
      let reading = readings[index]
      let text = symbol.payload.text
      // What a language explains is printed by its fields; its payload is not.
      let isBare = reading.details.allSatisfy { $0.raw == text }
      var own = isBare ? [PrintedValue(symbol: index, part: .whole, text: text)] : []
      for (place, detail) in reading.details.enumerated() where !isDate(detail.field) {
        own.append(
          PrintedValue(
            symbol: index, part: .detail(place), field: detail.field, text: detail.raw))
      }
      for candidate in reading.candidates where reading.syntax == .raw {
        guard text.hasSuffix(candidate.value), text.utf8.count > candidate.value.utf8.count else {
          continue
        }
        let identifier = String(text.dropLast(candidate.value.count))
        own.append(
          PrintedValue(symbol: index, part: .identified(identifier), text: candidate.value))
      }
      var seen: Set<[UInt32]> = []
      for value in own {
        if let value, seen.insert(value.characters).inserted { values.append(value) }
      }
    }
    return values
  }

  /// Dates are printed in other forms than payloads have.
  static func isDate(_ field: FieldName) -> Bool {
    [.expirationDate, .productionDate, .bestBeforeDate, .packagingDate, .sellByDate]
      .contains(field)
  }
}
