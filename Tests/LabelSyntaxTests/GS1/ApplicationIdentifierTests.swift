import Foundation
import LabelSyntax
import Testing

struct ApplicationIdentifierTests {
  private static let lines: [GS1DictionaryLine] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Scripts/gs1-syntax-dictionary.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { GS1DictionaryLine($0) }
  }()

  @Test func `has every AI of the dictionary`() {
    #expect(ApplicationIdentifier.all.map(\.code) == Self.lines.flatMap(\.codes))
    #expect(ApplicationIdentifier.all.count == 541)
    #expect(ApplicationIdentifier.dictionaryRelease == "2026-01-27")
  }

  @Test func `says of each AI what the dictionary says`() throws {
    for line in Self.lines {
      for code in line.codes {
        let ai = try #require(ApplicationIdentifier(code))
        #expect(ai.code == code)
        #expect(ai.title == line.title)
        #expect(ai.specification == line.specification.joined(separator: " "))
        #expect(ai.hasPredefinedLength == line.flags.contains("*"), "\(code)")
        #expect(ai.isLinkAttribute == line.flags.contains("?"), "\(code)")
        #expect(ai.isLinkKey == (line.qualifiers != nil), "\(code)")
        #expect(ai.linkQualifiers.map { $0.map(\.code) } == line.qualifiers ?? [], "\(code)")
        #expect(Set(ai.exclusions) == Set(line.exclusions), "\(code)")
        #expect(
          ai.requisites.map { Set($0.map(Set.init)) }
            == line.requisites.map { Set($0.map(Set.init)) }, "\(code)")
      }
    }
  }

  @Test(arguments: [
    "", "0", "04", "1", "14", "1A", "010", "3106", "3109", "314", "31", "8", "89", "999", "12345",
    " 01", "(01)", "\u{1D}01",
  ])
  func `knows no other AI`(code: String) {
    #expect(ApplicationIdentifier(code) == nil)
  }

  @Test(arguments: [
    ("00", "sscc"), ("01", "gtin"), ("02", "contentGTIN"), ("10", "lot"), ("11", "productionDate"),
    ("13", "packagingDate"), ("15", "bestBeforeDate"), ("16", "sellByDate"),
    ("17", "expirationDate"), ("20", "variant"), ("21", "serial"), ("30", "varCount"),
    ("37", "count"),
    ("240", "additionalId"), ("241", "customerPartNumber"), ("3103", "netWeight"),
    ("3203", "netWeightLb"), ("3921", "price"), ("3931", "price"), ("400", "customerPoNumber"),
    ("410", "shipToLoc"), ("4305", "shipToLocality"), ("422", "countryOfOrigin"), ("710", "pzn"),
    ("715", "ndc"), ("8012", "softwareVersion"), ("8040", "imei"), ("8042", "eid"),
    ("90", "internal"), ("91", "internal91"),
  ])
  func `names the field of an AI`(code: String, field: String) {
    #expect(ApplicationIdentifier(code)?.field.rawValue == field)
  }

  @Test func `gives no two AIs of one label the same field`() {
    // Dimensions of one unit exclude one another, whatever their decimal places.
    let families = ApplicationIdentifier.all.map { ai in
      let isDecimal = ai.length == 4 && ai.code.first == "3"
      return (ai.field, isDecimal ? String(ai.code.prefix(3)) : ai.code)
    }
    var first: [FieldName: String] = [:]
    var shared: Set<String> = []
    for (field, family) in families {
      if let other = first[field], other != family { shared.insert(field.rawValue) }
      first[field] = family
    }
    #expect(shared == ["amount", "price", "shipToPost"])
  }
}
