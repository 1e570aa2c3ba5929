import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// `labelscan scan --annotate`: which copies are made, and where nothing is written.
struct AnnotateTests {
  /// The files under a folder, by their paths in it.
  static func files(in folder: URL) -> Set<String> {
    let paths = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))
    return Set(
      (paths?.compactMap { $0 as? String } ?? []).filter { path in
        var isFolder: ObjCBool = false
        let place = folder.appending(path: path).path(percentEncoded: false)
        return FileManager.default.fileExists(atPath: place, isDirectory: &isFolder)
          && !isFolder.boolValue
      })
  }

  static func text(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }

  @Test func `each image gets a copy of its own inside the folder`() throws {
    let scratch = try Scratch()
    for name in ["work/a.pgm", "work/b/a.pgm", "work/%2E%2E/a.pgm", "work/b/a.pgm.svg/c", "a.pgm"] {
      scratch.file(name, Scratch.blank)
    }
    let absolute = scratch.folder.appending(path: "a.pgm").path(percentEncoded: false)
    let outcome = try Command.run(
      "scan", "--annotate", "deep/out", "a.pgm", "./b//a.pgm", "../a.pgm", "b/../../a.pgm",
      "%2E%2E/a.pgm", absolute, in: scratch.folder.appending(path: "work"))
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    #expect(
      Self.files(in: scratch.folder.appending(path: "work/deep/out")) == [
        "a.pgm.svg", "b/a.pgm.svg", "%2E%2E/a.pgm.svg", "b/%2E%2E/%2E%2E/a.pgm.svg",
        "%252E%252E/a.pgm.svg", "%2F\(absolute.dropFirst()).svg",
      ])
  }

  @Test func `names that drive a terminal or hide are written as in a URI`() throws {
    let scratch = try Scratch()
    let name = "a\u{1B}[31m\n\u{202E}&<\u{E9}.pgm"
    scratch.file(name, Scratch.blank)
    let outcome = try Command.run("scan", "--annotate", "out", name, in: scratch.folder)
    #expect(outcome.errors == "")
    let copy = "a%1B[31m%0A%E2%80%AE&<\u{E9}.pgm.svg"
    #expect(Self.files(in: scratch.folder.appending(path: "out")) == [copy])
    let text = try Self.text(scratch.folder.appending(path: "out").appending(path: copy))
    #expect(text.contains("<title>a\u{241B}[31m\u{240A}\\u{202E}&amp;&lt;\u{E9}.pgm</title>"))
  }

  @Test func `the copy of an image without symbols is the image`() throws {
    let scratch = try Scratch()
    try scratch.image("grey8.png", as: "a.png")
    let outcome = try Command.run(
      "scan", "--annotate", "out", "--symbology", "qr", "a.png", in: scratch.folder)
    #expect(outcome.status == 1)
    let bytes = try Data(contentsOf: scratch.folder.appending(path: "a.png"))
    #expect(
      try Self.text(scratch.folder.appending(path: "out/a.png.svg")) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- labelscan annotation -->
        <svg xmlns="http://www.w3.org/2000/svg" width="396" height="36" viewBox="0 0 396 36">
        <title>a.png</title>
        <style>image { image-orientation: none }</style>
        <image width="396" height="36" preserveAspectRatio="none" transform="matrix(1 0 0 1 0 0)" \
        href="data:image/png;base64,\(bytes.base64EncodedString())"/>
        </svg>

        """)
  }

  @Test func `symbols are outlined and named, nothing of a payload is markup`() throws {
    let scratch = try Scratch()
    scratch.file("a.pgm", HostileLabel.pgm)
    let outcome = try Command.run("scan", "--annotate", "out", "a.pgm", in: scratch.folder)
    #expect(outcome.status == 0)
    let text = try Self.text(scratch.folder.appending(path: "out/a.pgm.svg"))
    let shown = "&lt;/script&gt;&lt;b a=&quot;&amp;&#39;\u{241B}[31m\u{240D}\u{240A}"
    #expect(text.contains("<title>code128  \(shown)</title>"))
    #expect(text.matches(of: /<polygon points="[\d., ]+" fill="none"/).count == 2)
    #expect(text.contains(">code128  \(shown)</text>"))
    #expect(!text.contains("script>"))
    #expect(XMLParser(data: Data(text.utf8)).parse())
  }

  #if JPEG
    @Test func `an image is shown turned, its outlines with it`() throws {
      let scratch = try Scratch()
      try scratch.image("orientation6.jpg", as: "a.jpg")
      let outcome = try Command.run("scan", "--annotate", "out", "a.jpg", in: scratch.folder)
      #expect(outcome.status == 0)
      let text = try Self.text(scratch.folder.appending(path: "out/a.jpg.svg"))
      #expect(text.contains("width=\"36\" height=\"396\" viewBox=\"0 0 36 396\""))
      #expect(text.contains("<image width=\"396\" height=\"36\""))
      #expect(text.contains("transform=\"matrix(0 1 -1 0 36 0)\""))
      let points = try #require(text.firstMatch(of: /points="([^"]*)"/)?.1)
      let places = points.split(separator: " ").map {
        $0.split(separator: ",").map { Double($0) ?? 0 }
      }
      // Its own top left is shown at the top right.
      #expect(places.count == 4)
      #expect(places.allSatisfy { (0...36).contains($0[0]) && (0...396).contains($0[1]) })
      #expect(places[0][0] > 20 && places[0][1] < 50)
      #expect(places[2][0] < 16 && places[2][1] > 340)
    }
  #endif

  @Test func `a copy replaces an older copy and nothing else`() throws {
    let scratch = try Scratch()
    for name in ["a.pgm", "b.pgm", "c.pgm"] { scratch.file(name, Scratch.blank) }
    scratch.file("out/a.pgm.svg", Array("<svg>mine</svg>".utf8))
    scratch.file(
      "out/b.pgm.svg",
      Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- labelscan annotation -->\nold".utf8))
    let outcome = try Command.run(
      "scan", "--format", "csv", "--annotate", "out", "a.pgm", "b.pgm", "c.pgm",
      in: scratch.folder)
    #expect(outcome.status == 74)
    #expect(
      outcome.errors == "labelscan: out/a.pgm.svg: exists, and is no annotation to replace\n")
    #expect(outcome.output.split(separator: "\n").count == 4)
    let out = scratch.folder.appending(path: "out")
    #expect(try Self.text(out.appending(path: "a.pgm.svg")) == "<svg>mine</svg>")
    #expect(try Self.text(out.appending(path: "b.pgm.svg")).hasSuffix("</svg>\n"))
    #expect(Self.files(in: out) == ["a.pgm.svg", "b.pgm.svg", "c.pgm.svg"])
  }

  @Test func `no link leads out of the folder`() throws {
    let scratch = try Scratch()
    for name in ["a.pgm", "b/c.pgm", "d.pgm"] { scratch.file(name, Scratch.blank) }
    scratch.file("elsewhere/kept", Array("kept".utf8))
    scratch.file("out/d.pgm.svg/e", [])
    for (link, target) in [("out/a.pgm.svg", "elsewhere/kept"), ("out/b", "elsewhere")] {
      try FileManager.default.createSymbolicLink(
        at: scratch.folder.appending(path: link),
        withDestinationURL: scratch.folder.appending(path: target))
    }
    let outcome = try Command.run(
      "scan", "--format", "csv", "--annotate", "out", "a.pgm", "b/c.pgm", "d.pgm",
      in: scratch.folder)
    #expect(outcome.status == 74)
    #expect(outcome.output.split(separator: "\n").count == 4)
    let errors = outcome.errors.split(separator: "\n")
    #expect(errors.count == 3)
    #expect(
      errors.first == "labelscan: out/a.pgm.svg: exists, and is no annotation to replace")
    #expect(errors.dropFirst().first?.hasPrefix("labelscan: out/b/c.pgm.svg: cannot be") ?? false)
    #expect(
      errors.last == "labelscan: out/d.pgm.svg: exists, and is no annotation to replace")
    #expect(Self.files(in: scratch.folder.appending(path: "elsewhere")) == ["kept"])
    #expect(try Self.text(scratch.folder.appending(path: "elsewhere/kept")) == "kept")
  }

  @Test(arguments: ["file", "file/below", ""]) func `a folder that cannot be used ends the command`(
    path: String
  ) throws {
    let scratch = try Scratch()
    scratch.file("file", Array("kept".utf8))
    scratch.file("a.pgm", Scratch.blank)
    let outcome = try Command.run("scan", "--annotate", path, "a.pgm", in: scratch.folder)
    #expect(outcome.status == 74)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("labelscan: \(path): cannot be used as a folder ("))
    #expect(try Self.text(scratch.folder.appending(path: "file")) == "kept")
  }
}
