/// The code lists that GS1 values draw from.
///
/// Countries and currencies: ISO 3166-1 and ISO 4217 as the linters `iso3166` and `iso4217` of the
/// GS1 Barcode Syntax Dictionary have them. Packages: UN/ECE Recommendation 21 with the additions of
/// the GS1 code list PackageTypeCode.
enum GS1CodeLists {
  /// Whether `number` is a country's numeric code.
  static func isCountry(number: UInt64) -> Bool {
    number < 1000 && countryLetters[Int(number)] != 0
  }

  /// Whether two letters are a country's code.
  static func isCountry(_ first: UInt8, _ second: UInt8) -> Bool {
    countryLetters.contains(UInt32(first) << 8 | UInt32(second)) && first != 0
  }

  /// The letters of a country's numeric code, such as `DE` for 276.
  static func country(number: UInt64) -> String? { name(countryLetters, number) }

  /// Whether `number` is a currency's numeric code.
  static func isCurrency(number: UInt64) -> Bool {
    number < 1000 && currencyLetters[Int(number)] != 0
  }

  /// The letters of a currency's numeric code, such as `EUR` for 978.
  static func currency(number: UInt64) -> String? { name(currencyLetters, number) }

  /// Whether the bytes of `range` are a package type code.
  static func isPackage(_ data: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard (1...3).contains(range.count) else { return false }
    return packageCodes.contains(range.reduce(0) { $0 << 8 | UInt32(data[$1]) })
  }

  /// By numeric code: the letters, 8 bits each; 0 where there is none.
  private static let countryLetters = byNumber(countries)
  private static let currencyLetters = byNumber(currencies)
  private static let packageCodes = Set(words(packages))

  private static func name(_ letters: [UInt32], _ number: UInt64) -> String? {
    guard number < 1000, letters[Int(number)] != 0 else { return nil }
    let value = letters[Int(number)]
    var bytes: [UInt8] = []
    for shift: UInt32 in [16, 8, 0] where value >> shift & 0xFF != 0 {
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func byNumber(_ text: String) -> [UInt32] {
    var result = [UInt32](repeating: 0, count: 1000)
    var letters: UInt32 = 0
    var number = 0
    for byte in text.utf8 {
      if byte.isDigit {
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
      } else if byte == ASCII.space {
        result[number] = letters
        letters = 0
        number = 0
      } else {
        letters = letters << 8 | UInt32(byte)
      }
    }
    result[number] = letters
    return result
  }

  private static func words(_ text: String) -> [UInt32] {
    var result: [UInt32] = []
    var word: UInt32 = 0
    for byte in text.utf8 {
      if byte == ASCII.space {
        result.append(word)
        word = 0
      } else {
        word = word << 8 | UInt32(byte)
      }
    }
    result.append(word)
    return result
  }

  private static let countries = """
    AD020 AE784 AF004 AG028 AI660 AL008 AM051 AO024 AQ010 AR032 AS016 AT040 AU036 AW533 AX248 \
    AZ031 BA070 BB052 BD050 BE056 BF854 BG100 BH048 BI108 BJ204 BL652 BM060 BN096 BO068 BQ535 \
    BR076 BS044 BT064 BV074 BW072 BY112 BZ084 CA124 CC166 CD180 CF140 CG178 CH756 CI384 CK184 \
    CL152 CM120 CN156 CO170 CR188 CU192 CV132 CW531 CX162 CY196 CZ203 DE276 DJ262 DK208 DM212 \
    DO214 DZ012 EC218 EE233 EG818 EH732 ER232 ES724 ET231 FI246 FJ242 FK238 FM583 FO234 FR250 \
    GA266 GB826 GD308 GE268 GF254 GG831 GH288 GI292 GL304 GM270 GN324 GP312 GQ226 GR300 GS239 \
    GT320 GU316 GW624 GY328 HK344 HM334 HN340 HR191 HT332 HU348 ID360 IE372 IL376 IM833 IN356 \
    IO086 IQ368 IR364 IS352 IT380 JE832 JM388 JO400 JP392 KE404 KG417 KH116 KI296 KM174 KN659 \
    KP408 KR410 KW414 KY136 KZ398 LA418 LB422 LC662 LI438 LK144 LR430 LS426 LT440 LU442 LV428 \
    LY434 MA504 MC492 MD498 ME499 MF663 MG450 MH584 MK807 ML466 MM104 MN496 MO446 MP580 MQ474 \
    MR478 MS500 MT470 MU480 MV462 MW454 MX484 MY458 MZ508 NA516 NC540 NE562 NF574 NG566 NI558 \
    NL528 NO578 NP524 NR520 NU570 NZ554 OM512 PA591 PE604 PF258 PG598 PH608 PK586 PL616 PM666 \
    PN612 PR630 PS275 PT620 PW585 PY600 QA634 RE638 RO642 RS688 RU643 RW646 SA682 SB090 SC690 \
    SD729 SE752 SG702 SH654 SI705 SJ744 SK703 SL694 SM674 SN686 SO706 SR740 SS728 ST678 SV222 \
    SX534 SY760 SZ748 TC796 TD148 TF260 TG768 TH764 TJ762 TK772 TL626 TM795 TN788 TO776 TR792 \
    TT780 TV798 TW158 TZ834 UA804 UG800 UM581 US840 UY858 UZ860 VA336 VC670 VE862 VG092 VI850 \
    VN704 VU548 WF876 WS882 YE887 YT175 ZA710 ZM894 ZW716
    """

  private static let currencies = """
    AED784 AFN971 ALL008 AMD051 ANG532 AOA973 ARS032 AUD036 AWG533 AZN944 BAM977 BBD052 BDT050 \
    BGN975 BHD048 BIF108 BMD060 BND096 BOB068 BOV984 BRL986 BSD044 BTN064 BWP072 BYN933 BZD084 \
    CAD124 CDF976 CHE947 CHF756 CHW948 CLF990 CLP152 CNY156 COP170 COU970 CRC188 CUP192 CVE132 \
    CZK203 DJF262 DKK208 DOP214 DZD012 EGP818 ERN232 ETB230 EUR978 FJD242 FKP238 GBP826 GEL981 \
    GHS936 GIP292 GMD270 GNF324 GTQ320 GYD328 HKD344 HNL340 HTG332 HUF348 IDR360 ILS376 INR356 \
    IQD368 IRR364 ISK352 JMD388 JOD400 JPY392 KES404 KGS417 KHR116 KMF174 KPW408 KRW410 KWD414 \
    KYD136 KZT398 LAK418 LBP422 LKR144 LRD430 LSL426 LYD434 MAD504 MDL498 MGA969 MKD807 MMK104 \
    MNT496 MOP446 MRU929 MUR480 MVR462 MWK454 MXN484 MXV979 MYR458 MZN943 NAD516 NGN566 NIO558 \
    NOK578 NPR524 NZD554 OMR512 PAB590 PEN604 PGK598 PHP608 PKR586 PLN985 PYG600 QAR634 RON946 \
    RSD941 RUB643 RWF646 SAR682 SBD090 SCR690 SDG938 SEK752 SGD702 SHP654 SLE925 SOS706 SRD968 \
    SSP728 STN930 SVC222 SYP760 SZL748 THB764 TJS972 TMT934 TND788 TOP776 TRY949 TTD780 TWD901 \
    TZS834 UAH980 UGX800 USD840 USN997 UYI940 UYU858 UYW927 UZS860 VED926 VES928 VND704 VUV548 \
    WST882 XAD396 XAF950 XAG961 XAU959 XBA955 XBB956 XBC957 XBD958 XCD951 XDR960 XOF952 XPD964 \
    XPF953 XPT962 XSU994 XTS963 XUA965 XXX999 YER886 ZAR710 ZMW967 ZWG924
    """

  private static let packages = """
    1A 1B 1D 1F 1G 1W 200 201 202 203 204 205 206 210 211 212 2C 3A 3H 43 44 4A 4B 4C 4D 4F 4G \
    4H 5H 5L 5M 6H 6P 7A 7B 8 8A 8B 8C 9 AA AB AC AD AF AG AH AI AJ AL AM AP APE AT AV B4 BB BC \
    BD BE BF BG BGE BH BI BJ BK BL BM BME BN BO BP BQ BR BRI BS BT BU BV BW BX BY BZ CA CB CBL \
    CC CCE CD CE CF CG CH CI CJ CK CL CM CN CO CP CQ CR CS CT CU CV CW CX CY CZ DA DB DC DG DH \
    DI DJ DK DL DM DN DP DPE DR DS DT DU DV DW DX DY E1 E2 E3 EC ED EE EF EG EH EI EN FB FC FD \
    FE FI FL FO FOB FP FPE FR FT FW FX GB GI GL GR GU GY GZ HA HB HC HG HN HR IA IB IC ID IE IF \
    IG IH IK IL IN IZ JB JC JG JR JT JY KG KI LAB LE LG LT LU LV LZ MA MB MC ME MPE MR MS MT MW \
    MX NA NE NF NG NS NT NU NV OA OB OC OD OE OF OK OPE OT OU P2 PA PAE PB PC PD PE PF PG PH PI \
    PJ PK PL PLP PN PO POP PP PPE PR PT PU PUE PV PX PY PZ QA QB QC QD QF QG QH QJ QK QL QM QN \
    QP QQ QR QS RB1 RB2 RB3 RCB RD RG RJ RK RL RO RT RZ S1 SA SB SC SD SE SEC SH SI SK SL SM SO \
    SP SS ST STL SU SV SW SX SY SZ T1 TB TC TD TE TEV TG THE TI TK TL TN TO TR TRE TS TT TTE TU \
    TV TW TWE TY TZ UC UN UUE VA VG VI VK VL VN VO VP VQ VR VS VY WA WB WC WD WF WG WH WJ WK WL \
    WM WN WP WQ WR WRP WS WT WU WV WW WX WY WZ X11 X12 X15 X16 X17 X18 X19 X20 X3 XA XB XC XD XF \
    XG XH XJ XK YA YB YC YD YF YG YH YJ YK YL YM YN YP YQ YR YS YT YV YW YX YY YZ ZA ZB ZC ZD ZF \
    ZG ZH ZJ ZK ZL ZM ZN ZP ZQ ZR ZS ZT ZU ZV ZW ZX ZY ZZ
    """
}
