import LabelScan
import Testing

/// Which zbar has the fixes that hostile images need.
struct ZBarFixesTests {
  @Test(
    arguments: [
      ([0, 23, 93], nil, ZBarFixes.Verdict.there), ([0, 24, 0], "0.23.92-7", .there),
      ([1, 0, 0], nil, .there), ([0, 23, 92], "0.23.92-7+deb12u1", .there),
      ([0, 23, 92], "0.23.92-7+deb12u2", .there), ([0, 23, 92], "0.23.92-4ubuntu0.1", .there),
      ([0, 23, 90], "0.23.90-1+deb11u1", .there), ([0, 23, 92], "0.23.92-7", .missing),
      ([0, 23, 92], "0.23.92-4build2", .missing), ([0, 23, 90], "0.23.90-1", .missing),
      ([0, 23, 92], "0.23.92-8", .unknown), ([0, 23, 92], nil, .unknown),
      ([0, 23, 91], "0.23.92-7+deb12u1", .unknown), ([0, 23, 92], "0.23.92", .unknown),
      ([0, 23, 92], "", .unknown),
    ] as [([Int], String?, ZBarFixes.Verdict)])
  func `a version tells, or its package's`(
    version: [Int], package: String?, verdict: ZBarFixes.Verdict
  ) {
    #expect(ZBarFixes.verdict(version: version, package: package) == verdict)
  }

  @Test func `the zbar in use has a version`() {
    #expect(ZBarFixes.version.count == 3 && ZBarFixes.version != [0, 0, 0])
  }
}
