internal import Foundation
internal import LabelScan

/// The label photos in `TestImages/labels`, with what is on them.
public struct TestPhotos: Sendable {
  /// One photo, as `truth.json` describes it.
  public struct Photo: Decodable, Sendable {
    /// The file's name.
    public var file: String
    /// `easy`, `normal` or `hard`.
    public var difficulty: String
    /// What is on it.
    public var symbols: [Symbol]
  }

  /// One symbol on a photo.
  public struct Symbol: Decodable, Sendable {
    enum CodingKeys: String, CodingKey {
      case symbology, corners
      case module = "module_px"
    }
    /// The symbology's name.
    public var symbology: String
    /// Pixels of a module.
    public var module: Double
    /// The symbol's corners, in pixels.
    public var corners: [[Double]]
  }

  private let folder: URL
  /// The photos.
  public let photos: [Photo]

  /// Reads `truth.json` of the repository that this file was compiled in.
  public init() throws {
    folder = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "TestImages/labels")
    let truth = try Data(contentsOf: folder.appending(path: "truth.json"))
    photos = try JSONDecoder().decode([Photo].self, from: truth)
  }

  /// The symbologies on the photos.
  public var symbologies: [String] {
    Set(photos.flatMap(\.symbols).map(\.symbology)).sorted()
  }

  /// The path of a photo.
  public func path(_ file: String) -> String {
    folder.appending(path: file).path(percentEncoded: false)
  }

  /// One photo's pixels.
  public func raster(_ file: String) throws -> Raster {
    Raster(try LumaImage(file: path(file)))
  }

  /// A symbol cut from the easiest photo that has one with modules of about 3 pixels; `nil` where
  /// no photo has the symbology.
  public func cutOut(_ symbology: String) throws -> Raster? {
    let ranks = ["easy", "normal", "hard"]
    let choices = photos.flatMap { photo in
      photo.symbols.filter { $0.symbology == symbology }.map { (photo, $0) }
    }
    let easiest = choices.min { first, second in
      func rank(_ choice: (Photo, Symbol)) -> (Int, Double) {
        (ranks.firstIndex(of: choice.0.difficulty) ?? 3, abs(choice.1.module - 3))
      }
      return rank(first) < rank(second)
    }
    guard let (photo, symbol) = easiest else { return nil }
    let xs = symbol.corners.map { $0[0] }
    let ys = symbol.corners.map { $0[1] }
    let margin = 10 * symbol.module
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
    else { return nil }
    return try raster(photo.file).crop(
      x: Int(left - margin)..<Int(right + margin), y: Int(top - margin)..<Int(bottom + margin))
  }
}
