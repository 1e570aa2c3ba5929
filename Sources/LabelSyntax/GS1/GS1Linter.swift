/// A rule for the content of a component; the order is that of `Scripts/make-gs1-table.py`.
enum GS1Linter: UInt8 {
  case csum = 1
  case csumalpha
  case gcppos1
  case gcppos2
  case yymmd0
  case yymmdd
  case yyyymmd0
  case yyyymmdd
  case hh
  case mi
  case ss
  case hhmi
  case iso3166
  case iso3166999
  case iso3166alpha2
  case iso4217
  case iso5218
  case iban
  case latitude
  case longitude
  case pieceoftotal
  case posinseqslash
  case nonzero
  case zero
  case nozeroprefix
  case hasnondigit
  case hyphen
  case yesno
  case winding
  case importeridx
  case mediatype
  case packagetype
  case pcenc
  case couponcode
  case couponposoffer

  /// Checks the bytes of `range`, which are in the component's character set.
  func check(_ data: Span<UInt8>, _ range: Range<Int>, currentYear: Int) -> GS1Fault? {
    let start = range.lowerBound
    switch self {
    case .csum: return GS1CheckDigit.fault(data, range)
    case .csumalpha: return GS1CheckCharacters.fault(data, range)
    case .gcppos1: return Self.prefix(data, range, from: start)
    case .gcppos2: return Self.prefix(data, range, from: start + 1)
    case .yymmd0: return GS1DateCheck.short(data, range, allowsDay0: true, currentYear)
    case .yymmdd: return GS1DateCheck.short(data, range, allowsDay0: false, currentYear)
    case .yyyymmd0: return GS1DateCheck.long(data, range, allowsDay0: true)
    case .yyyymmdd: return GS1DateCheck.long(data, range, allowsDay0: false)
    case .hh: return Self.atMost(23, data, range, .time)
    case .mi, .ss: return Self.atMost(59, data, range, .time)
    case .hhmi:
      if data.number(range) == 9999 { return GS1Fault(.timeGiven, range) }
      return Self.atMost(23, data, start..<start + 2, .time)
        ?? Self.atMost(59, data, start + 2..<range.upperBound, .time)
    case .iso3166:
      return GS1CodeLists.isCountry(number: data.number(range)) ? nil : GS1Fault(.country, range)
    case .iso3166999:
      let number = data.number(range)
      return number == 999 || GS1CodeLists.isCountry(number: number)
        ? nil : GS1Fault(.country, range)
    case .iso3166alpha2:
      return GS1CodeLists.isCountry(data[start], data[start + 1]) ? nil : GS1Fault(.country, range)
    case .iso4217:
      return GS1CodeLists.isCurrency(number: data.number(range)) ? nil : GS1Fault(.currency, range)
    case .iso5218: return Self.oneOf(0b10_0000_0111, data, range, .sex)
    case .iban: return GS1IBAN.fault(data, range)
    case .latitude: return data.number(range) <= 1_800_000_000 ? nil : GS1Fault(.position, range)
    case .longitude: return data.number(range) <= 3_600_000_000 ? nil : GS1Fault(.position, range)
    case .pieceoftotal:
      let middle = start + range.count / 2
      let piece = data.number(start..<middle)
      let total = data.number(middle..<range.upperBound)
      return piece > 0 && total > 0 && piece <= total ? nil : GS1Fault(.pieces, range)
    case .posinseqslash: return Self.sequence(data, range)
    case .nonzero:
      return range.contains { data[$0] != UInt8(ascii: "0") } ? nil : GS1Fault(.zero, range)
    case .zero:
      return range.contains { data[$0] != UInt8(ascii: "0") } ? GS1Fault(.zero, range) : nil
    case .nozeroprefix:
      return range.count > 1 && data[start] == UInt8(ascii: "0")
        ? GS1Fault(.zero, start..<start + 1) : nil
    case .hasnondigit:
      return range.contains { !data[$0].isDigit } ? nil : GS1Fault(.nonDigit, range)
    case .hyphen:
      return range.allSatisfy { data[$0] == ASCII.hyphen } ? nil : GS1Fault(.sign, range)
    case .yesno: return Self.oneOf(0b11, data, range, .codeList)
    case .winding: return Self.oneOf(0b10_0000_0011, data, range, .codeList)
    case .importeridx:
      let byte = data[start]
      return byte.isDigit || byte.isLetter || byte == ASCII.hyphen || byte == ASCII.underscore
        ? nil : GS1Fault(.codeList, range)
    case .mediatype:
      let number = data.number(range)
      return (1...10).contains(number) || (80...99).contains(number)
        ? nil : GS1Fault(.codeList, range)
    case .packagetype:
      return GS1CodeLists.isPackage(data, range) ? nil : GS1Fault(.codeList, range)
    case .pcenc: return Self.percent(data, range)
    case .couponcode: return GS1Coupon.fault(data, range, currentYear: currentYear)
    case .couponposoffer: return GS1Coupon.offerFault(data, range)
    }
  }

  private static func atMost(
    _ limit: UInt64, _ data: Span<UInt8>, _ range: Range<Int>, _ rule: GS1Rule
  ) -> GS1Fault? {
    data.number(range) <= limit ? nil : GS1Fault(rule, range)
  }

  /// One digit, the bit of which is set in `digits`.
  private static func oneOf(
    _ digits: UInt16, _ data: Span<UInt8>, _ range: Range<Int>, _ rule: GS1Rule
  ) -> GS1Fault? {
    let number = data.number(range)
    return number < 10 && digits >> UInt16(truncatingIfNeeded: number) & 1 == 1
      ? nil : GS1Fault(rule, range)
  }

  /// The shortest company prefix has four digits.
  private static func prefix(_ data: Span<UInt8>, _ range: Range<Int>, from start: Int)
    -> GS1Fault?
  {
    guard start + 4 <= range.upperBound else { return GS1Fault(.companyPrefix, range) }
    for index in start..<start + 4 where !data[index].isDigit {
      return GS1Fault(.companyPrefix, index..<index + 1)
    }
    return nil
  }

  private static func sequence(_ data: Span<UInt8>, _ range: Range<Int>) -> GS1Fault? {
    guard let slash = range.first(where: { data[$0] == ASCII.slash }) else {
      return GS1Fault(.sequence, range)
    }
    let position = range.lowerBound..<slash
    let end = slash + 1..<range.upperBound
    guard !position.isEmpty, !end.isEmpty, position.count < 18, end.count < 18,
      position.allSatisfy({ data[$0].isDigit }), end.allSatisfy({ data[$0].isDigit }),
      data[position.lowerBound] != UInt8(ascii: "0"), data[end.lowerBound] != UInt8(ascii: "0"),
      data.number(position) <= data.number(end)
    else { return GS1Fault(.sequence, range) }
    return nil
  }

  private static func percent(_ data: Span<UInt8>, _ range: Range<Int>) -> GS1Fault? {
    for index in range where data[index] == ASCII.percentSign {
      guard index + 2 < range.upperBound, data[index + 1].hexadecimalValue != nil,
        data[index + 2].hexadecimalValue != nil
      else {
        return GS1Fault(.percentEncoding, index..<min(index + 3, range.upperBound))
      }
    }
    return nil
  }
}
