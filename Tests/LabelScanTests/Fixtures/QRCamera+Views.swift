import LabelScan

extension QRCamera {
  /// A symbol seen at several angles, tilted, inverted and mirrored.
  static let views: [(name: String, camera: QRCamera)] = [
    ("upright", QRCamera.upright),
    ("17", QRCamera(corners: QRCamera.turned(sine: 0.2924, cosine: 0.9563, side: 180))),
    ("45", QRCamera(corners: QRCamera.turned(sine: 0.7071, cosine: 0.7071, side: 180))),
    ("135", QRCamera(corners: QRCamera.turned(sine: 0.7071, cosine: -0.7071, side: 150))),
    ("270", QRCamera(corners: QRCamera.turned(sine: -1, cosine: 0, side: 120))),
    (
      "tilted",
      QRCamera(corners: [
        Point(x: 80, y: 40), Point(x: 270, y: 70), Point(x: 240, y: 260), Point(x: 60, y: 230),
      ])
    ),
    ("inverted", QRCamera(corners: QRCamera.square(at: 60, 60, side: 200), isInverted: true)),
    (
      "mirrored",
      QRCamera(corners: [
        Point(x: 260, y: 60), Point(x: 60, y: 60), Point(x: 60, y: 260), Point(x: 260, y: 260),
      ])
    ),
  ]
}
