import LabelLedger
import Testing

/// What counts as an expiration date.
struct ExpirationDateTests {
  @Test(arguments: [
    "2026", "2026-02", "2026-02-28", "2024-02-29", "2000-02-29", "2013-W48", "2026-12-31",
    "2026-02-28T10", "2026-02-28T10:30", "2026-02-28T10:30:00Z", "2026-02-28T10:30:00.000+01:00",
  ])
  func `a date to any precision is one`(text: String) {
    #expect(ExpirationDate.isDate(text))
  }

  @Test(arguments: [
    "", "soon", "26", "2026-", "2026-13", "2026-00", "2026-2", "2026-02-30", "2025-02-29",
    "1900-02-29", "2026-04-31", "2026-02-00", "2013-W00", "2013-W54", "2013-X48", "2026-02-28T",
    "2026-02T10", "2026-02-28T1x", "2026-02-28 10:30", "２０２６-02-28", "2026/02/28", "-026-02-28",
    "+026-02-28", "2026-02-281",
  ])
  func `what is no date is none`(text: String) {
    #expect(!ExpirationDate.isDate(text))
  }
}
