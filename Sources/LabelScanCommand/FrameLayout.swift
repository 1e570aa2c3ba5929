/// The size of a video's frames, and where their luma is: always first.
struct FrameLayout: Equatable {
  /// Why a YUV4MPEG2 header cannot be used.
  struct Failure: Error, Equatable {
    var message: String

    init(_ message: String) {
      self.message = message
    }
  }

  var width: Int
  var height: Int
  /// The bytes of a whole frame.
  var byteCount: Int
  /// Frames a second, where known.
  var rate: Double?

  /// The layout of raw frames; `nil` where their size is out of all reason.
  init?(_ format: FrameFormat, width: Int, height: Int) {
    self.init(width: width, height: height, chroma: format == .yuv420p ? (2, 2) : nil)
  }

  /// `chroma` says how many pixels share a sample, across and down; two planes have them.
  private init?(width: Int, height: Int, chroma: (across: Int, down: Int)?) {
    guard (1...65_535).contains(width), (1...65_535).contains(height) else { return nil }
    self.width = width
    self.height = height
    byteCount = width * height
    if let chroma {
      let across = (width + chroma.across - 1) / chroma.across
      byteCount += 2 * across * ((height + chroma.down - 1) / chroma.down)
    }
  }

  /// Reads the first line of a YUV4MPEG2 stream.
  init(header line: [UInt8]) throws(Failure) {
    let words = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    guard words.first == "YUV4MPEG2" else { throw Failure("The input is not YUV4MPEG2.") }
    var (width, height) = (0, 0)
    var (space, rate): (Substring, Double?) = ("420", nil)
    for word in words.dropFirst() {
      let value = word.dropFirst()
      switch word.first {
      case "W": width = Int(value) ?? 0
      case "H": height = Int(value) ?? 0
      case "C": space = value
      case "F":
        let parts = value.split(separator: ":").map { Double($0) ?? 0 }
        if parts.count == 2, parts[0] > 0, parts[1] > 0 { rate = parts[0] / parts[1] }
      default: break
      }
    }
    let chroma: (Int, Int)?
    switch space {
    case "420", "420jpeg", "420mpeg2", "420paldv": chroma = (2, 2)
    case "411": chroma = (4, 1)
    case "422": chroma = (2, 1)
    case "444": chroma = (1, 1)
    case "mono": chroma = nil
    default: throw Failure("YUV4MPEG2 of kind C\(space) is not read.")
    }
    guard let layout = FrameLayout(width: width, height: height, chroma: chroma) else {
      throw Failure("The YUV4MPEG2 header gives no size.")
    }
    self = layout
    self.rate = rate
  }
}
