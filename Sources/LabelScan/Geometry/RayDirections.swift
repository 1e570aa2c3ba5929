/// The directions of rays from the middle of a finder pattern or a bull's-eye.
package enum RayDirections {
  /// Unit steps in 24 directions, 15 degrees apart, clockwise from the right.
  package static let all: [(x: Float, y: Float)] = {
    let quarter: [(Float, Float)] = [
      (1, 0), (0.965_925_8, 0.258_819_05), (0.866_025_4, 0.5), (0.707_106_8, 0.707_106_8),
      (0.5, 0.866_025_4), (0.258_819_05, 0.965_925_8),
    ]
    return quarter.map { (x: $0.0, y: $0.1) } + quarter.map { (x: -$0.1, y: $0.0) }
      + quarter.map { (x: -$0.0, y: -$0.1) } + quarter.map { (x: $0.1, y: -$0.0) }
  }()
}
