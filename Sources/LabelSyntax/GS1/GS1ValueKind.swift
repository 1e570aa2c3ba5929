/// What a value means; the order is that of `Scripts/make-gs1-table.py`.
enum GS1ValueKind: UInt8 {
  case text
  case date
  case dateTime
  case dateRange
  case dateOptionalTime
  case productionTime
  case longDate
  case longDateTime
  case decimal
  case money
  case count
  case countries
  case gtin
  case sscc
  case temperature
  case position
}
