/// Something about a label that does not fit what the ledger knows.
public struct Anomaly: Hashable, Sendable {
  /// The rules that find anomalies.
  public enum Rule: String, CaseIterable, Hashable, Sendable {
    /// The same serial of the same product came in twice and did not leave in between.
    case twoUnits = "serial.twoUnits"
    /// A serial came back with another lot.
    case otherLot = "serial.otherLot"
    /// A serial came back with another model.
    case otherModel = "serial.otherModel"
    /// A serial came back with another GTIN.
    case otherGTIN = "serial.otherGTIN"
    /// A lot has two expiration dates.
    case twoExpiries = "lot.twoExpiries"
    /// The expiration date was over when the label came in.
    case expired = "expired.atIntake"
    /// The lot or serial is on the recall list.
    case recalled = "recall.listed"
    /// The symbol and the printed text beside it differ.
    case textDiffers = "text.differs"
    /// The expiration date is no date.
    case noDate = "expiry.noDate"
    /// A serial, lot or name of the product is longer than any that is printed.
    case longKey = "key.tooLong"
    /// The clock was set back: the event before was recorded later.
    case clockBack = "clock.back"
    /// A serial has not the form that all others of its product have.
    case unusualFormat = "format.unusual"
    /// No line of the delivery names the label.
    case unexpected = "delivery.unexpected"
    /// The unit came in with the delivery before.
    case doubleArrival = "delivery.double"
    /// More items of a lot or product came in than the delivery has.
    case surplus = "delivery.surplus"
    /// There is master data, and none of the product.
    case unknownProduct = "product.unknown"
    /// A serial or lot has not the pattern that the product's master data gives.
    case formatMismatch = "format.mismatch"
    /// The expiration date cannot be, by the production date and the product's shelf life.
    case implausibleExpiry = "expiry.implausible"
    /// The maker lists what it made of the product, and not this serial.
    case notIssued = "serial.notIssued"
    /// The maker lists the serial as decommissioned.
    case decommissioned = "serial.decommissioned"
    /// The maker lists the lots of the product, and not this one.
    case lotNotIssued = "lot.notIssued"
  }

  /// The rule's name, such as `serial.twoUnits`.
  public var rule: String
  /// One sentence in English with the evidence.
  public var message: String

  /// Creates an anomaly.
  public init(rule: String, message: String) {
    self.rule = rule
    self.message = message
  }

  /// Creates an anomaly that one of the rules found.
  init(_ rule: Rule, _ message: String) {
    self.init(rule: rule.rawValue, message: message)
  }
}
