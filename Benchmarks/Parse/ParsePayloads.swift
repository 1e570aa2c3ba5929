/// One usual payload of each label language, and whole labels.
enum ParsePayloads {
  static let byLanguage = [
    ("GS1.GTIN-Expiry-Lot-Serial", "]d201095060001343521725123110ABC123\u{1D}21XYZ98765"),
    ("GS1.SSCC", "]C100006141411234567890"),
    ("GS1.Bracketed", "(01)09506000134352(17)251231(10)ABC123(21)XYZ98765"),
    ("GS1.Link", "https://id.gs1.org/01/09506000134352/10/ABC123/21/XYZ98765?17=251231"),
    ("ISO15434.06", "[)>\u{1E}06\u{1D}1PABC\u{1D}Q25\u{1D}1TLOT7\u{1D}SZ9\u{1D}4LDE\u{1E}\u{04}"),
    ("ISO15434.12", "[)>\u{1E}12\u{1D}CAG A3309\u{1D}SER 1234567\u{1E}\u{04}"),
    ("DataIdentifier", "]C0" + "1P7447709100"),
    ("HIBC.Primary", "+A123BJC5D6E71G"),
    ("HIBC.Concatenated", "+A99912345/$$52001510X3/16D20111212/S77DEFG457"),
    ("ISBT128", "=)1TE123456A&)RZ12345678"),
    ("PPN", "[)>\u{1E}06\u{1D}9N112097776021\u{1D}S49632\u{1D}1TABC123\u{1D}D290300\u{1E}\u{04}"),
    ("Keyed.English", "SN:5CG1234ABC;PN:8XK12EA#ABH;MAC:00:1A:2B:3C:4D:5E"),
    ("Keyed.Japanese", "型式:AB-1 製造番号:00123 ロット:7K"),
    ("Keyed.Lines", "SERIAL NUMBER\nAB123\nLOT NUMBER\n77"),
    ("JSON", #"{"sn":"0012345","lot":"B7","model":"X-9"}"#),
    ("Braced", "{PN:ABC-1,SN:0012345,LOT:B7,QTY:10}"),
    ("URLQuery", "https://example.com/p?sn=0012345&lot=B7&model=X-9"),
    ("IdentificationLink", "https://example.com/1P6ES7131-6BF00-0CA0+SC-P4TM3526"),
    ("IMEI", "490154203237518"),
    ("VIN", "WVWZZZ1JZXW000001"),
    ("EID", "89001012012341234012345678901224"),
    ("MAC", "001A.2B3C.4D5E"),
    ("Bare", "CROT4D"),
    ("Prose", String(repeating: "Keep in a dry place, away from light. ", count: 10)),
  ]
  static let labels = [
    (
      "Device",
      ["]C0" + "SPF1A2B3C", "]C0" + "1P7447709100", "SN:5CG1234ABC;MAC:00:1A:2B:3C:4D:5E"]
    ),
    ("Logistic", ["]C100006141411234567890", "]C1020950600013435215251231371000\u{1D}10ABC"]),
  ]
}
