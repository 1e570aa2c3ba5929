/// Gathers a reading's elements and fields from data identifiers.
struct DataIdentifierFields {
  private(set) var reading: Reading
  /// Whether a plain date `D` is the expiry, as on medicines.
  var dateIsExpiry = false
  private let options: SyntaxOptions

  init(_ payload: Payload, syntax: Syntax, options: SyntaxOptions) {
    reading = Reading(payload: payload, syntax: syntax)
    self.options = options
  }

  /// Takes a field such as `1TA123` at `range`.
  mutating func add(_ range: Range<Int>) {
    let bytes = reading.payload.bytes
    guard let length = DataIdentifier.length(prefixOf: bytes[range]) else {
      note(
        .missingDataIdentifier, .warning,
        "\(String(decoding: bytes[range], as: UTF8.self)) begins with no data identifier", range)
      return
    }
    let start = range.lowerBound + length
    let code = String(decoding: bytes[range.lowerBound..<start], as: UTF8.self)
    add(
      code, String(decoding: bytes[start..<range.upperBound], as: UTF8.self),
      start..<range.upperBound)
  }

  /// Takes an identifier and its value.
  mutating func add(_ code: String, _ value: String, _ range: Range<Int>) {
    let identifier = DataIdentifierTable.identifier(code)
    reading.elements.append(
      Reading.Element(kind: .di, code: code, title: identifier?.title, value: value, range: range))
    guard let identifier else { return }
    guard !value.isEmpty else {
      note(.emptyField, .info, "\(code) has no value", range)
      return
    }
    if isPlaceholder(code, value) {
      note(.placeholderValue, .info, "\(value) says that \(code) has no value", range)
      return
    }
    give(identifier, value, range)
  }

  /// The reading, with what an identifier says where others are missing: a first level by the
  /// supplier is the supplier's part number where no part number stands beside it.
  mutating func finished() -> Reading {
    guard let level = reading.elements.first(where: { $0.code == "30P" && $0.kind == .di }),
      !level.value.isEmpty,
      !reading.elements.contains(where: {
        $0.kind == .di && ["P", "1P"].contains($0.code) && !$0.value.isEmpty
      })
    else { return reading }
    // Makers of EnOcean devices have their order code there.
    let isDevice = reading.elements.contains { $0.code == "30S" && $0.kind == .di }
    add(
      isDevice ? .partNumber : .supplierPartNumber, level.value, raw: level.value, key: level.code,
      level.range)
    reading.details.sort { $0.range.lowerBound < $1.range.lowerBound }
    return reading
  }

  /// Adds a field.
  mutating func add(
    _ field: FieldName, _ value: String, raw: String, key: String, _ range: Range<Int>
  ) {
    reading.details.append(
      Reading.Detail(
        field: field, value: value, raw: raw, syntax: reading.syntax, key: key, range: range))
  }

  /// Adds an element that gives no field.
  mutating func append(_ element: Reading.Element) {
    reading.elements.append(element)
  }

  /// Adds what another language reads in a part of the payload that begins at `offset`.
  mutating func add(_ part: Reading, at offset: Int) {
    let moved = { (range: Range<Int>) in range.lowerBound + offset..<range.upperBound + offset }
    for var element in part.elements {
      element.range = moved(element.range)
      reading.elements.append(element)
    }
    for var detail in part.details {
      detail.range = moved(detail.range)
      reading.details.append(detail)
    }
    for var issue in part.issues {
      issue.range = issue.range.map(moved)
      reading.issues.append(issue)
    }
    reading.candidates.append(contentsOf: part.candidates)
  }

  /// Adds a candidate.
  mutating func suggest(_ field: FieldName, _ value: String, _ reason: String) {
    reading.candidates.append(Reading.Candidate(field: field, value: value, reason: reason))
  }

  /// Adds an issue.
  mutating func note(
    _ code: Issue.Code, _ severity: Issue.Severity, _ message: String, _ range: Range<Int>
  ) {
    reading.issues.append(Issue(code: code, severity: severity, message: message, range: range))
    if severity == .error, let last = reading.elements.indices.last,
      reading.elements[last].range == range
    {
      reading.elements[last].isValid = false
    }
  }

  private mutating func give(_ identifier: DataIdentifier, _ value: String, _ range: Range<Int>) {
    switch identifier.form {
    case .yymmdd, .ddmmyy, .mmddyy, .yyyymmdd, .ddmmyyyy:
      guard
        let date = DataIdentifierDate.iso(
          value, identifier.form, currentYear: options.currentYear)
      else {
        note(.invalidDate, .error, "\(value) is no date of \(identifier.code)", range)
        return
      }
      let field = identifier.code == "D" && dateIsExpiry ? .expirationDate : identifier.field
      if let field { add(field, date, raw: value, key: identifier.code, range) }
    case .quantityAndUnit: giveQuantity(identifier, value, range)
    case .cageAndSerial: giveCage(identifier, value, range)
    case .phone: givePhone(identifier, value, range)
    case .ppn: givePPN(identifier, value, range)
    default:
      guard let field = identifier.field else { return }
      let read = FieldValue(field, value, options: options)
      for issue in read.issues { note(issue.code, issue.severity, issue.message, range) }
      if identifier.form == .country || identifier.form == .cage, !identifier.accepts(value) {
        note(.malformedValue, .warning, "\(value) is no value of \(identifier.code)", range)
      }
      if let text = read.value { add(field, text, raw: value, key: identifier.code, range) }
    }
  }

  private mutating func giveQuantity(
    _ identifier: DataIdentifier, _ value: String, _ range: Range<Int>
  ) {
    guard identifier.accepts(value) else {
      note(.malformedValue, .warning, "\(value) is no quantity with a unit", range)
      return
    }
    let unit = range.upperBound - 2
    let number = FieldValue(.quantity, String(value.dropLast(2)), options: options)
    let text = number.value ?? value
    add(
      .quantity, text, raw: String(value.dropLast(2)), key: identifier.code,
      range.lowerBound..<unit)
    let last = reading.details.count - 1
    reading.details[last].unit = String(value.suffix(2))
    add(
      FieldName(rawValue: "unitOfMeasure"), String(value.suffix(2)), raw: String(value.suffix(2)),
      key: identifier.code, unit..<range.upperBound)
  }

  private mutating func giveCage(
    _ identifier: DataIdentifier, _ value: String, _ range: Range<Int>
  ) {
    guard identifier.accepts(value) else {
      note(.malformedValue, .warning, "\(value) is no CAGE code with a serial number", range)
      return
    }
    let middle = range.lowerBound + 5
    let (cage, serial) = (String(value.prefix(5)), String(value.dropFirst(5)))
    add(.cage, cage, raw: cage, key: identifier.code, range.lowerBound..<middle)
    add(.serial, serial, raw: serial, key: identifier.code, middle..<range.upperBound)
    add(.uii, "D" + value, raw: value, key: identifier.code, range)
  }

  private mutating func givePhone(
    _ identifier: DataIdentifier, _ value: String, _ range: Range<Int>
  ) {
    let isMEID =
      value.utf8.count == 14 && HardwareAddress.isHexadecimal(value)
      && CheckSum.digits(value.utf8) == nil
    if isMEID {
      add(.meid, value, raw: value, key: identifier.code, range)
      return
    }
    let read = FieldValue(.imei, value, options: options)
    for issue in read.issues { note(issue.code, issue.severity, issue.message, range) }
    if let text = read.value { add(.imei, text, raw: value, key: identifier.code, range) }
  }

  private mutating func givePPN(
    _ identifier: DataIdentifier, _ value: String, _ range: Range<Int>
  ) {
    add(.ppn, value, raw: value, key: identifier.code, range)
    guard let number = PharmacyProductNumber(value) else {
      note(.checkDigit, .error, "The PPN's check digits are wrong", range)
      return
    }
    if let pzn = number.pzn { add(.pzn, pzn, raw: value, key: identifier.code, range) }
  }

  /// Values that stand for none, as one maker of electronic parts prints them.
  private func isPlaceholder(_ code: String, _ value: String) -> Bool {
    switch code {
    case "1T": value.utf8.count >= 10 && value.utf8.allSatisfy { $0 == 0x30 }
    case "16D", "14D": value == "00010101"
    default: false
    }
  }
}
