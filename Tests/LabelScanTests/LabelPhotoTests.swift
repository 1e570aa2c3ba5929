import Foundation
import LabelScan
import LabelSyntax
import Testing

/// The rendered label photos: how many symbols and fields are read, and that none is wrong.
struct LabelPhotoTests {
  /// A photo as `truth.json` has it.
  struct Photo: Decodable {
    struct Symbol: Decodable {
      var symbology: String
      var payload: String
    }

    var file: String
    var symbols: [Symbol]
    var tooSmall: [Symbol]
    var fields: [String: String]
  }

  /// What is read of the photos; these numbers only ever get better.
  static let leastSymbols = 63
  static let leastFields = 111
  static let mostWrongSymbols = 0
  static let mostWrongFields = 0

  #if JPEG
    @Test func `at least as many are read as before, and none wrong`() throws {
      let photos = try JSONDecoder().decode(
        [Photo].self, from: Data(TestImages.bytes(of: "labels/truth.json")))
      #expect(photos.count >= 24)
      var scanner = LabelScanner()
      var readSymbols = 0
      var readFields = 0
      var wrongSymbols: [String] = []
      var wrongFields: [String] = []
      for photo in photos {
        let place = TestImages.folder.appending(path: "labels/" + photo.file)
        let result = try scanner.scan(file: place.path(percentEncoded: false))
        let payloads = result.symbols.map(\.payload.text)
        let wanted = photo.symbols.filter { symbol in
          payloads.contains { Self.isSame($0, as: symbol) }
        }
        readSymbols += wanted.count
        for payload in payloads
        where !(photo.symbols + photo.tooSmall).contains(where: { Self.isSame(payload, as: $0) }) {
          wrongSymbols.append("\(photo.file): \(payload)")
        }
        // A label's fields are known where all of its symbols were read.
        guard wanted.count == photo.symbols.count else { continue }
        for (name, value) in photo.fields {
          let found = result.label[FieldName(rawValue: name)]
          if found == value {
            readFields += 1
          } else if let found {
            wrongFields.append("\(photo.file): \(name) \(found), not \(value)")
          }
        }
      }
      print("Label photos: \(readSymbols) symbols, \(readFields) fields read")
      #expect(readSymbols >= Self.leastSymbols)
      #expect(readFields >= Self.leastFields)
      #expect(wrongSymbols.count <= Self.mostWrongSymbols, "\(wrongSymbols)")
      #expect(wrongFields.count <= Self.mostWrongFields, "\(wrongFields)")
    }
  #endif

  /// Whether a payload is the symbol's: a reader may leave out separators that DataBar Expanded
  /// does not need.
  private static func isSame(_ payload: String, as symbol: Photo.Symbol) -> Bool {
    guard symbol.symbology == "databarExpanded" else { return payload == symbol.payload }
    return payload.replacing("\u{1D}", with: "") == symbol.payload.replacing("\u{1D}", with: "")
  }
}
