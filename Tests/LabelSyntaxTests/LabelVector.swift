import Foundation
import LabelSyntax
import Testing

/// One line of `labels.jsonl`: a payload and what its reading must be.
struct LabelVector: CustomTestStringConvertible, Decodable, Sendable {
  struct Context: Decodable {
    var templates: [String]?
    var printedDI: String?
    var primary: String?
    var profile: String?
  }

  struct Expectation: Decodable {
    var fields: [String: String]
    var format: String
    var issues: [String]?
  }

  var id: String
  var symbology: String
  var payload: String
  var context: Context?
  var expect: Expectation

  var testDescription: String { id }

  static let all: [LabelVector] = bytes("labels", "jsonl").split(separator: 0x0A).compactMap {
    try? JSONDecoder().decode(LabelVector.self, from: Data($0))
  }

  /// The user's formats that some vectors name.
  static let formats = bytes("label-formats", "json")

  /// A file among the resources.
  static func bytes(_ name: String, _ type: String) -> [UInt8] {
    guard
      let url = Bundle.module.url(
        forResource: name, withExtension: type, subdirectory: "Resources"),
      let data = try? Data(contentsOf: url)
    else { return [] }
    return Array(data)
  }
}
