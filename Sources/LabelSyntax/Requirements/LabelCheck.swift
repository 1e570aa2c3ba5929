/// Looks into a label for what requirements ask.
struct LabelCheck {
  let label: Label

  init(_ label: Label) {
    self.label = label
  }

  /// A field that must be there and pass `isRight`.
  ///
  /// `codes` are the identifiers that would carry it: one with a broken value is malformed, not
  /// missing.
  func field(
    _ name: FieldName, codes: Set<String> = [], _ asked: String,
    where isRight: (String) -> Bool = { _ in true }
  ) -> Requirement {
    guard let value = label[name] else {
      let broken = label.readings.flatMap({ $0.elements }).first {
        !$0.isValid && codes.contains($0.code)
      }
      if let broken {
        return Requirement(
          name: name.rawValue, state: .malformed, message: "\(broken.value) is not \(asked)")
      }
      return Requirement(name: name.rawValue, state: .missing, message: "No \(asked)")
    }
    let hasConflict = label.issues.contains { $0.code == .conflictingField && $0.field == name }
    let state: Requirement.State = isRight(value) && !hasConflict ? .satisfied : .malformed
    return Requirement(
      name: name.rawValue, state: state,
      message: state == .satisfied ? value : "\(value) is not one \(asked)")
  }

  /// An expiration date to the day or month.
  func expiry() -> Requirement {
    field(
      .expirationDate, codes: ["17", "7003", "D", "14D", "15D", "$$", "$$+", "EXP"],
      "expiration date", where: isDate)
  }

  /// A serial number of at most 20 letters and digits.
  func serial() -> Requirement {
    field(.serial, codes: ["21", "S"], "serial number of at most 20 characters") {
      $0.utf8.count <= 20
    }
  }

  /// A lot of at most 20 characters.
  func lot() -> Requirement {
    field(.lot, codes: ["10", "1T"], "lot of at most 20 characters") { $0.utf8.count <= 20 }
  }

  /// Whether a value is a date in ISO 8601, to the day or month.
  func isDate(_ value: String) -> Bool {
    let parts = value.split(separator: "-", omittingEmptySubsequences: false)
    let lengths = parts.map({ $0.utf8.count })
    return (lengths == [4, 2] || lengths.starts(with: [4, 2]) && lengths.count == 3)
      && parts.allSatisfy { !$0.isEmpty }
  }

  /// The reading that gives a field first.
  func reading(of field: FieldName) -> Reading? {
    guard let detail = label.details.first(where: { $0.field == field }),
      label.readings.indices.contains(detail.symbol)
    else { return nil }
    return label.readings[detail.symbol]
  }

  /// Whether a field has no check that fails.
  func isTrusted(_ field: FieldName) -> Bool {
    guard let detail = label.details.first(where: { $0.field == field }) else { return false }
    return !label.issues.contains {
      $0.severity == .error && $0.symbol == detail.symbol && $0.range == detail.range
    }
  }

  /// Whether a Data Matrix carries the field.
  func dataMatrix(for field: FieldName, otherwise state: Requirement.State) -> Requirement {
    let name = "dataMatrix"
    let payload = reading(of: field)?.payload
    // ISO/IEC 15424: the code character d is that of Data Matrix.
    if payload?.symbology == .datamatrix || payload?.identifier?.code == 0x64 {
      return Requirement(name: name, state: .satisfied, message: "Data Matrix")
    }
    guard let symbology = payload?.symbology,
      symbology.rawValue != "text", symbology.rawValue != "unknown"
    else {
      return Requirement(
        name: name, state: .notDecidable, message: "The symbology is not known")
    }
    return Requirement(
      name: name, state: state, message: "\(symbology.rawValue) carries the identifiers")
  }
}
