/// ISBT 128 data structures of ICCBBA: two characters that name one, then data of a fixed length.
///
/// Only the identifiers are read; the product tables of ICCBBA are not needed for that.
struct BloodStructures {
  private struct Structure {
    let key: String
    let title: String
    let length: Int
    let field: FieldName?
    let isDate: Bool

    init(_ key: String, _ title: String, _ length: Int, _ field: FieldName?, isDate: Bool = false) {
      self.key = key
      self.title = title
      self.length = length
      self.field = field
      self.isDate = isDate
    }
  }

  private static let structures = [
    Structure("=+", "Compound message", 5, nil),
    Structure("=/", "Device identifier", 16, .udiDI),
    Structure("=,", "Serial number", 6, .serial),
    Structure("=>", "Expiration date", 6, .expirationDate, isDate: true),
    Structure("&>", "Expiration date and time", 10, .expirationDate, isDate: true),
    Structure("=}", "Production date", 6, .productionDate, isDate: true),
    Structure("&}", "Production date and time", 10, .productionDate, isDate: true),
    Structure("=*", "Collection date", 6, FieldName(rawValue: "collectionDate"), isDate: true),
    Structure(
      "&*", "Collection date and time", 10, FieldName(rawValue: "collectionDate"), isDate: true),
    Structure("&,1", "Lot", 18, .lot),
    Structure("=)", "Device identifier of a container", 10, .udiDI),
    Structure("&)", "Lot of a container", 10, .lot),
    Structure("=%", "Blood groups", 4, nil),
    Structure("=<", "Product code", 8, .productCode),
  ]

  private var reading: Reading
  private var count = 0

  /// Reads `payload` where it consists of such structures; `nil` where it does not.
  static func reading(of payload: Payload) -> Reading? {
    var structures = BloodStructures(reading: Reading(payload: payload, syntax: .iccbba))
    var index = 0
    guard (6...400).contains(payload.bytes.count) else { return nil }
    while index < payload.bytes.count {
      guard let next = structures.read(at: index) else { return nil }
      index = next
    }
    structures.countStructures()
    return structures.reading
  }

  private init(reading: Reading) {
    self.reading = reading
  }

  private mutating func read(at index: Int) -> Int? {
    let bytes = reading.payload.bytes
    for structure in Self.structures where bytes[index...].starts(with: structure.key.utf8) {
      let start = index + structure.key.utf8.count
      let end = start + structure.length
      guard end <= bytes.count, bytes[start..<end].allSatisfy(HIBCCharacters.isAlphanumeric) else {
        return nil
      }
      add(structure, start..<end)
      return end
    }
    return readDonation(at: index)
  }

  /// `=` and the donation's 13 characters and two flags; the first character is part of both.
  private mutating func readDonation(at index: Int) -> Int? {
    let bytes = reading.payload.bytes
    let range = index + 1..<index + 16
    guard bytes[index] == 0x3D, range.upperBound <= bytes.count,
      bytes[range].allSatisfy(HIBCCharacters.isAlphanumeric), bytes[index + 1] != 0x4F,
      CheckSum.digits(bytes[index + 6..<index + 14]) != nil
    else { return nil }
    add(Structure("=", "Donation identification number", 15, .donationId), range)
    return range.upperBound
  }

  private mutating func add(_ structure: Structure, _ range: Range<Int>) {
    let text = String(decoding: reading.payload.bytes[range], as: UTF8.self)
    if structure.key != "=+" { count += 1 }
    var element = Reading.Element(
      kind: .key, code: structure.key, title: structure.title, value: text, range: range)
    defer { reading.elements.append(element) }
    guard let field = structure.field else { return }
    var value = text
    if structure.isDate {
      guard let date = Self.date(reading.payload.bytes[range]) else {
        element.isValid = false
        reading.issues.append(
          Issue(
            code: .invalidDate, severity: .error, message: "\(text) is no date", range: range))
        return
      }
      value = date
    }
    reading.details.append(
      Reading.Detail(
        field: field, value: value, raw: text, syntax: .iccbba, key: structure.key, range: range))
  }

  /// Century, year, day of the year; perhaps hour and minute.
  private static func date(_ text: ArraySlice<UInt8>) -> String? {
    guard let d = CheckSum.digits(text) else { return nil }
    let number = { (range: Range<Int>) in d[range].reduce(0) { $0 * 10 + $1 } }
    let year = (d[0] == 9 ? 1000 : 2000) + number(0..<3)
    guard let date = CalendarDate(year: year, dayOfYear: number(3..<6)) else { return nil }
    guard d.count == 10 else { return date.text }
    let (hour, minute) = (number(6..<8), number(8..<10))
    guard hour < 24, minute < 60 else { return nil }
    return "\(date.text)T\(CalendarDate.two(hour)):\(CalendarDate.two(minute))"
  }

  private mutating func countStructures() {
    guard let compound = reading.elements.first(where: { $0.code == "=+" }),
      let digits = CheckSum.digits(compound.value.utf8.prefix(2)),
      digits[0] * 10 + digits[1] != count
    else { return }
    reading.issues.append(
      Issue(
        code: .structureCount, severity: .warning,
        message: "The message says \(compound.value.prefix(2)) structures and has \(count)",
        range: compound.range))
  }
}
