/// A day and a time of day, without time zone.
public struct GS1DateTime: Hashable, Sendable {
  /// The day.
  public var date: GS1Date
  /// The hour, 0...23.
  public var hour: Int
  /// The minute, 0...59, or `nil` where only the hour is given.
  public var minute: Int?
  /// The second, 0...59, or `nil` where it is not given.
  public var second: Int?

  /// The time in ISO 8601, to its own precision: `2026-02-28T14:05`.
  public var text: String {
    var text = "\(date.text)T\(GS1Date.digits(hour, 2))"
    if let minute { text += ":\(GS1Date.digits(minute, 2))" }
    if minute != nil, let second { text += ":\(GS1Date.digits(second, 2))" }
    return text
  }
}
