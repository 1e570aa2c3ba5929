/// Reads HIBC symbols: labeler and product, lot, serial and dates, ANSI/HIBC 2.
///
/// The check character may be a space, `+` or `/`: it is taken off before anything is divided, and the
/// payload is never trimmed.
struct HIBCReader {
  private let bytes: [UInt8]
  private var reading: Reading
  /// The bytes between `+` and the check character.
  private let body: Range<Int>

  /// Reads `payload` where it is HIBC; `nil` where it is not.
  static func reading(of payload: Payload) -> Reading? {
    let bytes = payload.bytes
    guard bytes.first == 0x2B, (6...200).contains(bytes.count), let last = bytes.last,
      bytes.allSatisfy({ HIBCCharacters.weight($0) != nil })
    else { return nil }
    let check = HIBCCharacters.check(bytes.dropLast())
    var reader = HIBCReader(payload)
    guard reader.read(isChecked: check == last) else { return nil }
    // What fails the check and breaks other rules too is no HIBC.
    guard check == last || reader.reading.issues.isEmpty else { return nil }
    if check != last {
      let wanted = check.map { String(decoding: [$0], as: UTF8.self) } ?? ""
      reader.note(
        .checkDigit, .error, "The check character is not \(wanted)",
        bytes.count - 1..<bytes.count)
    }
    return reader.reading
  }

  private init(_ payload: Payload) {
    bytes = payload.bytes
    body = 1..<bytes.count - 1
    reading = Reading(payload: payload, syntax: .hibcPrimary)
  }

  private mutating func read(isChecked: Bool) -> Bool {
    switch bytes[1] {
    case 0x2F:
      // Patients and assets: no product.
      reading.syntax = Syntax(rawValue: "hibc-pas")
      return isChecked
    case 0x24: return readSecondary(body)
    case 0x30...0x39:
      return isChecked && readSecondary(body) && reading.issues.allSatisfy { $0.severity != .error }
    default: return readPrimary()
    }
  }

  // MARK: Primary

  private mutating func readPrimary() -> Bool {
    let slash = bytes[body].firstIndex(of: 0x2F) ?? body.upperBound
    let primary = body.lowerBound..<slash
    guard (6...23).contains(primary.count),
      bytes[primary].allSatisfy(HIBCCharacters.isAlphanumeric),
      (0x41...0x5A).contains(bytes[primary.lowerBound]),
      (0x30...0x39).contains(bytes[slash - 1])
    else { return false }
    if slash < body.upperBound { reading.syntax = .hibcConcatenated }
    let labeler = primary.lowerBound..<primary.lowerBound + 4
    add(.labeler, labeler, "+", "Labeler")
    add(.productCode, labeler.upperBound..<slash - 1, "+", "Product")
    add(.packagingLevel, slash - 1..<slash, "+", "Packaging level")
    detail(.udiDI, text(primary), primary, "+")
    if slash < body.upperBound {
      readSections(slash + 1..<body.upperBound)
    }
    return true
  }

  // MARK: Secondary

  private mutating func readSecondary(_ body: Range<Int>) -> Bool {
    reading.syntax = .hibcSecondary
    guard body.count >= 3 else { return false }
    let link = body.upperBound - 1..<body.upperBound
    let before = reading.elements.count
    readSections(body.lowerBound..<link.lowerBound)
    guard reading.elements.count > before || !reading.issues.isEmpty else { return false }
    add(FieldName(rawValue: "link"), link, "link", "Check character of the primary symbol")
    return true
  }

  private mutating func readSections(_ range: Range<Int>) {
    for (index, section) in LinkText.split(bytes, range, at: { $0 == 0x2F }).enumerated() {
      guard !section.isEmpty else { continue }
      if bytes[section.lowerBound] == 0x24 {
        readDollar(section)
      } else if index == 0, (0x30...0x39).contains(bytes[section.lowerBound]) {
        readOldForm(section)
      } else {
        readSupplement(section)
      }
    }
  }

  /// `$lot`, `$+serial`, `$$` and `$$+` with quantity and expiry before.
  private mutating func readDollar(_ section: Range<Int>) {
    var rest = section.dropFirst()
    let isDated = rest.first.map { bytes[$0] == 0x24 } ?? false
    if isDated { rest = rest.dropFirst() }
    let isSerial = rest.first.map { bytes[$0] == 0x2B } ?? false
    if isSerial { rest = rest.dropFirst() }
    let key = (isDated ? "$$" : "$") + (isSerial ? "+" : "")
    if isDated {
      guard let after = readQuantityAndDate(rest, key) else { return }
      rest = after
    }
    guard !rest.isEmpty else { return }
    addNumber(isSerial ? .serial : .lot, rest, key)
  }

  /// Returns what follows; `nil` when the form is broken.
  private mutating func readQuantityAndDate(_ range: Range<Int>, _ key: String) -> Range<Int>? {
    var rest = range
    if let first = rest.first, bytes[first] == 0x38 || bytes[first] == 0x39 {
      let length = bytes[first] == 0x38 ? 2 : 5
      let digits = rest.dropFirst().prefix(length)
      guard digits.count == length, CheckSum.digits(bytes[digits]) != nil else {
        note(.malformedValue, .error, "The quantity is not \(length) digits", rest)
        return nil
      }
      let value = FieldValue(.quantity, text(digits), options: .anyYear).value
      element(key + text(first..<first + 1), "Quantity", digits)
      detail(.quantity, value ?? text(digits), digits, key)
      rest = rest.dropFirst(1 + length)
      if rest.isEmpty { return rest }
    }
    guard let first = rest.first else { return rest }
    let form: HIBCDate.Form
    switch bytes[first] {
    case 0x30, 0x31: form = .mmyy
    case 0x32: form = .mmddyy
    case 0x33: form = .yymmdd
    case 0x34: form = .yymmddhh
    case 0x35: form = .yyjjj
    case 0x36: form = .yyjjjhh
    case 0x37: return rest.dropFirst()
    default:
      note(.malformedValue, .error, "No date has the format \(text(first..<first + 1))", rest)
      return nil
    }
    let start = form == .mmyy ? rest : rest.dropFirst()
    guard addDate(.expirationDate, start.prefix(form.length), form, key) else { return nil }
    return start.dropFirst(form.length)
  }

  /// `YYJJJ` and the lot, the superseded form.
  private mutating func readOldForm(_ section: Range<Int>) {
    guard addDate(.expirationDate, section.prefix(5), .yyjjj, "") else { return }
    let lot = section.dropFirst(5)
    if !lot.isEmpty { addNumber(.lot, lot, "") }
  }

  private mutating func readSupplement(_ section: Range<Int>) {
    for (key, form, field) in [
      ("14D", HIBCDate.Form.yyyymmdd, FieldName.expirationDate),
      ("16D", .yyyymmdd, .productionDate),
    ] where bytes[section].starts(with: key.utf8) {
      _ = addDate(field, section.dropFirst(3), form, key)
      return
    }
    switch bytes[section.lowerBound] {
    case 0x53 where section.count > 1: addNumber(.serial, section.dropFirst(), "S")
    case 0x51:
      let digits = section.dropFirst()
      guard (1...5).contains(digits.count), CheckSum.digits(bytes[digits]) != nil else {
        fallthrough
      }
      element("Q", "Quantity", digits)
      let value = FieldValue(.quantity, text(digits), options: .anyYear).value
      detail(.quantity, value ?? text(digits), digits, "Q")
    default:
      element("", nil, section)
      note(.unknownSupplement, .warning, "/\(text(section)) is no known supplement", section)
    }
  }

  // MARK: Values

  private mutating func addNumber(_ field: FieldName, _ range: Range<Int>, _ key: String) {
    add(field, range, key, field == .serial ? "Serial number" : "Lot")
    if range.count > 18 {
      note(.tooLong, .warning, "A \(field.rawValue) has at most 18 characters", range)
    }
    if !bytes[range].allSatisfy(HIBCCharacters.isAlphanumeric) {
      note(
        .unusualCharacter, .warning, "A \(field.rawValue) has letters and digits only", range)
    }
  }

  private mutating func addDate(
    _ field: FieldName, _ range: Range<Int>, _ form: HIBCDate.Form, _ key: String
  ) -> Bool {
    element(key, field == .expirationDate ? "Expiration date" : "Production date", range)
    guard let date = HIBCDate.iso(bytes[range], form) else {
      note(.invalidDate, .error, "\(text(range)) is no date", range)
      reading.elements[reading.elements.count - 1].isValid = false
      return false
    }
    detail(field, date, range, key)
    return true
  }

  private mutating func add(
    _ field: FieldName, _ range: Range<Int>, _ key: String, _ title: String
  ) {
    element(key, title, range)
    detail(field, text(range), range, key)
  }

  private mutating func element(_ key: String, _ title: String?, _ range: Range<Int>) {
    reading.elements.append(
      Reading.Element(kind: .key, code: key, title: title, value: text(range), range: range))
  }

  private mutating func detail(
    _ field: FieldName, _ value: String, _ range: Range<Int>, _ key: String
  ) {
    reading.details.append(
      Reading.Detail(
        field: field, value: value, raw: text(range), syntax: reading.syntax, key: key,
        range: range))
  }

  private mutating func note(
    _ code: Issue.Code, _ severity: Issue.Severity, _ message: String, _ range: Range<Int>
  ) {
    reading.issues.append(Issue(code: code, severity: severity, message: message, range: range))
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
