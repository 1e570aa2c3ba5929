import LabelSyntax
import Testing

struct DeviceOnboardingTests {
  @Test(arguments: [
    (
      "30S01A2B3C4+Z00112233445566778899AABBCCDDEEFF+30PS3271-B7+2PDA04+S01432902019999",
      ["serial": "01432902019999", "partNumber": "S3271-B7", "revision": "DA04"]
    ),
    ("30S0000019AB12C+1P000C00000007+10Z00+11ZFFFFFFFE", ["partNumber": "000C00000007"]),
    (
      "Z$A:04CF8CDF3C112233$I:00112233445566778899AABBCCDDEEFF1234",
      ["mac": "04:CF:8C:DF:3C:11:22:33"]
    ),
    (
      "z:04cf8cdf3c112233$i:00112233445566778899aabbccddeeff1234",
      ["mac": "04:CF:8C:DF:3C:11:22:33"]
    ),
    (
      "G$M:1751$S:357S00099999$D:000000000F35AAAA%Z$A:04CF8CDF3C112233"
        + "$I:00112233445566778899AABBCCDDEEFF1234",
      ["mac": "04:CF:8C:DF:3C:11:22:33", "serial": "357S00099999"]
    ),
    (
      "HUE:Z:00112233445566778899AABBCCDDEEFF1234 M:001788010C112233 D:L3B A:1184",
      ["mac": "00:17:88:01:0C:11:22:33"]
    ),
    (
      "04CF8CDF3C112233|00112233445566778899AABBCCDDEEFF1234",
      ["mac": "04:CF:8C:DF:3C:11:22:33"]
    ),
    ("DPP:C:81/1;M:5254005828e5;K:MDkwEwYHKoZI;;", ["mac": "52:54:00:58:28:E5"]),
    ("Z$A:0000000000000000$I:00112233445566778899AABBCCDDEEFF1234", [:]),
    ("{SN:7J03AB1PAZ00777,DT:IPC-A7,RC:998877}", ["serial": "7J03AB1PAZ00777", "model": "IPC-A7"]),
    // Secrets.
    ("MT:Y.K9042C00KA0648G00", [:]), ("MT:Y.K9042C00KA0648G00*10ABC.DEF", [:]),
    ("X-HM://0023ISYWYABCD", [:]), ("WIFI:S:Home;T:WPA;P:SN1234;;", [:]),
    ("otpauth://totp/Ex:a?secret=JBSWY3DPEHPK3PXP", [:]),
    ("LPA:1$smdp.example.com$ABC-1234", [:]),
    ("BEGIN:VCARD\nVERSION:3.0\nN:Doe\nEND:VCARD", [:]),
  ])
  func `what identifies the device is a field, a secret is none`(
    payload: String, expected: [String: String]
  ) {
    let label = LabelReader().readLabel([qr(payload)])
    #expect(fields(label) == expected)
    #expect(label.candidates.allSatisfy { $0.field != .serial })
  }

  @Test(arguments: ["A12+B34", "1P+S2", "S12+P34", "1PA1+1PA2", "1P A+S7"])
  func `other text with a plus is none`(payload: String) {
    #expect(fields([qr(payload)]) == [:])
  }

  @Test(arguments: [
    ("#5Q0907379B  ###*0G7", "5Q0907379B"), ("#8W0 907 063 A###=03", "8W0 907 063 A"),
    ("#5Q0907379B", nil), ("#ABCDEFGH ###", nil), ("###", nil), ("#1###1", nil),
  ])
  func `a vehicle part has its number in front`(payload: String, number: String?) {
    #expect(LabelReader().readLabel([matrix(payload)])[.partNumber] == number)
  }
}
