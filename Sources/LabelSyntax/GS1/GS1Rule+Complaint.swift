extension GS1Rule {
  /// What is wrong with an element that breaks the rule, as the rest of a sentence.
  var complaint: String {
    switch self {
    case .knownAI: "is no application identifier"
    case .length: "has a value of the wrong length"
    case .characterSet: "has a character that its value cannot have"
    case .checkDigit: "has a wrong check digit"
    case .checkCharacters: "has a wrong pair of check characters"
    case .companyPrefix: "does not begin with a company prefix"
    case .date: "has a date that does not exist"
    case .dateGiven: "has no date"
    case .time: "has a time that does not exist"
    case .timeGiven: "has no time"
    case .country: "has a country that is not in ISO 3166"
    case .currency: "has a currency that is not in ISO 4217"
    case .sex: "has a value that is not in ISO/IEC 5218"
    case .iban: "has no valid IBAN"
    case .position: "has a place out of range"
    case .pieces: "has no valid number of pieces"
    case .sequence: "has no valid position in a sequence"
    case .zero: "has a zero too many or too few"
    case .nonDigit: "has digits alone"
    case .sign: "has a sign that is no hyphen"
    case .codeList: "has a value that is not in its code list"
    case .percentEncoding: "has a percent sign without two hexadecimal digits"
    case .coupon: "has no valid coupon"
    case .bracket: "has a bracket in its value that is not written \\("
    case .linkAttribute: "may not stand in the query of a link"
    case .linkDuplicate: "is in the link twice"
    default: "breaks \(code)"
    }
  }
}
