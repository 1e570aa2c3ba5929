#if Ledger
  import LabelLedger
  import Testing

  /// Operators, signatures, and anchors.
  struct SignatureTests {
    private static func key(_ number: UInt8) throws -> SigningKey {
      try SigningKey(seed: [UInt8](repeating: number, count: 32))
    }

    /// A ledger that requires signatures: anna may do all, bob may take in.
    private static func ledger(_ scratch: Scratch) throws -> Ledger {
      let anna = try key(1)
      let ledger = try Ledger(
        path: scratch.file("ledger"), opening: .creating, signer: anna)
      let plain = try Ledger(path: ledger.path)
      _ = try plain.addOperator("anna", key: anna.publicKey, roles: OperatorRole.allCases)
      _ = try ledger.addOperator("bob", key: key(2).publicKey, roles: [.intake])
      _ = try ledger.requireSignatures(true)
      return ledger
    }

    private static func take(_ serial: String, _ path: String, _ signer: SigningKey?) throws {
      let ledger = try Ledger(path: path, signer: signer)
      _ = try Labels.intake(ledger).record([Labels.label(["serial": serial])])
    }

    @Test func `who may not record is refused`() throws {
      let scratch = try Scratch()
      let path = try Self.ledger(scratch).path
      try Self.take("A1", path, Self.key(2))
      let bob = try Ledger(path: path, signer: Self.key(2))
      let unit = [UnitQuery(serial: "A1")]
      #expect(throws: LedgerError.self) { try bob.record(.move, of: unit, at: LedgerPlace()) }
      #expect(throws: LedgerError.self) { try Self.take("A2", path, nil) }
      #expect(throws: LedgerError.self) { try Self.take("A2", path, Self.key(3)) }
      #expect(throws: LedgerError.self) {
        try bob.addOperator("eve", key: Self.key(3).publicKey, roles: [.admin])
      }
      let wrong = try Ledger(path: path, signer: Self.key(1))
      #expect(throws: LedgerError.self) {
        try wrong.record(.move, of: unit, at: LedgerPlace(operator: "bob"))
      }
      _ = try wrong.record(.move, of: unit, at: LedgerPlace(location: "shelf"))
      let history = try #require(try wrong.units(serial: "A1").first)
      #expect(history.events.map(\.event.place.operator) == ["bob", "anna"])
      #expect(try wrong.verify().faults == [])
    }

    @Test func `a revoked key is no longer good, what it signed is`() throws {
      let scratch = try Scratch()
      let ledger = try Self.ledger(scratch)
      try Self.take("A1", ledger.path, Self.key(2))
      #expect(try ledger.revokeOperator("bob", note: "left") == [5])
      #expect(throws: LedgerError.self) { try Self.take("A2", ledger.path, Self.key(2)) }
      #expect(throws: LedgerError.self) { try ledger.revokeOperator("bob") }
      #expect(throws: LedgerError.self) { try ledger.revokeOperator("anna") }
      #expect(try ledger.operators().map(\.revoked) == [nil, 5])
      #expect(try ledger.verify().faults == [])
    }

    @Test func `signatures go through export and import`() throws {
      let scratch = try Scratch()
      let ledger = try Self.ledger(scratch)
      try Self.take("A1", ledger.path, Self.key(2))
      var events: [RecordedEvent] = []
      try ledger.events { recorded in
        guard case .event(let read) = try ExchangeLine(ExchangeLine.event(recorded).json) else {
          return
        }
        events.append(read)
      }
      let copy = try Ledger(path: scratch.file("copy"), opening: .creating, id: ledger.id)
      _ = try LedgerImport(copy).take(events)
      #expect(try copy.verify().faults == [])
      #expect(try copy.verify().head == ledger.verify().head)
    }

    /// Changes of an exported event, each with a hash that fits, and what an import says.
    @Test(arguments: ["key", "signature", "unsigned", "content", "operator"])
    func `a false signature is refused`(what: String) throws {
      let scratch = try Scratch()
      let ledger = try Self.ledger(scratch)
      try Self.take("A1", ledger.path, Self.key(2))
      var events: [RecordedEvent] = []
      try ledger.events { events.append($0) }
      let copy = try Ledger(path: scratch.file("copy"), opening: .creating, id: ledger.id)
      let taking = try LedgerImport(copy)
      _ = try taking.take(Array(events.dropLast()))
      var last = events[3]
      switch what {
      case "key": last.event.signature?.key = try Self.key(1).publicKey
      case "signature": last.event.signature?.bytes[5] ^= 1
      case "unsigned": last.event.signature = nil
      case "operator": last.event.place.operator = "anna"
      default: last.event.place.location = "elsewhere"
      }
      last.hash = try LedgerChain.hash(of: last.event, after: events[2].hash)
      #expect(throws: LedgerError.self) { try taking.take([last]) }
      #expect(try copy.statistics().events == 3)
    }

    @Test func `a ledger without operators needs none`() throws {
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      #expect(throws: LedgerError.self) { try ledger.requireSignatures(true) }
      #expect(throws: LedgerError.self) { try ledger.addOperator("x", key: [1], roles: [.move]) }
      #expect(throws: LedgerError.self) {
        try ledger.addOperator("x", key: Self.key(1).publicKey, roles: [])
      }
      let stranger = try Ledger(path: ledger.path, signer: Self.key(9))
      #expect(throws: LedgerError.self) {
        try Labels.intake(stranger).record([Labels.label(["serial": "A1"])])
      }
    }

    @Test func `a key file is that of openssl`() throws {
      let key = try Self.key(7)
      let pem = """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VwBCIEIAcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH
        -----END PRIVATE KEY-----

        """
      #expect(key.pem == pem)
      #expect(try SigningKey(pem: pem).publicKey == key.publicKey)
      #expect(throws: LedgerError.self) { try SigningKey(pem: "-----BEGIN PRIVATE KEY-----") }
      #expect(throws: LedgerError.self) { try SigningKey(seed: [1]) }
      let text = Hexadecimal.text(of: key.publicKey)
      #expect(PublicKeyText.key(in: text + "\n") == key.publicKey)
      #expect(PublicKeyText.key(in: String(text.dropLast(2))) == nil)
    }

    /// RFC 8032 7.1, the public keys of the first three tests.
    @Test(arguments: [
      (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
      ),
      (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
      ),
      (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"
      ),
    ])
    func `a public key follows from the private`(seed: String, key: String) throws {
      let bytes = try #require(Hexadecimal.bytes(of: seed))
      #expect(Hexadecimal.text(of: try SigningKey(seed: bytes).publicKey) == key)
    }

    @Test func `an anchor finds what was written anew`() throws {
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      let empty = try ledger.anchor()
      #expect(empty.event == 0)
      _ = try Labels.intake(ledger).record([
        Labels.label(["serial": "A1"]), Labels.label(["serial": "A2"]),
      ])
      let anchor = try ledger.anchor()
      #expect(LedgerAnchor(anchor.text) == anchor)
      #expect(LedgerAnchor(empty.text) == empty)
      for text in ["", anchor.text + " x", String(anchor.text.dropLast()), "labelscan-anchor 1"] {
        #expect(LedgerAnchor(text) == nil)
      }
      _ = try Labels.intake(ledger).record([Labels.label(["serial": "A3"])])
      #expect(try ledger.faults(of: [empty, anchor]) == [])
      var other = anchor
      other.hash[0] ^= 1
      var late = anchor
      late.event = 9
      var foreign = anchor
      foreign.ledger[0] ^= 1
      #expect(try ledger.faults(of: [other, late, foreign]).map(\.event) == [2, 9, 2])
    }
  }
#endif
