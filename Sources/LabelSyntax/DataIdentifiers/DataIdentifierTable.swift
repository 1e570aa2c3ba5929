/// The data identifiers that are known here: codes and meanings of ANSI MH10.8.2, in our own words.
package enum DataIdentifierTable {
  /// One identifier a line: code, title, field, form of the value, how far it is believed alone in a
  /// linear symbol.
  package static let text = """
    S|Serial number assigned by the supplier|serial|text|none
    1S|Additional code assigned by the supplier|additionalSerial|text|weak
    2S|Shipment of an advance ship notice|shipmentId|text|none
    3S|Package of one kind, unit load|packageId|text|weak
    4S|Package of one kind, master label|packageId|text|weak
    5S|Package of mixed kinds, master label|packageId|text|weak
    6S|Package of mixed kinds|packageId|text|none
    7S|Package of a supplier|packageId|text|none
    8S|Serial Shipping Container Code|sscc|sscc|strong
    9S|Package of several purchase orders|packageId|text|none
    10S|Machine or tool|machineId|text|weak
    11S|Fixed asset|assetTag|text|weak
    12S|Document|documentNumber|text|none
    13S|Container seal|sealNumber|text|none
    15S|Serial number assigned by the vendor|serial|text|together
    16S|Software version|softwareVersion|text|together
    18S|CAGE code and serial number||cageAndSerial|strong
    20S|Traceability code assigned by the customer|customerSerial|text|together
    21S|Tyre identification|tin|text|none
    22S|Cellular phone|imei|phone|strong
    23S|MAC address|mac|mac|strong
    25S|Agency, company and serial number|uii|plate|strong
    30S|Further traceability code assigned by the supplier||text|none
    T|Lot assigned by the customer|customerLot|text|none
    1T|Lot assigned by the supplier|lot|text|weak
    25T|Agency, company and lot|lot|plate|strong
    30T|Lot that is not part of the item's identifier|lot|text|weak
    P|Part number assigned by the customer|customerPartNumber|text|none
    1P|Part number assigned by the supplier|partNumber|text|weak
    2P|Revision level|revision|text|together
    3P|GTIN, withdrawn form||text|none
    4P|GTIN with check digit, withdrawn form||text|none
    7P|Common language equipment code|clei|text|none
    8P|GTIN|gtin|gtin|strong
    11P|Common language equipment code|clei|text|none
    17P|GTIN of the contents, withdrawn form||text|none
    20P|First level, assigned by the customer||text|none
    21P|Second level, assigned by the customer||text|none
    22P|Third level, assigned by the customer||text|none
    23P|Fourth level, assigned by the customer||text|none
    24P|Fifth level, assigned by the customer||text|none
    25P|Agency, company and part number||plate|strong
    30P|First level, assigned by the supplier||text|weak
    31P|Second level, assigned by the supplier||text|weak
    32P|Third level, assigned by the supplier||text|none
    33P|Bin code assigned by the supplier|binCode|text|together
    34P|Fifth level, assigned by the supplier||text|none
    50P|Manufacturer's item and version||text|none
    51P|Agency, company, item and version||plate|none
    54P|Device identifier|udiDI|text|none
    Q|Quantity|quantity|quantity|none
    3Q|Unit of measure|unitOfMeasure|text|none
    7Q|Quantity and unit of measure|quantity|quantityAndUnit|strong
    13Q|Package number of a total||text|together
    K|Purchase order of the customer|poNumber|text|none
    1K|Order of the supplier|salesOrder|text|weak
    4K|Line of the purchase order|poLine|text|together
    10K|Invoice|invoice|text|weak
    11K|Packing list|packingList|text|weak
    14K|Purchase order and line|orderAndLine|text|together
    16K|Delivery order||text|none
    V|Supplier, code of the customer|supplierCode|text|none
    1V|Supplier, code of the supplier|manufacturer|text|none
    2V|Supplier, withdrawn GS1 form||text|none
    3V|Supplier, GS1 company prefix||text|none
    12V|DUNS number of the manufacturer|duns|duns|strong
    13V|DUNS number of the supplier||duns|strong
    14V|DUNS number of the customer||duns|strong
    17V|CAGE code of the supplier|cage|cage|strong
    18V|Agency and company||plate|none
    D|Date, year month day|date|yymmdd|none
    1D|Date, day month year|date|ddmmyy|none
    2D|Date, month day year|date|mmddyy|none
    3D|Date, year and day of the year||text|none
    4D|Date, year and day of the year||text|none
    5D|Date with a qualifier||text|none
    6D|Date with a qualifier||text|none
    7D|Date, month and year||text|none
    8D|Date with a qualifier||text|none
    9D|Date code agreed between the parties|dateCode|dateCode|strong
    10D|Date code, year and week|dateCode|yyww|strong
    11D|Date code, year and week|dateCode|yyyyww|strong
    12D|Date, year month day|date|yyyymmdd|strong
    13D|Oldest and newest date code||text|none
    14D|Expiration date|expirationDate|yyyymmdd|strong
    15D|Expiration date|expirationDate|ddmmyyyy|strong
    16D|Production date|productionDate|yyyymmdd|strong
    17D|Production date|productionDate|ddmmyyyy|strong
    18D|Tag activation time||text|none
    20D|Inspection date|inspectionDate|yyyymmdd|none
    4L|Country of origin|countryOfOrigin|country|strong
    7L|Company, code of the US Department of Defense||text|none
    33L|Link|url|text|none
    34L|Link to a process|url|text|none
    J|Licence plate|licensePlate|plate|none
    1J|Licence plate, unbroken package|licensePlate|plate|strong
    2J|Licence plate, packages inside|licensePlate|plate|strong
    3J|Licence plate, unbroken package with EDI|licensePlate|plate|strong
    4J|Licence plate, packages inside with EDI|licensePlate|plate|strong
    5J|Licence plate, mixed goods|licensePlate|plate|strong
    6J|Licence plate, master label|licensePlate|plate|strong
    I|Vehicle identification number|vin|vin|none
    2I|Short vehicle identification number|shortVin|text|none
    5N|Code of the automotive industry||text|none
    9N|Pharmacy Product Number|ppn|ppn|strong
    E|Environmental category||text|none
    W|Work order|workOrder|text|none
    10Z|Free text of the sender||text|none
    11Z|Free text of the sender||text|none
    12Z|Free text of the sender||text|none
    13Z|Free text of the sender||text|none
    14Z|Free text of the sender||text|none
    15Z|Free text of the sender||text|none
    16Z|Free text of the sender||text|none
    17Z|Free text of the sender||text|none
    18Z|Free text of the sender||text|none
    19Z|Free text of the sender||text|none
    20Z|Free text of the sender||text|none
    21Z|Free text of the sender||text|none
    22Z|Free text of the sender||text|none
    """

  private static let identifiers: [String: DataIdentifier] = {
    let levels: [String: DataIdentifier.Evidence] = [
      "together": .together, "weak": .weak, "strong": .strong,
    ]
    var identifiers: [String: DataIdentifier] = [:]
    for line in text.split(separator: "\n") {
      let row = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard row.count == 5, let form = DataIdentifier.Form(rawValue: row[3]) else { continue }
      let evidence: DataIdentifier.Evidence =
        levels[row[4]] ?? .none
      identifiers[row[0]] = DataIdentifier(
        code: row[0], title: row[1], field: row[2].isEmpty ? nil : FieldName(rawValue: row[2]),
        form: form, evidence: evidence)
    }
    return identifiers
  }()

  /// The identifier with a code, or `nil`.
  static func identifier(_ code: String) -> DataIdentifier? { identifiers[code] }
}
