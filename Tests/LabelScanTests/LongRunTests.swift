#if os(Linux)
  import Foundation
  import LabelScan
  import LabelSyntax
  import Testing

  /// One scanner on a stream of frames: what it holds does not grow.
  ///
  /// `LABELSCAN_FRAMES=432000 swift test -c release --filter LongRunTests` tries eight hours' worth at
  /// 15 a second, and prints how long the first and the last tenth took.
  struct LongRunTests {
    static let count =
      ProcessInfo.processInfo.environment["LABELSCAN_FRAMES"].flatMap { Int($0) } ?? 1_500

    /// Pages of memory in use, the second number of `/proc/self/statm`.
    private static func pages() throws -> Int {
      let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
      return text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    }

    private static func descriptors() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    }

    @Test func `frame after frame through one scanner`() throws {
      let symbol = LinearSymbol.ean13("400638133393")
      let frames = try (0..<24).map { index in
        var canvas = BarCanvas(width: 200, height: 120)
        if index % 4 > 0 {
          canvas.draw(
            BarCanvas.Bars(
              widths: symbol.widths, center: Point(x: 100, y: 60), angle: Double(index) - 12,
              module: 1.6, height: 50))
        }
        canvas.addNoise(deviation: 4, seed: UInt64(index))
        return try canvas.image()
      }
      var scanner = LabelScanner(options: ScanOptions(effort: .fast, symbologies: [.ean13, .qr]))
      // The first frames make the scratch.
      for frame in frames { _ = try scanner.scan(frame) }
      let expected = try frames.map { try scanner.scan($0).map(\.payload) }
      #expect(expected.count { $0 == [symbol.payload] } > 12)
      let before = (pages: try Self.pages(), descriptors: try Self.descriptors())
      let clock = ContinuousClock()
      var tenths: [Duration] = []
      var different = 0
      for tenth in 0..<10 {
        let start = clock.now
        for index in tenth * Self.count / 10..<(tenth + 1) * Self.count / 10 {
          let read = try scanner.scan(frames[index % frames.count])
          if read.map(\.payload) != expected[index % frames.count] { different += 1 }
        }
        tenths.append(clock.now - start)
      }
      let grown = try Self.pages() - before.pages
      print(
        "\(Self.count) frames: \(grown * 4) KiB more, first tenth \(tenths[0]), last \(tenths[9])")
      #expect(different == 0)
      // Other tests run beside this one where all are run.
      let isAlone = ProcessInfo.processInfo.environment["LABELSCAN_FRAMES"] != nil
      #expect(!isAlone || grown < 1024)
      #expect(try !isAlone || Self.descriptors() == before.descriptors)
    }
  }
#endif
