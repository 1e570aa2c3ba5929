import LabelSyntax

/// Payloads with known readings.
///
/// They were run through the GS1 Barcode Syntax Engine 1.4.1, or come from public issues of other
/// libraries; where the engine refuses what this reader restores, the reading is ours.
enum GS1Vectors {
  static let all: [GS1Vector] = [
    GS1Vector(
      "]C1010950600013435210ABC123\u{1D}17251231",
      ["01": "09506000134352", "10": "ABC123", "17": "251231"],
      link: "https://id.gs1.org/01/09506000134352/10/ABC123?17=251231",
      note: "GS1-128; GS ends the lot"),
    GS1Vector(
      "]e0010950600013435210ABC\u{1D}99X", ["01": "09506000134352", "10": "ABC", "99": "X"],
      link: "https://id.gs1.org/01/09506000134352/10/ABC?99=X",
      note: "GS1 DataBar Expanded / composite"),
    GS1Vector(
      "]J1011231231231233310ABC123\u{1D}99TESTING",
      ["01": "12312312312333", "10": "ABC123", "99": "TESTING"],
      link: "https://id.gs1.org/01/12312312312333/10/ABC123?99=TESTING",
      note: "GS1 DotCode"),
    GS1Vector(
      "]C100006141411234567890", ["00": "006141411234567890"],
      link: "https://id.gs1.org/00/006141411234567890",
      note: "SSCC"),
    GS1Vector(
      "]d20109506000134352\u{1D}17251231", ["01": "09506000134352", "17": "251231"],
      link: "https://id.gs1.org/01/09506000134352?17=251231",
      note: "superfluous GS after a fixed-length AI is tolerated (GenSpecs 7.8.6)"),
    GS1Vector(
      "]d2010950600013435210ABC\u{1D}", ["01": "09506000134352", "10": "ABC"],
      link: "https://id.gs1.org/01/09506000134352/10/ABC",
      note: "trailing GS tolerated"),
    GS1Vector(
      "]Q1https://example.com/01/12312312312333?99=TEST", ["01": "12312312312333", "99": "TEST"],
      link: "https://id.gs1.org/01/12312312312333?99=TEST",
      note: "Digital Link in plain QR (]Q1)"),
    GS1Vector(
      "]Q1HTTPS://example.com/01/12312312312333?99=TEST", ["01": "12312312312333", "99": "TEST"],
      link: "https://id.gs1.org/01/12312312312333?99=TEST",
      note: "uppercase scheme"),
    GS1Vector(
      "]Q1TESTING", [:],
      note: "plain QR: ok, no AIs"),
    GS1Vector(
      "]E02112345678900", [:],
      note: "EAN-13: ok, primary digits only, engine yields NO AI list"),
    GS1Vector(
      "]E02112345678900|]e099COMPOSITE\u{1D}98XYZ", ["99": "COMPOSITE", "98": "XYZ"],
      note: "EAN-13 + composite component"),
    GS1Vector(
      "]C10109506000134352310300125039220299\u{1D}15260131",
      ["01": "09506000134352", "3103": "001250", "3922": "0299", "15": "260131"],
      link: "https://id.gs1.org/01/09506000134352?3103=001250&15=260131&3922=0299",
      note: "weight 1.250 kg + price 2.99 + best before"),
    GS1Vector(
      "0109506000134352", ["01": "09506000134352"],
      note: "no symbology identifier (engine scan mode requires one)"),
    GS1Vector(
      "]d2\u{1D}0109506000134352", ["01": "09506000134352"],
      note:
        "leading GS after the symbology id (seen in the wild: zxing, Odoo #177958); engine refuses"),
    GS1Vector(
      "]d20109506000134353", nil,
      note: "bad GTIN check digit"),
    GS1Vector(
      "]d2", nil,
      note: "empty AI data"),
    GS1Vector(
      "]I119506000134359", [:],
      note: "ITF-14 ]I1 not supported by the engine"),
    GS1Vector(
      "]C0HELLO", [:],
      note: "plain Code 128 ]C0 not supported by the engine"),
    GS1Vector(
      "]Q0HELLO", [:],
      note: "QR model 1 ]Q0 not supported by the engine"),
    GS1Vector(
      "]E39506000134352", [:],
      note: "EAN with add-on ]E3 not supported by the engine"),
    GS1Vector(
      "]E02112345678901", nil,
      note: "EAN-13 bad check digit"),
    GS1Vector(
      "]Q1https://example.com/hello", [:],
      note: "ordinary URL in a QR code: the engine FAILS instead of returning it as plain text"),
    GS1Vector(
      "]d2010950600013435210ABC17251231", ["01": "09506000134352", "10": "ABC17251231"],
      link: "https://id.gs1.org/01/09506000134352/10/ABC17251231",
      note: "missing GS: swallowed silently into the lot \"ABC17251231\" (engine cannot know)"),
    GS1Vector(
      "]d201095060001343521725123110ABC{GS}21X",
      ["01": "09506000134352", "17": "251231", "10": "ABC", "21": "X"],
      note: "scanner sent the text \"{GS}\": braces are not in CSET 82"),
    GS1Vector(
      "]d201095060001343521725123110ABC%1D21X",
      ["01": "09506000134352", "17": "251231", "10": "ABC%1D21X"],
      link: "https://id.gs1.org/01/09506000134352/10/ABC%251D21X?17=251231",
      note: "scanner sent \"%1D\": all CSET 82, silently swallowed into the lot"),
    GS1Vector(
      "]d201095060001343521725123110ABC|21X",
      ["01": "09506000134352", "17": "251231", "10": "ABC", "21": "X"],
      note: "scanner sent \"|\": not CSET 82"),
    GS1Vector(
      "]d201095060001343521725123110ABC#21X",
      ["01": "09506000134352", "17": "251231", "10": "ABC", "21": "X"],
      note: "scanner sent \"#\": not CSET 82 (but CSET 39)"),
    GS1Vector(
      "]d201095060001343521725123110ABC 21X",
      ["01": "09506000134352", "17": "251231", "10": "ABC", "21": "X"],
      note: "space: not CSET 82"),
    GS1Vector(
      "^0112345678901231991234", ["01": "12345678901231", "99": "1234"],
      link: "https://id.gs1.org/01/12345678901231?99=1234",
      note: "fixed-length runs into next AI"),
    GS1Vector(
      "^242123456^10ABC123^0109506000134352",
      ["242": "123456", "10": "ABC123", "01": "09506000134352"],
      link: "https://id.gs1.org/01/09506000134352/10/ABC123?242=123456",
      note: "N..6 at its limit, then others"),
    GS1Vector(
      "^0112345678901231^7007211225211231", ["01": "12345678901231", "7007": "211225211231"],
      link: "https://id.gs1.org/01/12345678901231?7007=211225211231",
      note: "harvest date range N6 [N6]"),
    GS1Vector(
      "^0112345678901231^7007211225", ["01": "12345678901231", "7007": "211225"],
      link: "https://id.gs1.org/01/12345678901231?7007=211225",
      note: "harvest date without the optional part"),
    GS1Vector(
      "^011234567890123180082501011230", ["01": "12345678901231", "8008": "2501011230"],
      link: "https://id.gs1.org/01/12345678901231?8008=2501011230",
      note: "(8008) date + hour + minute"),
    GS1Vector(
      "^01123456789012318008250101123059", ["01": "12345678901231", "8008": "250101123059"],
      link: "https://id.gs1.org/01/12345678901231?8008=250101123059",
      note: "(8008) date + hour + minute + second"),
    GS1Vector(
      "^011234567890123117250200", ["01": "12345678901231", "17": "250200"],
      link: "https://id.gs1.org/01/12345678901231?17=250200",
      note: "day 00 allowed with yymmd0 (means last day of month)"),
    GS1Vector(
      "^011234567890123117240229", ["01": "12345678901231", "17": "240229"],
      link: "https://id.gs1.org/01/12345678901231?17=240229",
      note: "leap day"),
    GS1Vector(
      "^0112345678901231423528056", ["01": "12345678901231", "423": "528056"],
      link: "https://id.gs1.org/01/12345678901231?423=528056",
      note: "country list, two entries"),
    GS1Vector(
      "^011234567890123139329781234^3103001000",
      ["01": "12345678901231", "3932": "9781234", "3103": "001000"],
      link: "https://id.gs1.org/01/12345678901231?3103=001000&3932=9781234",
      note: "price 12.34 EUR + net weight"),
    GS1Vector(
      "^8006123456789012310102^21S", ["8006": "123456789012310102", "21": "S"],
      link: "https://id.gs1.org/8006/123456789012310102/21/S",
      note: "(8006) piece 1 of 2"),
    GS1Vector(
      "^41595201234567888020REF1^8007FR7630006000011234567890189",
      ["415": "9520123456788", "8020": "REF1", "8007": "FR7630006000011234567890189"],
      link: "https://id.gs1.org/415/9520123456788/8020/REF1?8007=FR7630006000011234567890189",
      note: "(415)(8020)(8007) IBAN"),
    GS1Vector(
      "^2531234567890128X", ["253": "1234567890128X"],
      link: "https://id.gs1.org/253/1234567890128X",
      note: "(253) GDTI with serial"),
    GS1Vector(
      "^99ABC", ["99": "ABC"],
      note: "company internal"),
    GS1Vector(
      "^01123456789012312001", ["01": "12345678901231", "20": "01"],
      link: "https://id.gs1.org/01/12345678901231?20=01",
      note: "(20) variant"),
    GS1Vector(
      "^4191234567890123", ["419": "1234567890123"],
      options: GS1Options(permitsUnknownAIs: true),
      note: "unknown 41n AI vivified as fixed 13 (permitUnknownAIs)"),
    GS1Vector(
      "^10ABC", ["10": "ABC"],
      options: GS1Options(ignoredRules: GS1RuleSet(.requisite)),
      note: "lot alone, REQUISITE_AIS validation off"),
    GS1Vector(
      "^0109506000134352|^10ABC^99XYZ", ["01": "09506000134352", "10": "ABC", "99": "XYZ"],
      link: "https://id.gs1.org/01/09506000134352/10/ABC?99=XYZ",
      note: "linear | composite"),
    GS1Vector(
      "^891234", nil,
      note: "no such AI"),
    GS1Vector(
      "^89ABC", nil,
      options: GS1Options(permitsUnknownAIs: true),
      note: "unknown AI of unknown length stays an error even with permitUnknownAIs"),
    GS1Vector(
      "^01123456789012312", nil,
      note: "trailing garbage \"2\""),
    GS1Vector(
      "^0112345678901234", nil,
      note: "bad check digit"),
    GS1Vector(
      "^99ABC~", nil,
      note: "bad CSET 82 char"),
    GS1Vector(
      "^2421234567", nil,
      note: "(242) 7 digits, max 6"),
    GS1Vector(
      "^80011234123451239", nil,
      note: "(8001) one short"),
    GS1Vector(
      "^700721122521123", nil,
      note: "optional N6 given 5 digits"),
    GS1Vector(
      "^4235285", nil,
      note: "country list has a dangling digit"),
    GS1Vector(
      "^011234567890123117251301", nil,
      note: "month 13"),
    GS1Vector(
      "^011234567890123117250230", nil,
      note: "30 February"),
    GS1Vector(
      "^011234567890123117230229", nil,
      note: "29 Feb in a non-leap year"),
    GS1Vector(
      "^011234567890123170032506001200", nil,
      note: "(7003) yymmdd: day 00 not allowed"),
    GS1Vector(
      "^0112345678901231422999", nil,
      note: "999 is not an ISO 3166 code"),
    GS1Vector(
      "^43091800000001000000000000006141411234567890", nil,
      note: "latitude out of range"),
    GS1Vector(
      "^8006123456789012310201^21S", nil,
      note: "piece 2 of 1"),
    GS1Vector(
      "^41595201234567888020REF1^8007FR7630006000011234567890188", nil,
      note: "IBAN checksum"),
    GS1Vector(
      "^80131987654Ad4X4bL5ttr2310cXK", nil,
      note: "GMN check pair"),
    GS1Vector(
      "^01123456789012310212345678901231", nil,
      note: "(02) excludes (01)"),
    GS1Vector(
      "^011234567890123121ABC^235XYZ", nil,
      note: "(21) excludes (235)"),
    GS1Vector(
      "^021234567890123137123", nil,
      note: "(37) needs (00)"),
    GS1Vector(
      "^0109506000134352^0109520123456788", nil,
      note: "same AI, different values"),
    GS1Vector(
      "^2531234567890128^8030ABC", nil,
      note: "(8030) needs the serial component of (253)"),
    GS1Vector(
      "^01123456789012318011012", nil,
      note: "(8011) leading zero + missing (8010)"),
    GS1Vector(
      "(01)12345678901231(10)12345", ["01": "12345678901231", "10": "12345"],
      link: "https://id.gs1.org/01/12345678901231/10/12345",
      note: ""),
    GS1Vector(
      "(10)12345(11)991225(01)12345678901231",
      ["10": "12345", "11": "991225", "01": "12345678901231"],
      link: "https://id.gs1.org/01/12345678901231/10/12345?11=991225",
      note: "FNC1 inserted after (10)"),
    GS1Vector(
      "(01)09506000134352(10)ABC|(99)XYZ", ["01": "09506000134352", "10": "ABC", "99": "XYZ"],
      link: "https://id.gs1.org/01/09506000134352/10/ABC?99=XYZ",
      note: "linear | composite"),
    GS1Vector(
      "(01)09506000134352(10)ABC-123/9", ["01": "09506000134352", "10": "ABC-123/9"],
      link: "https://id.gs1.org/01/09506000134352/10/ABC-123%2F9",
      note: "CSET 82 punctuation"),
    GS1Vector(
      "(89)ABC", ["89": "ABC"],
      options: GS1Options(permitsUnknownAIs: true),
      note: "unknown AI with permitUnknownAIs"),
    GS1Vector(
      "(89)ABC", nil,
      note: "unknown AI"),
    GS1Vector(
      "(1A)12345", nil,
      note: "AI must be numeric"),
    GS1Vector(
      "(12345)12345", nil,
      note: "AI too long"),
    GS1Vector(
      "(17)9(90)217", nil,
      note: "must not re-parse as ^7990217"),
    GS1Vector(
      "(01)123456789012312(10)12345", nil,
      note: "fixed AI too long"),
    GS1Vector(
      "(01) 09506000134352(10) ABC", ["01": "09506000134352", "10": "ABC"],
      note: "HRI with spaces: engine refuses (it prints HRI with that space itself!)"),
    GS1Vector(
      "(01)09506000134352 (10)ABC", ["01": "09506000134352", "10": "ABC"],
      note: "space between AIs"),
    GS1Vector(
      "(01)9506000134352", nil,
      note: "GTIN-13 in (01): must be padded to 14"),
    GS1Vector(
      "https://id.gs1.org/01/09520123456788", ["01": "09520123456788"],
      link: "https://id.gs1.org/01/09520123456788",
      note: "canonical"),
    GS1Vector(
      "https://id.gs1.org/01/09520123456788/10/ABC1/21/12345?17=180426",
      ["01": "09520123456788", "10": "ABC1", "21": "12345", "17": "180426"],
      link: "https://id.gs1.org/01/09520123456788/10/ABC1/21/12345?17=180426",
      note: ""),
    GS1Vector(
      "https://example.com/01/09520123456788?3103=000195&3922=0299&17=201225",
      ["01": "09520123456788", "3103": "000195", "3922": "0299", "17": "201225"],
      link: "https://id.gs1.org/01/09520123456788?3103=000195&17=201225&3922=0299",
      note: ""),
    GS1Vector(
      "https://id.gs1.org/414/9520123456788/254/32a%2Fb", ["414": "9520123456788", "254": "32a/b"],
      link: "https://id.gs1.org/414/9520123456788/254/32a%2Fb",
      note: "percent decoding"),
    GS1Vector(
      "https://a/01/12312312312333/22/ABC+123?99=ABC&98=XYZ%2f987",
      ["01": "12312312312333", "22": "ABC+123", "99": "ABC", "98": "XYZ/987"],
      link: "https://id.gs1.org/01/12312312312333/22/ABC%2B123?99=ABC&98=XYZ%2F987",
      note: "\"+\" is literal in the path"),
    GS1Vector(
      "https://a/more/stem/00/006141411234567890", ["00": "006141411234567890"],
      link: "https://id.gs1.org/00/006141411234567890",
      note: "custom stem"),
    GS1Vector(
      "https://[2001:db8::1]/01/12312312312333", ["01": "12312312312333"],
      link: "https://id.gs1.org/01/12312312312333",
      note: "IPv6 host"),
    GS1Vector(
      "https://a/01/2112345678900", ["01": "02112345678900"],
      link: "https://id.gs1.org/01/02112345678900",
      options: GS1Options(permitsShortGTINs: true),
      note: "zero-suppressed GTIN-13 with the permit flag"),
    GS1Vector(
      "https://a/01/2112345678900", nil,
      note: "zero-suppressed GTIN-13 without the flag"),
    GS1Vector(
      "https://id.gs1.org/01/09520123456788/21/XYZ/10/ABC", nil,
      note: "wrong qualifier order"),
    GS1Vector(
      "https://id.gs1.org/01/09520123456788/10/ABC123?99=X&01=09520123456788", nil,
      note: "duplicate AI"),
    GS1Vector(
      "https://a/01/12312312312333?99=ABC&999=faux", nil,
      note: "numeric parameter that is no AI"),
    GS1Vector(
      "https://a/stem/00/006141411234567890/", nil,
      note: "trailing slash"),
    GS1Vector(
      "https://example.com/hello", [:],
      note: "not a Digital Link"),
    GS1Vector(
      "HtTp://a/b/00/006141411234567890", [:],
      note: "mixed-case scheme: setDataStr does not see a URI, treats it as plain text, no AIs"),
    GS1Vector(
      "https://a/01/12312312312333/10/A<B", nil,
      note: "illegal URI character"),
    GS1Vector(
      "https://example.com/AQnYUc1gmiCNV4JGYvo", nil,
      note: "compressed Digital Link not supported by the engine"),
    GS1Vector(
      "01087151310160672193220152971117250131101149213A",
      ["01": "08715131016067", "21": "932201529711", "17": "250131", "10": "1149213A"],
      options: GS1Options(restoresLostSeparators: true),
      note:
        "GS dropped by iOS 16 Vision/AVFoundation; fields from the photo's text, the serial length inferred"
    ),
    GS1Vector(
      "0100304720400301211006155205193317210228101012131",
      ["01": "00304720400301", "21": "10061552051933", "17": "210228", "10": "1012131"],
      options: GS1Options(restoresLostSeparators: true),
      note: "no GS; from that library's unit test, reading inferred"),
    GS1Vector(
      "0104150011164140211GTFG32DLF 1723033110158993A",
      ["01": "04150011164140", "21": "1GTFG32DLF", "17": "230331", "10": "158993A"],
      note: "GS shown as space (Cognex app)"),
    GS1Vector(
      "0107032069804988100329|15210525", ["01": "07032069804988", "10": "0329", "15": "210525"],
      note: "GS replaced by | (biip docs)"),
    GS1Vector(
      "019906600092731431030078881500000010215359",
      ["01": "99066000927314", "3103": "007888", "15": "000000", "10": "215359"],
      note: "all-zero date: must not cost the other fields"),
    GS1Vector(
      "\u{FFFD}01070356200521631523080710230710",
      ["01": "07035620052163", "15": "230807", "10": "230710"],
      note: "FNC1 arrived as U+FFFD"),
    GS1Vector(
      "300450549108", [:],
      note: "12 digits with a bad UPC check digit: must not become (30)04505491..."),
    GS1Vector(
      "]C190MPT000341\u{1D}10R20060043", ["90": "MPT000341", "10": "R20060043"],
      note: "zxing ASSUME_GS1 output; engine fails only on REQUISITE_AIS"),
  ]
}
