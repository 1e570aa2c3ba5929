extension FieldName {
  /// The customer's part number.
  public static let customerPartNumber = FieldName(rawValue: "customerPartNumber")
  /// The seller's part number.
  public static let supplierPartNumber = FieldName(rawValue: "supplierPartNumber")
  /// The manufacturer's part number, where the label tells it from others.
  public static let mpn = FieldName(rawValue: "mpn")
  /// The revision of a product.
  public static let revision = FieldName(rawValue: "revision")
  /// A Serial Shipping Container Code, 18 digits.
  public static let sscc = FieldName(rawValue: "sscc")
  /// The GTIN of the trade items in a logistic unit.
  public static let contentGTIN = FieldName(rawValue: "contentGTIN")
  /// How many trade items a logistic unit holds.
  public static let count = FieldName(rawValue: "count")
  /// How many pieces, or how much.
  public static let quantity = FieldName(rawValue: "quantity")
  /// The last day of use.
  public static let expirationDate = FieldName(rawValue: "expirationDate")
  /// The last day of best quality.
  public static let bestBeforeDate = FieldName(rawValue: "bestBeforeDate")
  /// When it was made.
  public static let productionDate = FieldName(rawValue: "productionDate")
  /// When it was packed.
  public static let packagingDate = FieldName(rawValue: "packagingDate")
  /// The last day of sale.
  public static let sellByDate = FieldName(rawValue: "sellByDate")
  /// A maker's code of the date of manufacture, such as year and week.
  public static let dateCode = FieldName(rawValue: "dateCode")
  /// A National Drug Code of the USA.
  public static let ndc = FieldName(rawValue: "ndc")
  /// A Pharmacy Product Number of IFA.
  public static let ppn = FieldName(rawValue: "ppn")
  /// A German Pharmazentralnummer, 7 or 8 digits.
  public static let pzn = FieldName(rawValue: "pzn")
  /// The device identifier of a Unique Device Identification.
  public static let udiDI = FieldName(rawValue: "udiDI")
  /// A HIBC Labeler Identification Code.
  public static let labeler = FieldName(rawValue: "labeler")
  /// The labeler's code of a product.
  public static let productCode = FieldName(rawValue: "productCode")
  /// The packaging level of a HIBC product, 0 to 9.
  public static let packagingLevel = FieldName(rawValue: "packagingLevel")
  /// An ISBT 128 donation identification number.
  public static let donationId = FieldName(rawValue: "donationId")
  /// A vehicle identification number, ISO 3779.
  public static let vin = FieldName(rawValue: "vin")
  /// An International Mobile Equipment Identity.
  public static let imei = FieldName(rawValue: "imei")
  /// The IMEI of the second radio.
  public static let imei2 = FieldName(rawValue: "imei2")
  /// A Mobile Equipment Identifier, 14 hexadecimal digits.
  public static let meid = FieldName(rawValue: "meid")
  /// The identifier of an embedded SIM, 32 digits.
  public static let eid = FieldName(rawValue: "eid")
  /// The identifier of a SIM card, 19 or 20 digits.
  public static let iccid = FieldName(rawValue: "iccid")
  /// A MAC address: hexadecimal bytes with colons.
  public static let mac = FieldName(rawValue: "mac")
  /// The MAC address of the second interface.
  public static let mac2 = FieldName(rawValue: "mac2")
  /// An FCC equipment identifier.
  public static let fccId = FieldName(rawValue: "fccId")
  /// The owner's number of an asset.
  public static let assetTag = FieldName(rawValue: "assetTag")
  /// The maker's name or code.
  public static let manufacturer = FieldName(rawValue: "manufacturer")
  /// Where it was made.
  public static let countryOfOrigin = FieldName(rawValue: "countryOfOrigin")
  /// A purchase order.
  public static let poNumber = FieldName(rawValue: "poNumber")
  /// The customer's purchase order, where the label tells it from others.
  public static let customerPoNumber = FieldName(rawValue: "customerPoNumber")
  /// The seller's order.
  public static let salesOrder = FieldName(rawValue: "salesOrder")
  /// A packing list.
  public static let packingList = FieldName(rawValue: "packingList")
  /// A licence plate of a transport unit, ISO/IEC 15459.
  public static let licensePlate = FieldName(rawValue: "licensePlate")
  /// A unique item identifier, MIL-STD-130.
  public static let uii = FieldName(rawValue: "uii")
  /// A Commercial and Government Entity code.
  public static let cage = FieldName(rawValue: "cage")
  /// The version of firmware or software.
  public static let softwareVersion = FieldName(rawValue: "softwareVersion")
  /// A link.
  public static let url = FieldName(rawValue: "url")
  /// A value that stands for several fields at once, as in `SERIAL/LOT`.
  public static let combined = FieldName(rawValue: "combined")
  /// A carrier's number of a parcel or other consignment.
  public static let trackingNumber = FieldName(rawValue: "trackingNumber")
  /// The carrier of a parcel, where its number says which.
  public static let carrier = FieldName(rawValue: "carrier")
  /// The postal code that a parcel goes to.
  public static let shipToPostCode = FieldName(rawValue: "shipToPostCode")
  /// A carrier's country code, as it writes it.
  public static let countryCode = FieldName(rawValue: "countryCode")
  /// A carrier's code of its service.
  public static let serviceClass = FieldName(rawValue: "serviceClass")
}
