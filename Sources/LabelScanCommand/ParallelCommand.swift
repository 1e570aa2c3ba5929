/// A command that has several images at work at once.
protocol ParallelCommand {
  /// How many.
  var jobs: Int { get }
}
