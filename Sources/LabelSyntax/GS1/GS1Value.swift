/// The value of an element as what it means.
public enum GS1Value: Hashable, Sendable {
  /// Text or a number without a meaning of its own.
  case text(String)
  /// A day.
  case date(GS1Date)
  /// A day and time.
  case dateTime(GS1DateTime)
  /// The days from the first to the second.
  case dateRange(GS1Date, GS1Date)
  /// A number with its unit of measure.
  case decimal(GS1Decimal, unit: String?)
  /// An amount of money with the letters of its ISO 4217 currency.
  case money(GS1Decimal, currency: String)
  /// A number of things.
  case count(UInt64)
  /// Countries: the letters of ISO 3166-1.
  case countries([String])
  /// A trade item.
  case gtin(GTIN)
  /// The 18 digits of a logistic unit.
  case sscc(String)
  /// A place on earth in degrees.
  case position(latitude: GS1Decimal, longitude: GS1Decimal)

  /// Creates the value of `ai`; `nil` where `text` breaks a rule of the AI.
  public init?(_ text: String, of ai: ApplicationIdentifier, currentYear: Int) {
    let bytes = Array(text.utf8)
    let range = 0..<bytes.count
    guard ai.fault(bytes.span, range, currentYear: currentYear) == nil else { return nil }
    self.init(bytes.span, range, of: ai, currentYear: currentYear)
  }

  /// Creates the value of an element of a reading; `nil` where it breaks a rule of its AI or is no
  /// GS1 element.
  public init?(_ element: Reading.Element, currentYear: Int) {
    guard element.kind == .ai, let ai = ApplicationIdentifier(element.code) else { return nil }
    self.init(element.value, of: ai, currentYear: currentYear)
  }

  /// Creates the value of a faultless element.
  public init?(_ element: GS1Element, in data: Span<UInt8>, currentYear: Int) {
    guard let ai = element.ai, element.fault == nil, element.value.upperBound <= data.count else {
      return nil
    }
    self.init(data, element.value, of: ai, currentYear: currentYear)
  }

  /// Creates the value of a range that keeps all rules of `ai`.
  init?(
    _ data: Span<UInt8>, _ range: Range<Int>, of ai: ApplicationIdentifier, currentYear: Int
  ) {
    let start = range.lowerBound
    switch ai.kind {
    case .text:
      self = .text(data.text(range))
    case .date, .dateTime, .dateRange, .dateOptionalTime, .productionTime, .longDate,
      .longDateTime:
      self.init(time: data, range, kind: ai.kind, currentYear: currentYear)
    case .decimal:
      self = .decimal(
        GS1Decimal(digits: data.number(range), scale: ai.decimalPlaces), unit: ai.unit)
    case .money:
      guard let currency = GS1CodeLists.currency(number: data.number(start..<start + 3)) else {
        return nil
      }
      let number = data.number(start + 3..<range.upperBound)
      self = .money(GS1Decimal(digits: number, scale: ai.decimalPlaces), currency: currency)
    case .count:
      self = .count(data.number(range))
    case .countries:
      let codes = stride(from: start, to: range.upperBound, by: 3)
      let letters = codes.compactMap { GS1CodeLists.country(number: data.number($0..<$0 + 3)) }
      guard letters.count == range.count / 3 else { return nil }
      self = .countries(letters)
    case .gtin:
      guard let gtin = GTIN(data, range) else { return nil }
      self = .gtin(gtin)
    case .sscc:
      self = .sscc(data.text(range))
    case .temperature:
      // Hundredths of a degree, a hyphen behind them where it is below zero.
      self = .decimal(
        GS1Decimal(digits: data.number(start..<start + 6), scale: 2, isNegative: range.count > 6),
        unit: ai.unit)
    case .position:
      self = Self.position(
        data.number(start..<start + 10), data.number(start + 10..<range.upperBound))
    }
  }

  /// Latitude is transmitted with 90 degrees added, longitude modulo 360 degrees, both in units of
  /// 10^-7 degrees: GS1 General Specifications 3.5.
  private static func position(_ latitude: UInt64, _ longitude: UInt64) -> Self {
    let equator: UInt64 = 900_000_000
    let half: UInt64 = 1_800_000_000
    return .position(
      latitude: latitude < equator
        ? GS1Decimal(digits: equator - latitude, scale: 7, isNegative: true)
        : GS1Decimal(digits: latitude - equator, scale: 7),
      longitude: longitude > half
        ? GS1Decimal(digits: 2 * half - min(longitude, 2 * half), scale: 7, isNegative: true)
        : GS1Decimal(digits: longitude, scale: 7))
  }

  /// The value in the canonical form of fields: dates in ISO 8601, decimals with all their places.
  public var text: String {
    switch self {
    case .text(let text), .sscc(let text): text
    case .date(let date): date.text
    case .dateTime(let time): time.text
    case .dateRange(let first, let last): "\(first.text)/\(last.text)"
    case .decimal(let number, _), .money(let number, _): number.text
    case .count(let number): String(number)
    case .countries(let letters): letters.joined(separator: ",")
    case .gtin(let gtin): gtin.gtin14
    case .position(let latitude, let longitude): "\(latitude.text),\(longitude.text)"
    }
  }

  /// The unit of measure or currency, or `nil`.
  public var unit: String? {
    switch self {
    case .decimal(_, let unit): unit
    case .money(_, let currency): currency
    default: nil
    }
  }
}
