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

    /// A frame, and what it carries.
    private struct Frame {
      var image: LumaImage
      var payloads: Set<Payload>
    }

    /// A Data Matrix symbol encoded by zint.
    private static let dataMatrix = """
      #.#.#.#.#.#.#.#.
      #..#.###.##...##
      ###.#.###...##..
      #...##.#.#.###.#
      #...#.#.#.##..#.
      #.##.##.###.####
      #..#####...#.##.
      ####..######...#
      ###....#.##...#.
      ##...###.####..#
      ##.##..#.#...##.
      ##..#####......#
      ##.#.####.#.#.#.
      #...###.#.####.#
      #..#.##.......#.
      ################
      """

    /// Small frames with a symbol of each linear kind or with none, larger ones with a QR Code, a Data
    /// Matrix or two linear symbols.
    private static func frames() throws -> [Frame] {
      var frames = try LinearSymbol.samples.enumerated().flatMap { index, symbol in
        let length = symbol.widths.reduce(0, +) * 1.6
        return try [symbol, nil].map { drawn in
          var canvas = BarCanvas(width: Int(length) + 60, height: 90 + 4 * index)
          if let drawn {
            canvas.draw(
              BarCanvas.Bars(
                widths: drawn.widths,
                center: Point(x: Double(canvas.width) / 2, y: Double(canvas.height) / 2),
                angle: Double(index) - 6, module: 1.6, height: 45))
          }
          canvas.addNoise(deviation: 4, seed: UInt64(index))
          return Frame(image: try canvas.image(), payloads: drawn.map { [$0.payload] } ?? [])
        }
      }
      for (symbol, payload) in [
        (QRSample.plain, payload("LOT 7C-20 SN 0042", .qr, "]Q1")),
        (QRSample.alignment, payload("https://example.com/p?sn=00A42", .qr, "]Q1")),
        (dataMatrix, payload("LOT7-SN0042", .datamatrix, "]d1")),
      ] {
        let camera = QRCamera.upright
        let image = try LumaImage(
          width: camera.side, height: camera.side, pixels: camera.picture(of: symbol))
        frames.append(Frame(image: image, payloads: [payload]))
      }
      var large = BarCanvas(width: 640, height: 480)
      let pair = LinearSymbol.samples.prefix(1) + LinearSymbol.samples.suffix(1)
      for (index, symbol) in pair.enumerated() {
        large.draw(
          BarCanvas.Bars(
            widths: symbol.widths, center: Point(x: 320, y: 140 + 200 * Double(index)), module: 2.5)
        )
      }
      large.addNoise(deviation: 4, seed: 99)
      frames.append(Frame(image: try large.image(), payloads: Set(pair.map(\.payload))))
      return frames
    }

    private static func payload(
      _ text: String, _ symbology: Symbology, _ identifier: String
    ) -> Payload {
      Payload(
        bytes: Array(text.utf8), symbology: symbology, identifier: SymbologyIdentifier(identifier))
    }

    @Test func `frame after frame through one scanner`() throws {
      let frames = try Self.frames()
      var scanner = LabelScanner(options: ScanOptions(effort: .fast))
      // The first frames make the scratch.
      for frame in frames {
        let read = scanner.scan(frame.image).map(\.payload)
        #expect(read.count == frame.payloads.count && Set(read) == frame.payloads)
      }
      let before = (pages: try Self.pages(), descriptors: try Self.descriptors())
      let clock = ContinuousClock()
      var tenths: [Duration] = []
      var different = 0
      for tenth in 0..<10 {
        let start = clock.now
        for index in tenth * Self.count / 10..<(tenth + 1) * Self.count / 10 {
          let frame = frames[index % frames.count]
          let read = scanner.scan(frame.image).map(\.payload)
          if read.count != frame.payloads.count || Set(read) != frame.payloads { different += 1 }
        }
        tenths.append(clock.now - start)
      }
      let grown = try Self.pages() - before.pages
      print(
        "\(Self.count) frames: \(grown * 4) KiB more, first tenth \(tenths[0]), last \(tenths[9])")
      #expect(different == 0)
      // Other tests run beside this one where all are run.
      let isAlone = ProcessInfo.processInfo.environment["LABELSCAN_FRAMES"] != nil
      #expect(!isAlone || grown < 512)
      #expect(try !isAlone || Self.descriptors() == before.descriptors)
    }
  }
#endif
