extension Syntax {
  /// ISO/IEC 15434, format 05: GS1 element strings.
  public static let iso15434Format05 = Syntax(rawValue: "iso15434-05")
  /// ISO/IEC 15434, format 06: data identifiers.
  public static let iso15434Format06 = Syntax(rawValue: "iso15434-06")
  /// ISO/IEC 15434, format 12 or DD: text element identifiers.
  public static let iso15434Format12 = Syntax(rawValue: "iso15434-12")
  /// ISO/IEC 15434, a format 05 and a format 06 envelope.
  public static let iso15434Formats05And06 = Syntax(rawValue: "iso15434-05+06")
  /// A data identifier and its value in a symbol of their own, ANSI MH10.8.2.
  public static let linearDataIdentifier = Syntax(rawValue: "di-linear")
  /// A HIBC primary symbol: labeler and product, ANSI/HIBC 2.
  public static let hibcPrimary = Syntax(rawValue: "hibc-primary")
  /// A HIBC secondary symbol: lot, serial and dates, ANSI/HIBC 2.
  public static let hibcSecondary = Syntax(rawValue: "hibc-secondary")
  /// A HIBC primary and secondary in one symbol, ANSI/HIBC 2.
  public static let hibcConcatenated = Syntax(rawValue: "hibc-concatenated")
  /// ISBT 128 data structures of ICCBBA.
  public static let iccbba = Syntax(rawValue: "iccbba")
  /// An Italian pharmaceutical code in base 32.
  public static let code32 = Syntax(rawValue: "code32")
  /// A German Pharmazentralnummer in Code 39.
  public static let pzn = Syntax(rawValue: "pzn")
  /// Key and value in braces that are not JSON: `{pm:AB-1,qty:2}`.
  public static let bracedKeys = Syntax(rawValue: "braced-kv")
  /// A JSON object, RFC 8259.
  public static let json = Syntax(rawValue: "json")
  /// A link whose query names fields.
  public static let urlQuery = Syntax(rawValue: "url-query")
  /// An identification link with data identifiers, IEC 61406.
  public static let identificationLink = Syntax(rawValue: "identificationLink")
  /// A link that names no fields.
  public static let url = Syntax(rawValue: "url")
  /// Device onboarding: Zigbee install codes and the like.
  public static let deviceOnboarding = Syntax(rawValue: "onboarding")
  /// A carrier's number of a parcel.
  public static let trackingNumber = Syntax(rawValue: "trackingNumber")
  /// The structured carrier message of a MaxiCode symbol, ISO/IEC 16023.
  public static let carrierMessage = Syntax(rawValue: "carrierMessage")
  /// The label of a vehicle part in the layout of the Volkswagen group.
  public static let vehiclePart = Syntax(rawValue: "vehiclePart")
  /// A bare International Mobile Equipment Identity.
  public static let imei = Syntax(rawValue: "imei")
  /// A bare MAC address.
  public static let mac = Syntax(rawValue: "mac")
  /// A bare vehicle identification number, ISO 3779.
  public static let vin = Syntax(rawValue: "vin")
  /// A bare identifier of an embedded SIM.
  public static let eid = Syntax(rawValue: "eid")
  /// A bare identifier of a SIM card.
  public static let iccid = Syntax(rawValue: "iccid")

  /// A user-defined format.
  public static func template(_ id: String) -> Syntax { Syntax(rawValue: "template:" + id) }
}
