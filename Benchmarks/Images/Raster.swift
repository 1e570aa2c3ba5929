public import LabelScan

/// A grey image that can be drawn on.
public struct Raster: Sendable {
  /// Pixels in a row.
  public let width: Int
  /// Rows.
  public let height: Int
  /// The pixels, row after row; 0 is black.
  public var pixels: [UInt8]

  /// Creates an image of one tone.
  public init(width: Int, height: Int, tone: UInt8) {
    self.width = width
    self.height = height
    pixels = [UInt8](repeating: tone, count: width * height)
  }

  /// Takes the pixels of a decoded file.
  public init(_ image: LumaImage) {
    width = image.width
    height = image.height
    pixels = image.pixels
  }

  /// The same pixels, to be scanned.
  public func image() throws -> LumaImage {
    try LumaImage(width: width, height: height, pixels: pixels)
  }

  /// The part inside a rectangle, cut to the image.
  public func crop(x: Range<Int>, y: Range<Int>) -> Raster {
    let x = x.clamped(to: 0..<width)
    let y = y.clamped(to: 0..<height)
    var part = Raster(width: x.count, height: y.count, tone: 255)
    for (row, from) in y.enumerated() {
      let line = pixels[from * width + x.lowerBound..<from * width + x.upperBound]
      part.pixels.replaceSubrange(row * x.count..<(row + 1) * x.count, with: line)
    }
    return part
  }

  /// Draws another image; what lies outside is left out.
  public mutating func draw(_ other: Raster, x: Int, y: Int) {
    for row in 0..<other.height where (0..<height).contains(y + row) {
      for column in 0..<other.width where (0..<width).contains(x + column) {
        pixels[(y + row) * width + x + column] = other.pixels[row * other.width + column]
      }
    }
  }

  /// Fills a rectangle, cut to the image.
  public mutating func fill(x: Range<Int>, y: Range<Int>, tone: UInt8) {
    for row in y.clamped(to: 0..<height) {
      for column in x.clamped(to: 0..<width) { pixels[row * width + column] = tone }
    }
  }

  /// The image at another size, between pixels linearly.
  public func resized(to size: ImageSize) -> Raster {
    var result = Raster(width: size.width, height: size.height, tone: 0)
    let stepX = Float(width) / Float(size.width)
    let stepY = Float(height) / Float(size.height)
    for y in 0..<size.height {
      let fromY = min(max((Float(y) + 0.5) * stepY - 0.5, 0), Float(height - 1))
      let top = Int(fromY)
      let bottom = min(top + 1, height - 1)
      let partY = fromY - Float(top)
      for x in 0..<size.width {
        let fromX = min(max((Float(x) + 0.5) * stepX - 0.5, 0), Float(width - 1))
        let left = Int(fromX)
        let right = min(left + 1, width - 1)
        let partX = fromX - Float(left)
        let above =
          Float(pixels[top * width + left]) * (1 - partX)
          + Float(pixels[top * width + right]) * partX
        let below =
          Float(pixels[bottom * width + left]) * (1 - partX)
          + Float(pixels[bottom * width + right]) * partX
        result.pixels[y * size.width + x] = UInt8(above * (1 - partY) + below * partY)
      }
    }
    return result
  }
}
