import LabelScan
import Testing

/// Where viewers show the pixels of a stored image.
struct OrientationTurnTests {
  /// An orientation and where the corners of the stored image are shown: top left, top right,
  /// bottom right, bottom left of 40 x 30 pixels.
  static let corners: [(Int, [[Double]])] = [
    (1, [[0, 0], [40, 0], [40, 30], [0, 30]]),
    (2, [[40, 0], [0, 0], [0, 30], [40, 30]]),
    (3, [[40, 30], [0, 30], [0, 0], [40, 0]]),
    (4, [[0, 30], [40, 30], [40, 0], [0, 0]]),
    (5, [[0, 0], [0, 40], [30, 40], [30, 0]]),
    (6, [[30, 0], [30, 40], [0, 40], [0, 0]]),
    (7, [[30, 40], [30, 0], [0, 0], [0, 40]]),
    (8, [[0, 40], [0, 0], [30, 0], [30, 40]]),
    (0, [[0, 0], [40, 0], [40, 30], [0, 30]]),
    (9, [[0, 0], [40, 0], [40, 30], [0, 30]]),
  ]

  @Test(arguments: corners) func `every orientation`(value: Int, expected: [[Double]]) {
    let orientation = LumaImage.Orientation(rawValue: value)
    let turn = orientation.turn(width: 40, height: 30)
    let shown = [(0.0, 0.0), (40.0, 0.0), (40.0, 30.0), (0.0, 30.0)].map { x, y in
      [turn.a * x + turn.c * y + turn.e, turn.b * x + turn.d * y + turn.f]
    }
    #expect(shown == expected)
    #expect(orientation.isSideways == (5...8).contains(value))
  }
}
