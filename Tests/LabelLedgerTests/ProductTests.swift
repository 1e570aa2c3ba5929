#if Ledger
  import LabelLedger
  import Testing

  /// Master data, and labels that do not fit it.
  struct ProductTests {
    private static let gtin = "09506000134352"

    private static let product = ProductData(
      product: ProductKey(gtin: gtin), name: "Oil filter", serialPattern: #"[A-Z]\d{2}"#,
      lotPattern: #"L\d{1,4}"#, shelfLife: 365, warranty: 24)

    private static func ledger(_ scratch: Scratch) throws -> Ledger {
      let ledger = try scratch.ledger()
      #expect(try ledger.record([product]) == 1)
      return ledger
    }

    /// Fields of a label on 2026-11-21 and the rules that it breaks.
    static let labels: [(KeyValuePairs<String, String>, [String])] = [
      (["gtin": gtin, "serial": "A10", "lot": "L1"], []),
      (["gtin": "9506000134352", "serial": "A10"], []),
      (["gtin": "04012345678901", "serial": "A10"], ["product.unknown"]),
      (["serial": "A10"], []),
      (["gtin": gtin, "serial": "A100"], ["format.mismatch"]),
      (["gtin": gtin, "serial": "A10", "lot": "M1"], ["format.mismatch"]),
      (["gtin": gtin, "expirationDate": "2027-11-21"], []),
      (["gtin": gtin, "expirationDate": "2027-11-22"], ["expiry.implausible"]),
      (["gtin": gtin, "expirationDate": "2027-11"], []),
      (["gtin": gtin, "expirationDate": "2027-12"], ["expiry.implausible"]),
      (["gtin": gtin, "expirationDate": "2028-01"], ["expiry.implausible"]),
      (
        ["gtin": gtin, "expirationDate": "2027-06-01", "productionDate": "2026-01-01"],
        ["expiry.implausible"]
      ),
      (["gtin": gtin, "expirationDate": "2027-01-01", "productionDate": "2026-01-01"], []),
      (
        ["gtin": gtin, "expirationDate": "2026-12-01", "productionDate": "2026-12-02"],
        ["expiry.implausible"]
      ),
      (["gtin": gtin, "expirationDate": "soon"], ["expiry.noDate"]),
      (["gtin": gtin, "expirationDate": "9999-12-31"], ["expiry.implausible"]),
    ]

    @Test(arguments: labels)
    func `a label is compared with its product`(
      fields: KeyValuePairs<String, String>, rules: [String]
    ) throws {
      let scratch = try Scratch()
      let ledger = try Self.ledger(scratch)
      let answer = try Labels.intake(ledger).record([Labels.label(fields)])[0]
      #expect(answer.anomalies.map(\.rule) == rules)
    }

    @Test func `names are in the answers`() throws {
      let scratch = try Scratch()
      let ledger = try Self.ledger(scratch)
      let label = Labels.label(["gtin": Self.gtin, "serial": "A10", "lot": "L1"])
      #expect(try Labels.intake(ledger).record([label])[0].name == "Oil filter")
      #expect(try ledger.units(serial: "A10").map(\.state.name) == ["Oil filter"])
      #expect(try ledger.lots("L1").map(\.name) == ["Oil filter"])
      let recall = try ledger.recall([RecallEntry(kind: .lot, text: "L1")], .look)
      #expect(recall.flatMap(\.units).map(\.name) == ["Oil filter"])
    }

    @Test func `what is there is not recorded again, what changed is`() throws {
      let scratch = try Scratch()
      let ledger = try Self.ledger(scratch)
      #expect(try ledger.record([Self.product]) == 0)
      var product = Self.product
      product.name = "Filter"
      #expect(try ledger.record([product]) == 1)
      #expect(try ledger.products() == [product])
      #expect(try ledger.statistics().events == 2)
      #expect(try ledger.verify().faults == [])
    }

    /// Files and how many products they have; `nil` where they are refused.
    static let files: [(String, Int?)] = [
      ("gtin,name\n9506000134352,Filter\n", 1),
      ("maker,model,warrantyMonths\nACME,X1,24\n", 1),
      ("gtin,serialPattern\n9506000134352,\"[A-Z]\\d{1,3}\"\n", 1),
      ("gtin,serialPattern\n9506000134352,A*\n", nil),
      ("gtin,name\n9506000134353,Filter\n", nil), ("name\nFilter\n", nil),
      ("gtin,warrantyMonths\n9506000134352,1201\n", nil),
      ("gtin,shelfLifeDays\n9506000134352,-1\n", nil),
    ]

    @Test(arguments: files)
    func `a file of products is read, or refused`(text: String, count: Int?) throws {
      let scratch = try Scratch()
      let path = scratch.file("products", Array(text.utf8))
      if let count {
        #expect(try ProductFile.products(at: path).count == count)
      } else {
        #expect(throws: LedgerError.self) { try ProductFile.products(at: path) }
      }
    }
  }
#endif
