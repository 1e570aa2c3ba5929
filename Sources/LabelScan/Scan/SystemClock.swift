#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The clock of the system.
package enum SystemClock {
  /// The seconds of a mean Gregorian year.
  private static let yearSeconds = 31_556_952

  /// The year, UTC; around new year a day may be off, which no date minds.
  package static var year: Int { 1970 + Int(time(nil)) / yearSeconds }
}
