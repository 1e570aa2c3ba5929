#if Ledger
  /// The line of a delivery that a label fulfils.
  struct DeliveryMatch {
    /// The line, of which what came in so far is known, or `nil`.
    var line: DeliveryLookup.Line?
    var outcome: DeliveryOutcome
    /// Items that the label stands for.
    var count: Int

    /// Finds the line with `find`: a serial's before its lot's before its product's.
    ///
    /// `hasArrived` says whether the label's unit came in with the delivery before.
    init(
      _ label: LabelRecord, _ identity: LabelIdentity, hasArrived: Bool,
      _ find: (DeliveryLine.Kind, String, ProductKey) throws -> DeliveryLookup.Line?
    ) rethrows {
      var product = identity.product.withWholeGTIN
      if product.gtin.isEmpty, let given = label["contentGTIN"] {
        product.gtin = ProductKey(gtin: given.withoutNUL).withWholeGTIN.gtin
      }
      count = 1
      if let sscc = label["sscc"]?.withoutNUL, let found = try find(.container, sscc, product) {
        line = found
      } else if let serial = identity.serial, let found = try find(.serial, serial, product) {
        line = found
      } else {
        if identity.serial == nil || identity.serial == label["sscc"] { count = Self.count(label) }
        if let lot = identity.lot { line = try find(.lot, lot, product) }
        if line == nil, !product.gtin.isEmpty || !product.model.isEmpty {
          line = try find(.product, "", product)
        }
      }
      outcome = .expected
      if hasArrived {
        outcome = .double
      } else if let line {
        let isFull = line.received >= line.quantity
        switch line.kind {
        case .serial, .container: if isFull { outcome = .double }
        case .lot, .product: if line.received + count > line.quantity { outcome = .surplus }
        }
      } else {
        outcome = .unexpected
      }
    }

    /// The items that a label without a serial gives: AI (37) or (30), else one.
    private static func count(_ label: LabelRecord) -> Int {
      for name in ["count", "varCount", "variableCount", "quantity"] {
        if let number = label[name].flatMap(Int.init), (1...DeliveryLine.mostItems).contains(number)
        {
          return number
        }
      }
      return 1
    }
  }
#endif
