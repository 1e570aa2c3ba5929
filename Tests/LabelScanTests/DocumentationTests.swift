import Foundation
import LabelScan
import LabelSyntax
import Testing

/// The code of the documentation's articles, line by line, as `Scripts/build-docs.sh` checks.
struct DocumentationTests {
  @Test func `the README's example runs`() async {
    func example() async throws {
      var scanner = LabelScanner()
      let label = try scanner.scan(file: "photo.jpg").label
      print(label[.serial] ?? "no serial number", label[.lot] ?? "no lot")

      for await result in BatchScanner(jobs: 4).results(of: ["intake"]) {
        switch result {
        case .success(let image): print(image.file, image.label[.serial] ?? "no serial number")
        case .failure(let failure): print(failure.file, failure.error.message)
        }
      }
    }
    await #expect { try await example() } throws: { ($0 as? ScanError)?.code == "file.missing" }
  }

  @Test func `from a photo to a label`() async throws {
    let photo = TestImages.folder.appending(path: "labels/000.png").path(percentEncoded: false)

    var scanner = LabelScanner()
    let result = try scanner.scan(file: photo)

    let folder = TestImages.folder.appending(path: "kinds").path(percentEncoded: false)
    for await result in BatchScanner(jobs: 4).results(of: [folder]) {
      switch result {
      case .success(let image): print(image.file, image.label[.serial] ?? "no serial number")
      case .failure(let failure): print("\(failure.file): \(failure.error.message)")
      }
    }

    let serial = result.label[.serial] ?? "none"
    let lot = result.label[.lot] ?? "none"
    print("serial number \(serial), lot \(lot)")

    for field in result.label.fields {
      print("\(field.name.rawValue): \(field.value)")
    }

    for detail in result.label.details {
      let symbol = result.symbols[detail.symbol]
      print("\(detail.value), of a \(symbol.symbology.rawValue) symbol at \(symbol.corners)")
    }

    let isTrusted = !result.label.issues.contains { $0.severity == .error }
    let missing = RequirementProfile.fmd.check(result.label).filter(\.isFailed).map(\.name)
    print(isTrusted, missing)

    print(result.json)

    #expect([serial, lot] == ["394PLHWR", "8CV8J"])
    #expect(result.label.details.allSatisfy { result.symbols[$0.symbol].symbology == .code128 })
    #expect(isTrusted)
    #expect(missing == ["dataMatrix"])
  }

  @Test func `a station with frames`() throws {
    let image = try LumaImage(encoded: TestImages.bytes(of: "labels/000.png"))
    let (width, height, stride) = (image.width, image.height, image.width)
    let frame = image.pixels

    var scanner = LabelScanner(options: ScanOptions(effort: .fast))
    let view = try LumaView(pixels: frame.span, width: width, height: height, stride: stride)
    let symbols = scanner.scan(view)

    let options = ScanOptions(effort: .fast, symbologies: [.code128, .datamatrix])

    let number = 7
    var tracker = SymbolTracker(goneAfter: 10)
    let reader = LabelReader()
    for event in tracker.update(symbols, frame: number) {
      switch event {
      case .appeared(let track):
        let label = reader.readLabel([track.symbol.payload])
        print("frame \(track.first): \(label[.serial] ?? "no serial number")")
      case .gone(let track):
        print("out of view after frame \(track.last)")
      }
    }

    let label = reader.readLabel(tracker.tracks.map(\.symbol.payload))

    #expect(label[.serial] == "394PLHWR")
    #expect(options.reads(.datamatrix) && !options.reads(.qr))
    #expect(tracker.tracks.map(\.first) == [7, 7])
  }

  @Test func `a serial number in a format of your own`() throws {
    let json = """
      {"version": 1, "formats": [
        {"id": "acme", "pattern": "L(?<lot>\\\\d{4}[A-Z])-(?<serial>\\\\d{5})",
         "examples": [{"payload": "L2407A-00017", "expect": {"lot": "2407A", "serial": "00017"}}],
         "rejects": ["L2407-00017"]}
      ]}
      """
    let formats = try SerialFormats(json: Array(json.utf8))

    let findings = formats.lint()
    print(findings.isEmpty ? "nothing found" : findings[0].message)

    let reader = LabelReader(options: SyntaxOptions(currentYear: 2026), formats: formats)
    let label = reader.readLabel([Payload(scanned: "L2407A-00017")])
    print(label[.lot] ?? "no lot", label[.serial] ?? "no serial number")

    #expect(findings.isEmpty)
    #expect([label[.lot], label[.serial]] == ["2407A", "00017"])
  }
}
