internal import LabelSyntax

extension EPCISIdentity {
  /// The EPC URN, EPC Tag Data Standard 6, which EPCIS 1.2 wants: it parts the company's prefix from
  /// the rest, so that one of the prefixes given must begin the key; `nil` where none does.
  func urn(companyPrefixes: [String]) -> String? {
    guard let elements = EPCURI.elements(ofLink: uri), let key = elements.first else { return nil }
    let number = key.code == "00" ? key.value : String(key.value.dropLast())
    guard let first = number.first else { return nil }
    let rest = key.code == "00" ? String(number.dropFirst().dropLast()) : String(number.dropFirst())
    guard let prefix = companyPrefixes.first(where: { rest.hasPrefix($0) && $0.count < rest.count })
    else { return nil }
    let reference = "\(first)\(rest.dropFirst(prefix.utf8.count))"
    switch (key.code, elements.dropFirst().first) {
    case ("00", _): return "urn:epc:id:sscc:\(prefix).\(reference)"
    case ("01", ("21", let serial)?): return "urn:epc:id:sgtin:\(prefix).\(reference).\(serial)"
    case ("01", ("10", let lot)?): return "urn:epc:class:lgtin:\(prefix).\(reference).\(lot)"
    case ("01", nil): return "urn:epc:idpat:sgtin:\(prefix).\(reference).*"
    default: return nil
    }
  }
}
