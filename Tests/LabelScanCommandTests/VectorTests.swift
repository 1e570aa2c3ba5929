import Foundation
import Testing

/// The vectors of LabelSyntax, each through the built command.
struct VectorTests {
  /// One line of `labels.jsonl`.
  struct LabelVector: Decodable {
    struct Context: Decodable {
      var templates: [String]?
      var printedDI: String?
      var primary: String?
      var profile: String?
    }

    struct Expectation: Decodable, Equatable {
      var fields: [String: String]
      var format: String
      var issues: [String]?
    }

    var id: String
    var symbology: String
    var payload: String
    var context: Context?
    var expect: Expectation
  }

  /// One line of `gs1.jsonl`.
  struct GS1Vector: Decodable {
    var payload: String
    var elements: [[String]]?
    var options: [String]?
    var note: String
  }

  /// A line on standard input.
  struct Line: Encodable {
    var payload: String
    var symbology: String?
    var formats: [String]?
    var printed: String?
    var primary: String?
  }

  /// One object that `parse` prints.
  struct Object: Decodable {
    struct Element: Decodable {
      var ai: String?
      var value: String
    }

    struct Issue: Decodable {
      var code: String
      var severity: String
    }

    var syntax: String
    var valid: Bool
    var elements: [Element]
    var fields: [String: String]
    var issues: [Issue]
  }

  /// Where LabelSyntax keeps its vectors.
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "LabelSyntaxTests/Resources")

  static func lines<Vector: Decodable>(_ name: String) throws -> [Vector] {
    try Data(contentsOf: folder.appending(path: name)).split(separator: 0x0A).map {
      try JSONDecoder().decode(Vector.self, from: Data($0))
    }
  }

  /// What `parse` prints of some lines, and its exit status.
  static func parse(_ lines: [Line], options: [String]) throws -> ([Object], Int32) {
    let input = try lines.map { try JSONEncoder().encode($0) }.joined(separator: [0x0A])
    let outcome = try Command.run(["parse", "--format", "ndjson"] + options, input: Array(input))
    let objects = try outcome.output.split(separator: "\n").map {
      try JSONDecoder().decode(Object.self, from: Data($0.utf8))
    }
    return (objects, outcome.status)
  }

  @Test func `every label vector gives its fields, syntax and issues`() throws {
    let vectors: [LabelVector] = try Self.lines("labels.jsonl")
    #expect(vectors.count == 72)
    let formats = Self.folder.appending(path: "label-formats.json").path(percentEncoded: false)
    for (profile, group) in Dictionary(grouping: vectors, by: { $0.context?.profile }) {
      let lines = group.map { vector in
        Line(
          payload: vector.payload, symbology: vector.symbology,
          formats: vector.context?.templates, printed: vector.context?.printedDI,
          primary: vector.context?.primary)
      }
      let (objects, status) = try Self.parse(
        lines, options: ["--formats", formats] + (profile.map { ["--expect", $0] } ?? []))
      try #require(objects.count == group.count)
      for (vector, object) in zip(group, objects) {
        let issues = Set(object.issues.filter { $0.severity != "info" }.map(\.code))
        let found = LabelVector.Expectation(
          fields: object.fields, format: object.syntax,
          issues: issues.isEmpty ? nil : issues.sorted())
        var expected = vector.expect
        expected.issues = expected.issues.map { Set($0).sorted() }.flatMap { $0.isEmpty ? nil : $0 }
        #expect(found == expected, "\(vector.id)")
        #expect(object.valid == !object.issues.contains { $0.severity == "error" })
      }
      #expect(status == (objects.allSatisfy(\.valid) ? 0 : 1))
    }
  }

  @Test func `every GS1 vector gives its elements and verdict`() throws {
    let vectors: [GS1Vector] = try Self.lines("gs1.jsonl")
    #expect(vectors.count == 108)
    for (options, group) in Dictionary(grouping: vectors, by: { $0.options ?? [] }) {
      let (objects, status) = try Self.parse(
        group.map { Line(payload: $0.payload) }, options: options)
      try #require(objects.count == group.count)
      for (vector, object) in zip(group, objects) {
        #expect(object.valid == (vector.elements != nil), "\(vector.payload)")
        guard let elements = vector.elements else { continue }
        #expect(
          object.elements.compactMap { element in element.ai.map { [$0, element.value] } }
            == elements, "\(vector.payload)")
      }
      #expect(status == (objects.allSatisfy(\.valid) ? 0 : 1))
    }
  }
}
