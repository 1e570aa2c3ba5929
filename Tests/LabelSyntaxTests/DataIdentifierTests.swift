import LabelSyntax
import Testing

struct DataIdentifierTests {
  @Test func `the table has every identifier once and in a known form`() throws {
    let rows = DataIdentifierTable.text.split(separator: "\n").map {
      $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows.count > 90)
    #expect(Set(rows.map { $0[0] }).count == rows.count)
    for row in rows {
      try #require(row.count == 5)
      #expect(row[0].wholeMatch(of: /[0-9]{0,3}[A-Z]/) != nil, "\(row[0])")
      #expect(["none", "together", "weak", "strong"].contains(row[4]), "\(row[0])")
      let payload = "[)>\u{1E}06\u{1D}\(row[0])1\u{1E}\u{04}"
      let reading = LabelReader().read(matrix(payload))
      #expect(reading.elements.map(\.code) == [row[0]])
      #expect(reading.elements.map(\.title) == [row[1]])
    }
  }

  struct Damage: Sendable {
    var payload: String
    var issues: Set<String>
  }

  static let damaged = [
    Damage(payload: "[)>\u{1E}06\u{1D}1PAB\u{1D}SX9\u{1E}\u{04}", issues: []),
    Damage(payload: "[)>06\u{1D}1PAB\u{1D}SX9\u{1E}\u{04}", issues: ["nonstandardHeader"]),
    Damage(payload: "[)>\u{1D}06\u{1D}1PAB\u{1D}SX9\u{1E}\u{04}", issues: ["nonstandardHeader"]),
    Damage(payload: "[)>\0 06\u{1D}1PAB\u{1D}SX9\u{1E}\u{04}", issues: ["nonstandardHeader"]),
    Damage(payload: "[)>?06\u{1D}1PAB\u{1D}SX9\u{1E}\u{04}", issues: ["nonstandardHeader"]),
    Damage(
      payload: ">[)>06\u{1D}1PAB\u{1D}SX9",
      issues: ["nonstandardHeader", "missingTrailer", "sellerProfile"]),
    Damage(payload: "[)>\u{1E}06\u{1D}1PAB\u{1D}SX9", issues: ["missingTrailer"]),
    Damage(payload: "[)>\u{1E}06\u{1D}1PAB\u{1D}SX9\u{1E}", issues: ["missingTrailer"]),
    Damage(payload: "[)>\u{1E}06\u{1D}1PAB\u{1D}SX9\u{04}", issues: ["malformedTrailer"]),
    Damage(payload: "[)>\u{1E}06\u{1D}1PAB\u{1D}SX9\u{1E}V\r", issues: ["malformedTrailer"]),
    Damage(payload: "[)>^06]1PAB]SX9^D", issues: ["separatorsRestored"]),
    Damage(payload: "[)>^06]1PAB]SX9^^D", issues: ["separatorsRestored"]),
    Damage(
      payload: "[)>\u{241E}06\u{241D}1PAB\u{241D}SX9\u{241E}\u{2404}",
      issues: ["separatorsRestored"]),
    Damage(
      payload: "[)>\u{F70C}06\u{F70B}1PAB\u{F70B}SX9\u{F70C}\u{04}", issues: ["separatorsRestored"]),
    Damage(payload: "[)>{RS}06{GS}1PAB{GS}SX9{RS}{EOT}", issues: ["separatorsRestored"]),
    Damage(payload: "[)><RS>06<GS>1PAB<GS>SX9<RS><EOT>", issues: ["separatorsRestored"]),
    Damage(payload: "[)>~d03006~d0291PAB~d029SX9~d030~d004", issues: ["separatorsRestored"]),
    Damage(payload: "[)>[RS]06[GS]1PAB[GS]SX9[RS][EOT]", issues: ["separatorsRestored"]),
    Damage(
      payload: "[)>\\u001e06\\u001d1PAB\\u001dSX9\\u001e\\u0004", issues: ["separatorsRestored"]),
    Damage(payload: "[)>%1E06%1D1PAB%1DSX9%1E%04", issues: ["separatorsRestored"]),
    Damage(
      payload: "[)>\\x1E06\\x1D1PAB\\x1DSX9\\x1E\\x04", issues: ["separatorsRestored"]),
    Damage(
      payload: "[)>06 1PAB SX9",
      issues: ["separatorsRestored", "nonstandardHeader", "missingTrailer"]),
    Damage(
      payload: "[)> 06 1PAB SX9  ",
      issues: ["separatorsRestored", "nonstandardHeader", "missingTrailer"]),
    Damage(
      payload: "[)>06@1PAB@SX9",
      issues: ["separatorsRestored", "nonstandardHeader", "missingTrailer"]),
    Damage(
      payload: "[)\u{25B2}06\u{2194}1PAB\u{2194}SX9\u{25B2}\u{2666}",
      issues: ["separatorsRestored", "nonstandardHeader"]),
  ]

  @Test(arguments: damaged)
  func `damaged separators are restored and reported`(damage: Damage) {
    let label = LabelReader().readLabel([matrix(damage.payload)])
    #expect(fields(label) == ["partNumber": "AB", "serial": "X9"])
    #expect(codes(label) == damage.issues)
    #expect(label.readings.map(\.syntax) == [.iso15434Format06])
  }

  @Test(arguments: [
    ("[)>06P296-X1PLM358Q10", "separatorsLost"), ("[)>06 1PGREEN PUMP SA123", "separatorsLost"),
    ("[)>06 1PAB SX9 SX8", "separatorsLost"), ("[)>06 1PAB", "separatorsLost"),
    ("[)>300629PAB291P7729Q1", "separatorCodes"),
  ])
  func `separators that are gone leave no fields`(payload: String, issue: String) {
    let label = LabelReader().readLabel([matrix(payload)])
    #expect(fields(label) == [:])
    #expect(label.issues.map(\.code.rawValue) == [issue])
  }

  @Test func `characters that are separators elsewhere stay in values`() {
    let payload = "[)>\u{1E}06\u{1D}1PA]B^C@D#E\u{1D}SX9\u{1E}\u{04}"
    #expect(fields([matrix(payload)]) == ["partNumber": "A]B^C@D#E", "serial": "X9"])
  }

  @Test(arguments: [
    ("17V0CVA5|1P9X1|S77", "D0CVA59X177"), ("12V123456789|1P9X1|S77", "UN1234567899X177"),
    ("18S0CVA5123", "D0CVA5123"), ("25SUN123456789A1", "UN123456789A1"),
    ("17V0CVA5|1TL1|S77", "D0CVA5L177"), ("1P9X1|S77", nil), ("17V0CVA5|30TL1|S77", nil),
  ])
  func `the unique item identifier is derived`(data: String, item: String?) {
    let body = data.split(separator: "|").joined(separator: "\u{1D}")
    #expect(fields([matrix("[)>\u{1E}06\u{1D}\(body)\u{1E}\u{04}")])["uii"] == item)
  }

  @Test(arguments: [
    ("[)>\u{1E}12\u{1D}MFR 0CVA5\u{1D}PNO 9X1\u{1D}SEQ 77\u{1E}\u{04}", "D0CVA59X177"),
    ("[)>\u{1E}DD\u{1D}CAG 0CVA5\u{1D}SER 77\u{1E}\u{04}", "D0CVA577"),
    ("[)>\u{1E}12\u{1D}SER 77\u{1E}\u{04}", nil),
  ])
  func `text elements are read`(payload: String, item: String?) {
    let label = LabelReader().readLabel([matrix(payload)])
    #expect(label[.serial] == "77")
    #expect(label[.uii] == item)
    #expect(label.readings.map(\.syntax) == [.iso15434Format12])
  }

  @Test func `the syntax names each format once, however many envelopes there are`() {
    let envelopes = String(repeating: "05\u{1D}21A\u{1E}06\u{1D}SA\u{1E}", count: 40)
    let label = LabelReader().readLabel([matrix("[)>\u{1E}\(envelopes)\u{04}")])
    #expect(label.readings.map(\.syntax.rawValue) == ["iso15434-05+06"])
    #expect(label[.serial] == "A")
  }

  @Test(arguments: [
    ("20Z\(String(repeating: "0", count: 40))|PAB-ND|1PAB", "DigiKey"), ("14K011|1PAB", "Mouser"),
    ("3P1234567|1PAB", "Farnell"), ("1T000000000000000|1PAB|16D00010101", "Wuerth"),
    ("1PAB|Q1", nil),
  ])
  func `a seller is named by its habits`(data: String, seller: String?) {
    let body = data.split(separator: "|").joined(separator: "\u{1D}")
    let label = LabelReader().readLabel([matrix("[)>\u{1E}06\u{1D}\(body)\u{1E}\u{04}")])
    let names = label.issues.filter { $0.code == .sellerProfile }.map(\.message)
    #expect(names.count == (seller == nil ? 0 : 1))
    if let seller { #expect(names.allSatisfy { $0.contains(seller) }) }
    #expect(label[.partNumber] == "AB")
    #expect(label[.lot] == nil)
  }

  @Test func `identifiers with spaces between are read`() {
    let label = LabelReader().readLabel([matrix("PWBP-302 1PMPNWBP-302 Q1 K19361337/1")])
    #expect(
      fields(label) == [
        "customerPartNumber": "WBP-302", "partNumber": "MPNWBP-302", "quantity": "1",
        "poNumber": "19361337/1",
      ])
    #expect(label.candidates.map(\.field) == [.supplierPartNumber])
    #expect(fields([matrix("PWBP-302 1PMPN Q1 hello")]) == [:])
  }

  // MARK: Linear symbols

  @Test(arguments: [
    ("1P7447709100", ["partNumber": "7447709100"]), ("1T112345", ["lot": "112345"]),
    ("10D2319", ["dateCode": "2319"]), ("4LCN", ["countryOfOrigin": "CN"]),
    ("16D20240229", ["productionDate": "2024-02-29"]), ("16D20250229", [:]),
    ("10D9T", [:]), ("10D2354", [:]), ("4LC1", [:]), ("4LHE", [:]), ("9D9169", [:]),
    ("23S001A2B3C4D5", [:]), ("1P1", [:]),
    ("SPF1A2B3C", [:]), ("Q100", [:]), ("1H12345", [:]), ("CROT4D", [:]),
  ])
  func `digits before the letter are an identifier when the value fits`(
    payload: String, expected: [String: String]
  ) {
    #expect(fields([code128(payload)]) == expected)
  }

  @Test func `a lone letter is a candidate`() {
    let label = LabelReader().readLabel([code39("SPF1A2B3C")])
    #expect(fields(label) == [:])
    #expect(label.candidates.map(\.value) == ["PF1A2B3C", "SPF1A2B3C"])
    #expect(label.candidates.map(\.field) == [.serial, .serial])
  }

  @Test(arguments: [
    ("S", "PF1A2B3C"), ("(S)", "PF1A2B3C"), ("(S) PF1A2B3C", "PF1A2B3C"), ("1T", nil),
  ])
  func `a caption decides`(printed: String, serial: String?) {
    let label = LabelReader().readLabel(
      [code39("SPF1A2B3C")], contexts: [ReadingContext(printed: printed)])
    #expect(label[.serial] == serial)
  }

  struct Row: Sendable {
    var payloads: [Payload]
    var fields: [String: String]
  }

  static let labels = [
    Row(
      payloads: [code128("SAB12CD"), code39("1TXY9")], fields: ["serial": "AB12CD", "lot": "XY9"]),
    Row(
      payloads: [code128("SAB12CD"), code39("1TXY9"), code128("MODEL: S-1")],
      fields: ["serial": "AB12CD", "lot": "XY9", "model": "S-1"]),
    Row(
      payloads: [matrix("[)>\u{1E}06\u{1D}1PA-1\u{1D}SAB12\u{1E}\u{04}"), code128("SAB12")],
      fields: ["partNumber": "A-1", "serial": "AB12"]),
    Row(
      payloads: [matrix("[)>\u{1E}06\u{1D}1PA-1\u{1D}SAB12\u{1E}\u{04}"), code128("SAB13")],
      fields: ["partNumber": "A-1", "serial": "AB12"]),
    Row(payloads: [code128("SN:AB12"), code39("SAB12")], fields: ["serial": "AB12"]),
    Row(payloads: [code128("SAB12CD"), code39("TXY9")], fields: [:]),
    Row(payloads: [code128("SAB12CD"), code39("XY9")], fields: [:]),
    // Letters alone: a quantity and another, or three.
    Row(
      payloads: [code128("PKW35-7B"), code128("SM6202B"), code128("Q12")],
      fields: ["customerPartNumber": "KW35-7B", "serial": "M6202B", "quantity": "12"]),
    Row(
      payloads: [code39("P12-77"), code39("Q240")],
      fields: ["customerPartNumber": "12-77", "quantity": "240"]),
    Row(
      payloads: [code39("P12-77"), code39("S77A"), code39("V9001")],
      fields: ["customerPartNumber": "12-77", "serial": "77A", "supplierCode": "9001"]),
    Row(
      payloads: [code39("PROTOTYPE"), code39("P12-77"), code39("Q240")],
      fields: ["customerPartNumber": "12-77", "quantity": "240"]),
    Row(payloads: [code39("PROTOTYPE"), code39("SAMPLE")], fields: [:]),
    Row(payloads: [code39("SAMPLE"), code39("Q8")], fields: [:]),
    Row(payloads: [code39("SAMPLE7"), code39("QUEEN")], fields: [:]),
    Row(payloads: [qr("P12-77"), qr("Q240")], fields: [:]),
    // A first level by the supplier, where nothing else names the part.
    Row(
      payloads: [matrix("[)>\u{1E}06\u{1D}30PAB-1\u{1D}Q5\u{1E}\u{04}")],
      fields: ["supplierPartNumber": "AB-1", "quantity": "5"]),
    Row(
      payloads: [matrix("[)>\u{1E}06\u{1D}30PAB-1\u{1D}1PXX\u{1E}\u{04}")],
      fields: ["partNumber": "XX"]),
    Row(payloads: [code128("30PAB-77")], fields: ["supplierPartNumber": "AB-77"]),
    Row(
      payloads: [code128("30PAB-77"), code128("1PXY-1")], fields: ["partNumber": "XY-1"]),
    Row(payloads: [code128("1P8ABC2D"), code39("XY9Z")], fields: [:]),
    Row(payloads: [code128("1P8ABC2D"), qr("XY9Z")], fields: ["partNumber": "8ABC2D"]),
    Row(payloads: [code128("SAB12"), code39("2I9BZY")], fields: [:]),
    Row(payloads: [code128("CROT4D"), code39("8D74XA8")], fields: [:]),
    Row(
      payloads: [code128("17V0CVA5"), code128("1P9X1"), code128("S77A")],
      fields: ["cage": "0CVA5", "partNumber": "9X1", "serial": "77A", "uii": "D0CVA59X177A"]),
  ]

  @Test func `on a label of GS1 an identifier may be GS1`() {
    let lot = code128("10SF869A321")
    let item = code128("020940090751031115330225373605")
    let label = LabelReader().readLabel([item, lot])
    #expect(label.readings.map(\.syntax) == [.gs1, .raw])
    #expect(label.candidates.map(\.field) == [.lot, FieldName(rawValue: "machineId")])
    #expect(label.candidates.map(\.value) == ["SF869A321", "F869A321"])
    let captioned = LabelReader().readLabel(
      [item, lot], contexts: [ReadingContext(), ReadingContext(printed: "(10S)")])
    #expect(captioned[FieldName(rawValue: "machineId")] == "F869A321")
    var plain = lot
    plain.identifier = SymbologyIdentifier("]C0")
    #expect(fields([item, plain])["machineId"] == "F869A321")
    #expect(fields([lot]) == ["machineId": "F869A321"])
  }

  @Test(arguments: labels)
  func `the label decides about lone letters`(row: Row) {
    #expect(fields(row.payloads) == row.fields)
  }
}
