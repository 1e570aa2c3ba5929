extension GS1Linter {
  /// The name that the dictionary has for the linter.
  var name: String {
    // Cases have no names in Embedded Swift.
    switch self {
    case .csum: "csum"
    case .csumalpha: "csumalpha"
    case .gcppos1: "gcppos1"
    case .gcppos2: "gcppos2"
    case .yymmd0: "yymmd0"
    case .yymmdd: "yymmdd"
    case .yyyymmd0: "yyyymmd0"
    case .yyyymmdd: "yyyymmdd"
    case .hh: "hh"
    case .mi: "mi"
    case .ss: "ss"
    case .hhmi: "hhmi"
    case .iso3166: "iso3166"
    case .iso3166999: "iso3166999"
    case .iso3166alpha2: "iso3166alpha2"
    case .iso4217: "iso4217"
    case .iso5218: "iso5218"
    case .iban: "iban"
    case .latitude: "latitude"
    case .longitude: "longitude"
    case .pieceoftotal: "pieceoftotal"
    case .posinseqslash: "posinseqslash"
    case .nonzero: "nonzero"
    case .zero: "zero"
    case .nozeroprefix: "nozeroprefix"
    case .hasnondigit: "hasnondigit"
    case .hyphen: "hyphen"
    case .yesno: "yesno"
    case .winding: "winding"
    case .importeridx: "importeridx"
    case .mediatype: "mediatype"
    case .packagetype: "packagetype"
    case .pcenc: "pcenc"
    case .couponcode: "couponcode"
    case .couponposoffer: "couponposoffer"
    }
  }
}
