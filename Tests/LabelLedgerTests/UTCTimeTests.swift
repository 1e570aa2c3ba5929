import LabelLedger
import Testing

/// Times as text.
struct UTCTimeTests {
  static let times: [(Int64, String)] = [
    (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
    (951_782_400_000, "2000-02-29T00:00:00.000Z"),
    (1_795_240_800_123, "2026-11-21T06:00:00.123Z"),
    (4_107_542_399_999, "2100-02-28T23:59:59.999Z"),
    (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
  ]

  @Test(arguments: times)
  func `a time is read as it is written`(milliseconds: Int64, text: String) {
    #expect(UTCTime(milliseconds: milliseconds).text == text)
    #expect(UTCTime(text) == UTCTime(milliseconds: milliseconds))
    #expect(UTCTime(milliseconds: milliseconds).date == String(text.prefix(10)))
  }

  @Test(arguments: [
    "", "2026-11-21", "2026-11-21T06:00:00Z", "2026-02-30T00:00:00.000Z",
    "2026-13-01T00:00:00.000Z", "2026-11-21T24:00:00.000Z", "2026-11-21T06:00:00.000+",
    "+026-11-21T06:00:00.000Z",
  ])
  func `what is no time is none`(text: String) {
    #expect(UTCTime(text) == nil)
  }
}
