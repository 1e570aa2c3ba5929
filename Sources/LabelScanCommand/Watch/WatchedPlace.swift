/// A name in one of the folders of a watch.
struct WatchedPlace: Hashable, Sendable {
  /// The folder's number: 0 for the one that is watched, then those that photos are moved to.
  var folder: Int
  var name: [UInt8]
}
