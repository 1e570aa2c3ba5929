import CLabelScan
import Foundation
import LabelScan
import LabelSyntax
import Testing

/// The C library as programs in C99, C++17 and Python have it.
struct CInterfaceTests {
  private static let hasC = Client.isInstalled("gcc")
  private static let hasCxx = Client.isInstalled("g++")
  private static let hasPython = Client.isInstalled("python3")
  private static let hasValgrind = Client.isInstalled("valgrind")
  private static let noLeak = [
    "valgrind", "-q", "--leak-check=full", "--show-leak-kinds=definite",
    "--errors-for-leak-kinds=definite", "--error-exitcode=9",
  ]

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(.enabled(if: hasC, "gcc is not installed"))
  func `a C99 program is told what Swift is`() throws {
    try check("scan.c")
  }

  @Test(.enabled(if: hasCxx, "g++ is not installed"))
  func `a C++17 program is told what Swift is`() throws {
    try check("scan.cpp")
  }

  @Test(.enabled(if: hasPython, "python3 is not installed"))
  func `a Python program is told what Swift is`() throws {
    try check("scan.py")
  }

  @Test(.enabled(if: hasPython, "python3 is not installed"))
  func `threads with a scanner each do not disturb one another`() throws {
    let files = ["binary8.pgm", "grey16.png", "plain.ppm", "rgb8.png"]
    #expect(
      try Client("threads.py", in: folder.url).run(files.map { "TestImages/kinds/" + $0 })
        == Client.Outcome(output: "alike 4 files 4 symbols\n", status: 0))
  }

  @Test(.enabled(if: hasC, "gcc is not installed"))
  func `the header's promises hold, for hostile arguments too`() throws {
    let client = try Client("contract.c", in: folder.url)
    #expect(
      try client.run(["TestImages/kinds/binary8.pgm", "396", "36"])
        == Client.Outcome(output: "all holds\n", status: 0))
  }

  @Test(.enabled(if: hasC && hasValgrind, "gcc or valgrind is not installed"))
  func `no memory is read wrong or lost`() throws {
    let contract = try Client("contract.c", in: folder.url)
    // valgrind does not read the debugging information that Clang writes.
    let library = folder.url.appending(path: "libLabelScanC.so").path
    #expect(
      try Client.run(["strip", "--strip-debug", "-o", library, Client.library]).status == 0)
    let noLeak = ["env", "LD_LIBRARY_PATH=" + folder.url.path] + Self.noLeak
    #expect(
      try contract.run(["TestImages/kinds/binary8.pgm", "396", "36"], by: noLeak)
        == Client.Outcome(output: "all holds\n", status: 0))
    let scan = try Client("scan.c", in: folder.url)
    let files = ["TestImages/kinds/rgb8.png", "TestImages/labels/000.png", "README.md"]
    let outcome = try scan.run(files, by: noLeak)
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
    #expect(steady(outcome.output) == expected(files))
  }

  @Test(.enabled(if: hasC, "gcc is not installed"))
  func `an image that there is no memory for is refused, the next one is read`() throws {
    let large = folder.url.appending(path: "large.pgm")
    try Data("P5 8000 6000 255\n".utf8 + [UInt8](repeating: 0, count: 48_000_000)).write(to: large)
    let client = try Client("scan.c", in: folder.url)
    let small = "TestImages/kinds/binary8.pgm"
    let outcome = try client.run(
      [large.path, small], by: ["sh", "-c", "ulimit -v 250000; exec \"$@\"", "sh"])
    let refused = """
      file \(large.path)
      error 7 outOfMemory There is not enough memory for the image.

      """
    #expect(steady(outcome.output) == refused + expected([small]))
    #expect(outcome.status == 0)
  }

  @Test func `the command and the header have one version`() throws {
    let command = Client.products.appending(path: "labelscan").path
    let outcome = try Client.run([command, "--version"])
    #expect(outcome.output.prefix { $0 != "\n" } == LABELSCAN_VERSION)
    #expect(outcome.status == 0)
  }

  private func check(_ name: String) throws {
    let images = Client.package.appending(path: "TestImages")
    let kinds = try FileManager.default.contentsOfDirectory(
      atPath: images.appending(path: "kinds").path
    ).sorted().map { "TestImages/kinds/" + $0 }
    let labels = ["000.png", "001.png", "002.jpg", "003.jpg", "004.jpg", "005.jpg", "024.png"]
    let files = labels.map { "TestImages/labels/" + $0 } + kinds + ["README.md", "nowhere"]
    let outcome = try Client(name, in: folder.url).run(files)
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
    #expect(steady(outcome.output) == expected(files))
  }

  /// The output without what differs from run to run.
  private func steady(_ output: String) -> String {
    output.replacing(/, "timing": {[^}]*}/, with: "")
  }

  /// What a client prints of some files, by the Swift interface.
  private func expected(_ files: [String]) -> String {
    var scanner = LabelScanner()
    return files.map { file in
      let path = file.hasPrefix("/") ? file : Client.package.appending(path: file).path
      do throws(ScanError) {
        var result = try scanner.scan(file: path)
        result.file = file
        return "file \(file)\n" + lines(of: result)
      } catch {
        let status = error.code.hasPrefix("file.") ? 4 : 5
        return "file \(file)\nerror \(status) \(error.code) \(error.message)\n"
      }
    }.joined()
  }

  private func lines(of result: ImageResult) -> String {
    var result = result
    let requirements = RequirementProfile.udi.check(result.label)
    result.label.issues += requirements.compactMap(\.issue)
    var text = ""
    for symbol in result.symbols {
      let identifier = symbol.payload.identifier?.text ?? "-"
      let payload = symbol.payload.bytes.map { String(format: "%02x", $0) }.joined()
      let corners = symbol.corners.map { String(format: " %.1f %.1f", $0.x, $0.y) }.joined()
      text += "symbol \(symbol.symbology.rawValue) \(identifier) \(payload)\(corners)\n"
    }
    for field in result.label.fields {
      let source = result.label.details.first { $0.field == field.name && $0.value == field.value }
      text += "field \(field.name.rawValue) \(source?.symbol ?? -1) \(field.value)\n"
    }
    for issue in result.label.issues {
      let severity =
        switch issue.severity {
        case .info: 1
        case .warning: 2
        case .error: 3
        }
      text += "issue \(issue.code) \(severity) \(issue.symbol ?? -1) \(issue.message)\n"
    }
    return text + "json " + steady(JSONWriter.text { result.write(to: &$0, requirements) }) + "\n"
  }
}
