import LabelSyntax
import Testing

struct KeyedTextTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var payload: String
    var fields: [String: String]

    init(_ payload: String, _ fields: [String: String]) {
      self.payload = payload
      self.fields = fields
    }

    var testDescription: String { payload }
  }

  static let rows = [
    Row("SERIAL:A1B2C3", ["serial": "A1B2C3"]),
    Row("SERIAL NO. A1B2C3", ["serial": "A1B2C3"]),
    Row("LOT NO. XKQ", ["lot": "XKQ"]),
    Row("BATCH XKQ", ["lot": "XKQ"]),
    Row("LOT NO12", ["lot": "NO12"]),
    Row("SN A1 LOT 7", ["serial": "A1", "lot": "7"]),
    Row("MODEL: X-9", ["model": "X-9"]),
    Row("SERIAL:A1 LOT:7 MODEL:X", ["serial": "A1", "lot": "7", "model": "X"]),
    Row("SN=A1;LOT=7;MODEL=X", ["serial": "A1", "lot": "7", "model": "X"]),
    Row("SERIAL: A1\r\nLOT: 7\r\n", ["serial": "A1", "lot": "7"]),
    Row("SERIES: Z MODEL: Y SN: X", ["series": "Z", "model": "Y", "serial": "X"]),
    Row("SN: A1, LOT: 7", ["serial": "A1", "lot": "7"]),
    Row("MODEL: Blue, large", ["model": "Blue, large"]),
    Row("Serial number (S/N): A1", ["serial": "A1"]),
    Row("序列号（Ｓ／Ｎ）：A1", ["serial": "A1"]),
    Row("ＳＮ：１２３", ["serial": "１２３"]),
    Row("ﾛｯﾄ番号:7K", ["lot": "7K"]),
    Row("SERIE\u{301}: Z", ["series": "Z"]),
    Row("seri̇ no: 5", ["serial": "5"]),
    Row("Заводской номер: 0042", ["serial": "0042"]),
    Row("S/N\u{A0}:\u{A0}A1", ["serial": "A1"]),
    Row(
      "IMEI1: 490154203237518 IMEI2: 356938035643809",
      ["imei": "490154203237518", "imei2": "356938035643809"]),
    Row("MAC: 001A.2B3C.4D5E", ["mac": "00:1A:2B:3C:4D:5E"]),
    Row("QTY: 000250 pcs", ["quantity": "250"]),
    Row("EAN: 4006381333931", ["gtin": "04006381333931"]),
    Row("EXP: 15 MAR 2027", ["expirationDate": "2027-03-15"]),
    Row("EXP: 2027-02", ["expirationDate": "2027-02"]),
    Row("EXP: 2027-02-30 SN: A1", ["serial": "A1"]),
    Row("Verwendbar bis: 03.04.2027", ["expirationDate": "2027-04-03"]),
    Row("有效期至：2027年3月5日", ["expirationDate": "2027-03-05"]),
    Row("SN: LOT: 7", ["lot": "7"]),
    Row("SERIAL/LOT: A1", ["combined": "A1"]),
    Row("LOT & SN: A1", ["combined": "A1"]),
    Row("LOT NO./BATCH NO.: A1", ["lot": "A1"]),
    Row("SN A1, LOT 7", ["serial": "A1", "lot": "7"]),
    Row("SN:A1;MAC:AA:BB:CC:DD:EE:FF", ["serial": "A1", "mac": "AA:BB:CC:DD:EE:FF"]),
    Row("MAC: BB:DC:00:11:22:33 LOT: 7", ["mac": "BB:DC:00:11:22:33", "lot": "7"]),
    Row("SN: 7XK2 Express Service Code: 55", ["serial": "7XK2"]),
    Row("MODEL: Blue Widget Color: red", ["model": "Blue Widget"]),
    Row(
      "S/N:12345 FCC ID: ABC-123 Made in China",
      ["serial": "12345", "fccId": "ABC-123", "countryOfOrigin": "China"]),
    Row("Nr. seryjny: 55A", ["serial": "55A"]),
    Row("LOT. 55", ["lot": "55"]),
    Row("sn=1&lot=2", ["serial": "1", "lot": "2"]),
    Row("EXP: 2027-05-31 00:00", ["expirationDate": "2027-05-31"]),
    Row("SERIAL NO", [:]),
    Row("SERIAL:A1LOT:B2", [:]),
    Row("SN1: A SN2: B", ["serial": "A", "serial2": "B"]),
    Row(
      "WIFI MAC: 00:1A:2B:3C:4D:5E BT MAC: 00:1A:2B:3C:4D:5F",
      ["mac": "00:1A:2B:3C:4D:5E", "mac2": "00:1A:2B:3C:4D:5F"]),
    Row("REV: B HW: 1.2", ["revision": "B", "hardwareRevision": "1.2"]),
    Row("P/N 12-34 Rev B S/N 55", ["partNumber": "12-34", "revision": "B", "serial": "55"]),
    Row("LOT: N/A SN: ---", [:]),
    // Not keys.
    Row("BEGIN:VCARD\nTEL;TYPE=CELL:+49 1\nEND:VCARD", [:]),
    Row("MT:Y.K9042C00KA0648G00", [:]),
    Row("MT:20L5", ["model": "20L5"]),
    Row("WIFI:S:SN;T:WPA;P:SN:1;;", [:]),
    Row("Denver, CO 80202", [:]),
    Row("USB TYPE C CABLE", [:]),
    Row("CROT4D", [:]),
    Row("SN4827", [:]),
    Row("LOTUS 5", [:]),
    Row("SERIALIZED: 5", [:]),
    Row("X-SN: 5", [:]),
    Row("MACHINE: 7", [:]),
    Row("THIS SERIAL PORT IS OLD", [:]),
    Row("SERIAL AND LOT: 5", ["lot": "5"]),
    Row("ALLOTMENT LOT OF LAND", [:]),
    Row("", [:]),
    Row("SN:", [:]),
    Row(":::===", [:]),
  ]

  @Test(arguments: rows)
  func `keys count at word boundaries only`(row: Row) {
    #expect(fields(row.payload) == row.fields)
  }

  @Test func `every key of the table names its field`() throws {
    for line in KeyTable.text.split(separator: "\n") {
      let row = line.split(separator: "|", maxSplits: 4, omittingEmptySubsequences: false)
      try #require(row.count == 5)
      // GS1 reads its own identifiers in parentheses.
      if row[4] == "(10)" { continue }
      let reading = LabelReader().read(Payload(bytes: Array("\(row[4]): 20270315".utf8)))
      #expect(reading.details.map(\.field.rawValue) == [String(row[0])], "\(row[4])")
      #expect(reading.elements.map(\.code) == [String(row[4])])
    }
  }

  @Test func `a value knows its bytes`() throws {
    let payload = Payload(bytes: Array("Nº serie: É1 Lote: 45B".utf8))
    let reading = LabelReader().read(payload)
    let values = reading.details.map { String(decoding: payload.bytes[$0.range], as: UTF8.self) }
    #expect(values == ["É1", "45B"])
    #expect(reading.details.map(\.key) == ["Nº serie", "Lote"])
  }

  @Test(arguments: [
    ("SN: A1 SN: B2", ["conflictingField"]), ("SN: A1 SN: A1", []), ("SN: LOT: 7", ["emptyField"]),
    ("MAC: 00:00:00:00:00:00", ["malformedValue"]), ("IMEI: 490154203237519", ["checkDigit"]),
    ("EXP: 2027-02-30", ["invalidDate"]), ("EXP: 03/04/27", ["ambiguousDate"]),
    ("EXP: soon", ["unknownDateForm"]), ("SERIE: 7", ["localeAmbiguousKey"]),
  ])
  func `what is unusual is reported`(payload: String, issues: [String]) {
    let read = LabelReader().read(Payload(bytes: Array(payload.utf8)))
    #expect(read.issues.map(\.code.rawValue) == issues)
  }

  @Test(arguments: [
    (
      #"{"device":{"serialNumber":"A1","mac_address":"001A2B3C4D5E"}}"#,
      ["serial": "A1", "mac": "00:1A:2B:3C:4D:5E"]
    ),
    (#"{"sn":"\u0041\n","qty":5}"#, ["serial": "A\n", "quantity": "5"]),
    (#"[{"sn":"A1"}]"#, [:]), (#"{"sn":"A1""#, [:]), ("{}", [:]),
    (
      "{pbn:P1,pc:C312,pm:AB-1,qty:2,mc:}",
      ["supplierPartNumber": "C312", "mpn": "AB-1", "quantity": "2"]
    ),
    ("{sn:A1,lot:7}", ["serial": "A1", "lot": "7"]),
    (
      "https://example.com/p?model=X&sn=A%201&lot=7",
      ["model": "X", "serial": "A 1", "lot": "7"]
    ),
    ("https://example.com/?type=x&ref=home", ["url": "https://example.com/?type=x&ref=home"]),
  ])
  func `objects and queries name fields`(payload: String, expected: [String: String]) {
    #expect(fields(payload) == expected)
  }

  @Test func `symbols of one label are joined`() {
    let label = LabelReader().readLabel([
      code128("SN:A1"), code39("LOT 7"), code128("EXP:2027-02"), qr("SN=A1;EXP=2027-02-28"),
      code128("CROT4D"),
    ])
    #expect(fields(label) == ["serial": "A1", "lot": "7", "expirationDate": "2027-02-28"])
    #expect(label.details.map(\.symbol) == [0, 1, 2, 3, 3])
    #expect(label.issues == [])
  }

  @Test func `symbols that disagree are a conflict that names both`() {
    let label = LabelReader().readLabel([code128("SN:A1"), code39("SN B2")])
    #expect(fields(label) == ["serial": "A1"])
    #expect(label.issues.map(\.code.rawValue) == ["conflictingField"])
    #expect(label.issues.first?.message == "serial is A1 in symbol 0 and B2 in symbol 1")
  }
}
