#if Ledger
  /// What the ledger's tables have on a label.
  struct IntakeContext {
    var product: Int
    var lot: UnitProjection.Lot?
    /// The unit of the same product and serial.
    var unit: UnitProjection.Unit?
    /// Units of other products with the serial, where the unit is new.
    var others: [UnitProjection.Other] = []
    /// What the label is to the delivery that it comes in with, or `nil`.
    var match: DeliveryMatch?
  }
#endif
