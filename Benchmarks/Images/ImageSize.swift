/// The size of an image that benchmarks scan.
public struct ImageSize: Hashable, Sendable {
  /// The name that benchmarks use, such as `12MP`.
  public let name: String
  /// Pixels in a row.
  public let width: Int
  /// Rows.
  public let height: Int

  /// Creates the 4 by 3 size nearest to `megapixels`.
  public init(megapixels: Double) {
    let whole = Int(megapixels)
    name = Double(whole) == megapixels ? "\(whole)MP" : "\(megapixels)MP"
    width = Int((megapixels * 1e6 * 4 / 3).squareRoot().rounded())
    height = Int((megapixels * 1e6 * 3 / 4).squareRoot().rounded())
  }

  /// A small frame, a full HD frame's pixels, and two photos.
  public static let usual = [0.3, 2, 5, 12].map { ImageSize(megapixels: $0) }
  /// Doubling sizes, to see how the cost grows.
  public static let doubling = [1.0, 2, 4, 8, 16, 32].map { ImageSize(megapixels: $0) }

  /// The number of pixels, in millions.
  public var megapixels: Double { Double(width * height) / 1e6 }
}
