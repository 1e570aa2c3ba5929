#if Ledger
  import LabelLedger
  import Testing

  struct MessageDigestTests {
    @Test(arguments: [
      // RFC 4231, test cases 1, 2, 6.
      (
        [UInt8](repeating: 0x0B, count: 20), "Hi There",
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
      ),
      (
        Array("Jefe".utf8), "what do ya want for nothing?",
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
      ),
      (
        [UInt8](repeating: 0xAA, count: 131),
        "Test Using Larger Than Block-Size Key - Hash Key First",
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
      ),
    ])
    func `Codes of messages, RFC 4231`(key: [UInt8], text: String, code: String) throws {
      let found = try MessageDigest.hmac(Array(text.utf8), key: key)
      #expect(Hexadecimal.text(of: found) == code)
    }

    @Test func `A message in parts has one digest`() throws {
      let text = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
      #expect(Hexadecimal.text(of: try MessageDigest.sha256([[0x61], [0x62, 0x63]])) == text)
      #expect(Hexadecimal.text(of: try MessageDigest.sha256([[0x61, 0x62], [0x63]])) == text)
      #expect(Hexadecimal.text(of: try MessageDigest.sha256([[0x61, 0x62]])) != text)
    }
  }
#endif
