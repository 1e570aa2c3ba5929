#if MoreImages
  internal import CVips

  /// How the samples of a page lie.
  struct VipsLayout: Hashable {
    /// What the first samples of a pixel are.
    enum Colour: Hashable {
      case grey
      case rgb
      case cmyk
    }

    /// What is read of a pixel.
    let colour: Colour
    /// Samples in a pixel.
    let bands: Int
    /// Bytes in a sample: the first is in the low address, as this machine has it.
    let sampleBytes: Int

    /// Samples of colour in a pixel; one of alpha may follow.
    private var colours: Int {
      switch colour {
      case .grey: 1
      case .rgb: 3
      case .cmyk: 4
      }
    }

    /// Bytes in a pixel.
    var bytesPerPixel: Int { bands * sampleBytes }

    /// The layout that a header tells; `nil` for one that is not read, such as samples in floating point.
    init?(_ header: cvips_header) {
      switch header.format {
      case 0: sampleBytes = 1
      case 2: sampleBytes = 2
      default: return nil
      }
      bands = Int(header.bands)
      // VipsInterpretation.
      switch header.interpretation {
      case 1, 26: colour = .grey
      case 17, 22, 25: colour = .rgb
      case 15: colour = .cmyk
      case 0 where bands <= 2: colour = .grey
      default: return nil
      }
      guard (colours...16).contains(bands) else { return nil }
    }

    /// Appends the luma of some pixels by ITU-R BT.601-7, 2.5.1, alpha over white.
    func appendLuma(of samples: Span<UInt8>, pixels count: Int, to luma: inout [UInt8]) {
      // The high byte of a sample of 16 bits comes last on machines that are little-endian.
      let high = sampleBytes == 2 && 1.littleEndian == 1 ? 1 : 0
      let step = bytesPerPixel
      var first = high
      for _ in 0..<count {
        func sample(_ index: Int) -> UInt32 { UInt32(samples[first &+ index &* sampleBytes]) }
        var value =
          switch colour {
          case .grey: sample(0)
          case .rgb: Self.luma(sample(0), sample(1), sample(2))
          case .cmyk:
            (255 &- Self.luma(sample(0), sample(1), sample(2))) &* (255 &- sample(3)) / 255
          }
        if bands > colours {
          value = 255 &- ((255 &- value) &* sample(colours) &+ 127) / 255
        }
        luma.append(UInt8(truncatingIfNeeded: value))
        first &+= step
      }
    }

    private static func luma(_ red: UInt32, _ green: UInt32, _ blue: UInt32) -> UInt32 {
      (19_595 &* red &+ 38_470 &* green &+ 7_471 &* blue &+ 32_768) &>> 16
    }
  }
#endif
