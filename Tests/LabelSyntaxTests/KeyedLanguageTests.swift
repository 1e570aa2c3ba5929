import LabelSyntax
import Testing

/// What food, medicine, cosmetics and devices print in each language of the table.
struct KeyedLanguageTests {
  typealias Row = KeyedTextTests.Row

  static let rows = [
    Row(
      "Best before: 2026-05-30 Batch code: 7A Packed on: 2024-05-30",
      ["bestBeforeDate": "2026-05-30", "lot": "7A", "packagingDate": "2024-05-30"]),
    Row("USE BY: 05/2026", ["expirationDate": "2026-05"]),
    Row(
      "Date of Manufacturing: 05/2023 Date of Expiry: 04/2026",
      ["productionDate": "2023-05", "expirationDate": "2026-04"]),
    Row("MHD: 15.06.2026 Los-Nr.: 7A", ["bestBeforeDate": "2026-06-15", "lot": "7A"]),
    Row(
      "verwendbar bis: 05/2027 Ch.-B.: 7A PZN: 01234562",
      ["expirationDate": "2027-05", "lot": "7A", "pzn": "01234562"]),
    Row(
      "Modellnummer: X9 Artikelnr.: 55 Fertigungsnummer: 77A",
      ["model": "X9", "partNumber": "55", "serial": "77A"]),
    Row("DLC : 15.06.2026 N° de lot : A7", ["expirationDate": "2026-06-15", "lot": "A7"]),
    Row("DDM: 05/2026", ["bestBeforeDate": "2026-05"]),
    Row("DLUO : 12/2026 Lot : A7", ["bestBeforeDate": "2026-12", "lot": "A7"]),
    Row("À consommer de préférence avant fin : 05/2026", ["bestBeforeDate": "2026-05"]),
    Row("A consommer avant fin: 05/2026", ["bestBeforeDate": "2026-05"]),
    Row("Prod.: 06/2024 Codice art.: 77", ["productionDate": "2024-06", "partNumber": "77"]),
    Row("Prod.: Widget", [:]),
    Row(
      "Fabriqué le : 05/2024 Numéro de modèle : X9",
      ["productionDate": "2024-05", "model": "X9"]),
    Row(
      "Fecha de elaboración: 06/2024 Fecha de vencimiento: 06/2026 Lote: 7",
      ["productionDate": "2024-06", "expirationDate": "2026-06", "lot": "7"]),
    Row("Consumir preferentemente antes del: 30.06.2026", ["bestBeforeDate": "2026-06-30"]),
    Row(
      "Data di scadenza: 06/2026 N. lotto: L7 Data di produzione: 06/2024",
      ["expirationDate": "2026-06", "lot": "L7", "productionDate": "2024-06"]),
    Row("Da consumarsi preferibilmente entro il: 30/06/2026", ["bestBeforeDate": "2026-06-30"]),
    Row(
      "Data de fabricação: 06/2024 Data de validade: 06/2026 Lote n.º: 7",
      ["productionDate": "2024-06", "expirationDate": "2026-06", "lot": "7"]),
    Row("Consumir de preferência antes de: 06/2026", ["bestBeforeDate": "2026-06"]),
    Row("THT: 30-06-2026 Partijnummer: A7", ["bestBeforeDate": "2026-06-30", "lot": "A7"]),
    Row(
      "Te gebruiken tot: 30-06-2026 Aantal: 5", ["expirationDate": "2026-06-30", "quantity": "5"]),
    Row("Najlepiej spożyć przed: 30.06.2026", ["bestBeforeDate": "2026-06-30"]),
    Row(
      "Data produkcji: 06.2024 Data ważności: 06.2026 Numer katalogowy: K7",
      ["productionDate": "2024-06", "expirationDate": "2026-06", "partNumber": "K7"]),
    Row(
      "Datum výroby: 01.12.2024 Spotřebujte do: 01.12.2026 Šarže: 7A",
      ["productionDate": "2024-12-01", "expirationDate": "2026-12-01", "lot": "7A"]),
    Row("Minimální trvanlivost do: 01.12.2026", ["bestBeforeDate": "2026-12-01"]),
    Row(
      "Дата изготовления: 12.05.2024 Годен до: 12.05.2026 Партия №: 7",
      ["productionDate": "2024-05-12", "expirationDate": "2026-05-12", "lot": "7"]),
    Row("Артикул: А-77 Количество: 5", ["partNumber": "А-77", "quantity": "5"]),
    Row("Bäst före: 2026-12-01 Batchnr: 7A", ["bestBeforeDate": "2026-12-01", "lot": "7A"]),
    Row(
      "Sista förbrukningsdag: 2026-12-01 Antal: 5",
      ["expirationDate": "2026-12-01", "quantity": "5"]),
    Row(
      "Üretim Tarihi: 05.2024 S.K.T.: 05.2026 Parti No: 7",
      ["productionDate": "2024-05", "expirationDate": "2026-05", "lot": "7"]),
    Row("TETT: 12.05.2026 Seri Numarası: A7", ["bestBeforeDate": "2026-05-12", "serial": "A7"]),
    Row(
      "生产日期：2024/05/30 保质期至：2026年5月29日 产品批号：240530",
      ["productionDate": "2024-05-30", "bestBeforeDate": "2026-05-29", "lot": "240530"]),
    Row("有效期限：2026-05-30 数量：5", ["expirationDate": "2026-05-30", "quantity": "5"]),
    Row("賞味期限 2026.5.30 製造ロット A7", ["bestBeforeDate": "2026-05-30", "lot": "A7"]),
    Row("消費期限：2026年5月30日 入数：12", ["expirationDate": "2026-05-30", "quantity": "12"]),
    Row(
      "제조연월일: 2024.05.30 소비기한: 2026.05.29 로트번호: 7A",
      ["productionDate": "2024-05-30", "expirationDate": "2026-05-29", "lot": "7A"]),
    Row("품질유지기한: 2026.05.29", ["bestBeforeDate": "2026-05-29"]),
    // A duration is no date.
    Row("保质期：18个月", [:]),
    Row("Срок годности: 24 месяца", [:]),
    Row("Shelf life: 24 months", [:]),
  ]

  @Test(arguments: rows)
  func `dates, lots and numbers are named`(row: Row) {
    #expect(fields(row.payload) == row.fields)
  }

  @Test(arguments: [
    ("PZN: 03752864", "03752864", []), ("PZN - 03752864", "03752864", []),
    ("PZN-03752864", "03752864", []), ("pzn 3752864", "3752864", []),
    ("PZN: 03752865", "03752865", ["checkDigit"]), ("PZN: 0375", nil, ["malformedValue"]),
  ])
  func `a Pharmazentralnummer is named`(payload: String, number: String?, issues: [String]) {
    let label = LabelReader().readLabel([qr(payload)])
    #expect(label[.pzn] == number)
    #expect(codes(label) == Set(issues))
    #expect(label.candidates == [])
  }
}
