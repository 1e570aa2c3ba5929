import Foundation
import LabelScan
import LabelSyntax
import Testing

/// What MaxiCode and DotCode must never be read from: patterns, and worn symbols as others.
///
/// `LABELSCAN_MISREADS=2000 swift test -c release --filter MaxiCodeDotCodeMisreadTests` tries that many of
/// each.
struct MaxiCodeDotCodeMisreadTests {
  static let count =
    ProcessInfo.processInfo.environment["LABELSCAN_MISREADS"].flatMap { Int($0) } ?? 60

  @Test func `patterns hold neither`() throws {
    for seed in 0..<UInt64(Self.count) {
      let pattern = FalsePattern(seed: seed)
      let image = try pattern.image()
      let read = try MaxiCodeReaderTests.scan(image) + DotCodeReaderTests.scan(image)
      #expect(read.isEmpty, "\(pattern.family), seed \(seed): \(read.map(\.payload.text))")
    }
  }

  @Test func `worn MaxiCode is read right or not at all`() throws {
    let drawing = try MaxiCodeReaderTests.drawing()
    var readCount = 0
    for seed in 0..<UInt64(Self.count) {
      var random = SeededRandom(seed: seed)
      let left = Double.random(in: -14...10, using: &random)
      let top = Double.random(in: -14...10, using: &random)
      let scene = MaxiCodeDrawing.Scene(
        module: Double.random(in: 3...9, using: &random),
        angle: Double.random(in: 0...360, using: &random),
        perspective: Double.random(in: 0...0.4, using: &random),
        noise: Double.random(in: 0...90, using: &random),
        gain: Double.random(in: -0.2...0.3, using: &random),
        blank: (
          x: left...left + Double.random(in: 2...12, using: &random),
          y: top...top + Double.random(in: 2...12, using: &random)
        ))
      let read = try MaxiCodeReaderTests.scan(drawing.image(scene, &random))
      #expect(
        read.allSatisfy { $0.payload.text == MaxiCodeReaderTests.text },
        "seed \(seed): \(read.map(\.payload.text))")
      if !read.isEmpty { readCount += 1 }
    }
    print("Worn MaxiCode: \(readCount) of \(Self.count) read")
    #expect(readCount > Self.count / 8 && readCount < Self.count)
  }

  @Test func `worn DotCode is read right or not at all`() throws {
    let drawing = try DotCodeReaderTests.drawing()
    var readCount = 0
    for seed in 0..<UInt64(Self.count) {
      var random = SeededRandom(seed: seed)
      let isInverted = Bool.random(using: &random)
      let scene = DotCodeDrawing.Scene(
        module: Double.random(in: 2.2...9, using: &random),
        angle: Double.random(in: 0...360, using: &random),
        dot: Double.random(in: 0.4...1.1, using: &random),
        perspective: Double.random(in: 0...0.3, using: &random),
        missing: Double.random(in: 0...0.25, using: &random),
        noise: Double.random(in: 0...90, using: &random),
        dark: isInverted ? 210 : 40, light: isInverted ? 40 : 210)
      let read = try DotCodeReaderTests.scan(drawing.image(scene, &random))
      #expect(
        read.allSatisfy { $0.payload.text == DotCodeReaderTests.text },
        "seed \(seed): \(read.map(\.payload.text))")
      if !read.isEmpty { readCount += 1 }
    }
    print("Worn DotCode: \(readCount) of \(Self.count) read")
    #expect(readCount > Self.count / 20 && readCount < Self.count)
  }
}
