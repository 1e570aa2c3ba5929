import LabelSyntax
import Testing

/// Where keys and values of keyed text end.
struct KeyedValueTests {
  typealias Row = KeyedTextTests.Row

  static let numbers = [
    Row("S/N 18740022", ["serial": "18740022"]),
    Row("S/N1874002", ["serial": "1874002"]),
    Row("S/N 2240917", ["serial": "2240917"]),
    Row("AB77 s/n218740", ["serial": "218740"]),
    Row("ser. no.\t1874", ["serial": "1874"]),
    Row("S/N\u{A0}2874", ["serial": "2874"]),
    Row("S/N 1 2874", ["serial": "1 2874"]),
    Row("S/N 1: A7 S/N 2: B8", ["serial": "A7", "serial2": "B8"]),
    Row("S/N 2#77", ["serial": "2#77"]),
    Row("P/N 1: A7 P/N 2: B8", ["partNumber": "A7", "partNumber2": "B8"]),
    Row("IMEI 1 490154203237518", ["imei": "490154203237518"]),
    Row("IMEI 2\n356938035643809", ["imei2": "356938035643809"]),
    Row("IMEI 134567890123455", ["imei": "134567890123455"]),
    Row("MAC 1A:2B:3C:4D:5E:6F", ["mac": "1A:2B:3C:4D:5E:6F"]),
    Row("MAC 2 1A2B3C4D5E6F", ["mac2": "1A:2B:3C:4D:5E:6F"]),
    Row("EAN-13 4006381333931", ["gtin": "04006381333931"]),
  ]

  @Test(arguments: numbers)
  func `a key's number is no digit of the value`(row: Row) {
    #expect(fields(row.payload) == row.fields)
  }

  @Test func `no key that ends in a digit takes the value's first`() {
    var count = 0
    for line in KeyTable.text.split(separator: "\n") {
      let row = line.split(separator: "|", maxSplits: 4, omittingEmptySubsequences: false)
      guard row.count == 5, let digit = row[4].last, digit.isNumber else { continue }
      let name = String(row[4].dropLast())
      guard let last = name.last, last == " " || last.isLetter else { continue }
      count += 1
      for rest in ["3870389", "234", "0A7B5", "50-77"] {
        let value = "\(digit)\(rest)"
        for payload in ["\(name)\(value)", "\(name): \(value)", "\(name)\t\(value)"] {
          let found = LabelReader().read(Payload(bytes: Array(payload.utf8))).details
          #expect(found.allSatisfy { $0.raw == value && !$0.field.rawValue.hasSuffix("2") })
        }
      }
    }
    #expect(count > 20)
  }

  static let ends = [
    // An unknown key of several words.
    Row("Lot Number: KW-4410, Packing Site: Hall 2", ["lot": "KW-4410"]),
    Row("Serial Number: ZX44, HW Version: 3", ["serial": "ZX44"]),
    Row("SERIAL NUMBER: ZX44, HW VERSION: 3", ["serial": "ZX44"]),
    Row("S/N: ZX44 / Board Version: 3", ["serial": "ZX44"]),
    Row("SN: ZX44 - Made At: Hall 2", ["serial": "ZX44"]),
    Row("SN: ZX44 | Type Code: 7", ["serial": "ZX44"]),
    Row("Lot: KWX Packing Site: Hall", ["lot": "KWX"]),
    Row("Seriennummer: 4711, Ort der Herstellung: Ulm", ["serial": "4711"]),
    Row("N° de série : FR7, Lieu de fabrication : Lyon", ["serial": "FR7"]),
    Row("Серийный номер: Ж77, Версия ПО: 2", ["serial": "Ж77"]),
    Row("序列号：K77，生产地址：上海", ["serial": "K77"]),
    Row(
      "Manufacturer: Foo & Sons, Plant No.: 4 Lot: 7", ["manufacturer": "Foo & Sons", "lot": "7"]),
    // A known key of several words, some of them not in the table.
    Row("Batch No.: KW99, Date of Expiry: 11/2027", ["lot": "KW99", "expirationDate": "2027-11"]),
    Row("Batch No.: KW99 Our own Expiry: 11/2027", ["lot": "KW99", "expirationDate": "2027-11"]),
    Row(
      "B. No.- KW9 Mfg.Dt.- 05/2024 Exp.Dt.- 04/2026",
      ["lot": "KW9", "productionDate": "2024-05", "expirationDate": "2026-04"]),
    Row("LOT :- KW9", ["lot": "KW9"]),
    // Separators and brackets.
    Row("SN: KW9 (Rev B)", ["serial": "KW9"]),
    Row("SN: [KW9]", ["serial": "KW9"]),
    Row("SN: \"KW9\", Colour: red", ["serial": "KW9"]),
    Row("(SN: KW9)", ["serial": "KW9"]),
    Row("Lot: KW9. Exp: 05/2026.", ["lot": "KW9", "expirationDate": "2026-05"]),
    Row("Lot: 9, Qty: 5, Site: X", ["lot": "9", "quantity": "5"]),
    Row("S/N: AB-77/9(2)", ["serial": "AB-77/9(2)"]),
    Row("PN: AB,12 SN: 5X", ["partNumber": "AB,12", "serial": "5X"]),
    Row("MODEL: Blue, large SN: 5X", ["model": "Blue, large", "serial": "5X"]),
    // A date and something behind it.
    Row("Exp: 05/2026, see base", ["expirationDate": "2026-05"]),
    Row("EXP 2027-03-15 (YYYY-MM-DD)", ["expirationDate": "2027-03-15"]),
    Row("Годен до: 30.06.2027 г.", ["expirationDate": "2027-06-30"]),
    Row("MHD: Ende 05/2026", ["bestBeforeDate": "2026-05"]),
    Row("賞味期限：２０２６年５月３０日まで", ["bestBeforeDate": "2026-05-30"]),
    Row("EXP: 31 DEC 2026 at 25 C", ["expirationDate": "2026-12-31"]),
    Row("EXP: 05/2026 7", ["expirationDate": "2026-05"]),
    Row("EXP: 30 FEB 2026 or so", [:]),
    Row("EXP: 24 months", [:]),
    Row("MFG: 2024 Industrial Road", [:]),
    Row("EXP: 03/04/27, ask", ["expirationDate": "03/04/27"]),
    // Months.
    Row("EXP: 12 MAI 2027", ["expirationDate": "2027-05-12"]),
    Row("Vence: 15 AGO 2027", ["expirationDate": "2027-08-15"]),
    Row("годен до 15 мая 2027", ["expirationDate": "2027-05-15"]),
    Row("MHD: 15. Oktober 2027", ["bestBeforeDate": "2027-10-15"]),
    Row("EXP: 12 JUI 2027", [:]),
    Row("EXP: 12 MARKET 2027", [:]),
  ]

  @Test(arguments: ends)
  func `a value ends where something else begins`(row: Row) {
    #expect(fields(row.payload) == row.fields)
  }

  static let neighbours = [
    Row("製造番号: A1", ["serial": "A1"]),
    Row("製造番号: A1 型式: X", ["serial": "A1", "model": "X"]),
    Row("製造番号: A1 シリアル番号: S9", ["lot": "A1", "serial": "S9"]),
    Row("製造番号: A1 ロット: 7K", ["serial": "A1", "lot": "7K"]),
    Row("製造番号：A1\n使用期限：2027.05", ["lot": "A1", "expirationDate": "2027-05"]),
    Row("製番: A1 賞味期限: 2026-05-30", ["lot": "A1", "bestBeforeDate": "2026-05-30"]),
    Row("일련번호: 99 제조번호: B7", ["serial": "99", "lot": "B7"]),
    Row("제조 번호: B7 소비기한: 2026-05-30", ["lot": "B7", "expirationDate": "2026-05-30"]),
    Row("制造编号：A1 有效期至：2027-05-01", ["lot": "A1", "expirationDate": "2027-05-01"]),
    Row("Nr serii: 77A Nr partii: 12", ["serial": "77A", "lot": "12"]),
    Row("Nr serii: 77A Nr seryjny: 12", ["lot": "77A", "serial": "12"]),
    Row("Серия: 0101 Партия: 7", ["series": "0101", "lot": "7"]),
    Row("Serie: A1 Nº de serie: 55", ["series": "A1", "serial": "55"]),
    Row(#"{"製造番号":"A1","使用期限":"2027-05"}"#, ["lot": "A1", "expirationDate": "2027-05"]),
    Row("シリアル番号: S9 ロット: 7K 製造番号: A1", ["serial": "S9", "lot": "7K"]),
  ]

  @Test(arguments: neighbours)
  func `a key with two meanings is settled by its neighbours`(row: Row) {
    let label = LabelReader().readLabel([Payload(bytes: Array(row.payload.utf8))])
    #expect(fields(label) == row.fields)
    #expect(codes(label) == ["localeAmbiguousKey"])
  }

  @Test func `the neighbour may be in another symbol`() {
    #expect(
      fields([qr("製造番号: A1"), qr("シリアル番号: S9")]) == ["lot": "A1", "serial": "S9"])
    #expect(fields([qr("제조번호: A1"), qr("모델명: X")]) == ["serial": "A1", "model": "X"])
  }

  @Test(arguments: [
    ("{SN: KW1, PN: 78}", ["serial": "KW1", "partNumber": "78"]),
    ("{'sn': 'KW1', 'lot': 'L8'}", ["serial": "KW1", "lot": "L8"]),
    ("{sn=KW1; lot=L8}", ["serial": "KW1", "lot": "L8"]),
    ("{ \"SN\" : \"KW1\" , LOT : L8, }", ["serial": "KW1", "lot": "L8"]),
    ("{SN：KW1，PN：78}", ["serial": "KW1", "partNumber": "78"]),
    ("{\n SN: KW1,\n PN: 78\n}", ["serial": "KW1", "partNumber": "78"]),
    ("{SN: KW1 PN: 78}", ["serial": "KW1", "partNumber": "78"]),
    ("{SN:KW1}", ["serial": "KW1"]), ("{x:KW1}", [:]), ("{SN", [:]), ("{}", [:]),
    ("{dev:{sn:KW1},lot:L8}", ["serial": "KW1", "lot": "L8"]),
    ("{model: Blue, large, sn: 5}", ["model": "Blue, large", "serial": "5"]),
    (
      "{SN=KW1, MAC=00:1A:2B:3C:4D:5E}", ["serial": "KW1", "mac": "00:1A:2B:3C:4D:5E"]
    ),
    ("{pm: LM358, qty: 20}", ["mpn": "LM358", "quantity": "20"]),
    ("{PM:LM358,QTY:20,PC:C77}", ["mpn": "LM358", "quantity": "20", "supplierPartNumber": "C77"]),
    ("{SN:9K0AB77,DT:DB-11,RC:774411}", ["serial": "9K0AB77", "model": "DB-11"]),
    ("{DT:2026,QTY:5}", ["quantity": "5"]),
  ])
  func `braces are read in any spelling`(payload: String, expected: [String: String]) {
    #expect(fields(payload) == expected)
  }
}
