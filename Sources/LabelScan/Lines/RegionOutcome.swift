/// What reading a region along one axis came to.
package enum RegionOutcome {
  /// All of it is explained, or nothing is in it: another axis tells no more.
  case settled
  /// Another axis may tell more.
  case unsettled
  /// The same, and elements reach past the region's ends: longer lines may tell more, too.
  case cutOff
}
