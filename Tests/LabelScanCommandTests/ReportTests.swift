import Foundation
import Testing

/// `labelscan scan --report`: the page, and what it never overwrites.
struct ReportTests {
  /// Scans images of each fate and returns the page.
  static func page(_ names: [String] = ["blank.pgm", "hostile.pgm", "no<b>\u{1B}.png"]) throws
    -> (text: String, outcome: Command.Outcome)
  {
    let scratch = try Scratch()
    scratch.file("blank.pgm", Scratch.blank)
    scratch.file("hostile.pgm", HostileLabel.pgm)
    let outcome = try Command.run(
      ["scan", "--format", "csv", "--report", "report.html"] + names, in: scratch.folder)
    let file = scratch.folder.appending(path: "report.html")
    return (try String(contentsOf: file, encoding: .utf8), outcome)
  }

  /// The parts of a page that stand for an image each, without pictures and times.
  static func articles(_ page: String) -> [String] {
    page.matches(of: /(?s)<article.*?<\/article>/).map { match in
      String(match.output).replacing(/(?s)<svg.*?<\/svg>/, with: "PICTURE")
        .replacing(/, [\d.]+ ms/, with: "")
    }
  }

  @Test func `each image is there with what it gave`() throws {
    let (page, outcome) = try Self.page()
    #expect(outcome.status == 2)
    #expect(outcome.errors == "")
    #expect(outcome.output.split(separator: "\n").count == 4)
    #expect(
      Self.articles(page) == [
        """
        <article data-fate="none" aria-labelledby="image1">
        PICTURE
        <div>
        <h2 id="image1">blank.pgm</h2>
        <p class="fate none">No symbol</p>
        <p class="size">64 \u{D7} 64 pixels</p>
        </div>
        </article>
        """,
        """
        <article data-fate="read" aria-labelledby="image2">
        PICTURE
        <div>
        <h2 id="image2">hostile.pgm</h2>
        <p class="fate read">Read</p>
        <ul class="symbols" aria-label="Symbols">
        <li><i class="number">1</i> <span>code128 ]C0 raw</span> \
        <code>&lt;/script&gt;&lt;b a=&quot;&amp;&#39;<abbr>ESC</abbr>[31m<abbr>CR</abbr>\
        <abbr>LF</abbr></code></li>
        </ul>
        <p class="size">744 \u{D7} 80 pixels</p>
        </div>
        </article>
        """,
        """
        <article data-fate="failed" aria-labelledby="image3">
        <div class="photo" aria-hidden="true"></div>
        <div>
        <h2 id="image3">no&lt;b&gt;\u{241B}.png</h2>
        <p class="fate failed">Unreadable</p>
        <ul class="issues"><li class="error"><b>error</b> There is no such file. \
        <span>file.missing</span></li></ul>
        </div>
        </article>
        """,
      ])
  }

  @Test func `fields, candidates and issues are told`() throws {
    let scratch = try Scratch()
    try scratch.image("grey8.png", as: "good.png")
    scratch.file("formats.json", Array(FormatsTests.kind.utf8))
    _ = try Command.run(
      "scan", "--report", "r.html", "--formats", "formats.json", "--expect", "logistic",
      "good.png", in: scratch.folder)
    let page = try String(
      contentsOf: scratch.folder.appending(path: "r.html"), encoding: .utf8)
    #expect(
      Self.articles(page) == [
        """
        <article data-fate="issues" aria-labelledby="image1">
        PICTURE
        <div>
        <h2 id="image1">good.png</h2>
        <p class="fate issues">With issues</p>
        <dl class="fields">
        <div><dt>serial</dt><dd>IMAGE</dd></div>
        </dl>
        <ul class="issues">
        <li class="error"><b>error</b> No SSCC of 18 digits <span>missing:sscc</span></li>
        </ul>
        <ul class="symbols" aria-label="Symbols">
        <li><i class="number">1</i> <span>code128 ]C0 template:kind</span> \
        <code>KIND-OF-IMAGE</code></li>
        </ul>
        <p class="size">396 \u{D7} 36 pixels</p>
        </div>
        </article>
        """
      ])
    #expect(page.contains("aria-label=\"1 symbol outlined on the photo\""))
    #expect(page.matches(of: /<polygon points="/).count == 2)
    #expect(page.contains("href=\"data:image/"))
  }

  @Test func `the totals are at the top`() throws {
    let (page, _) = try Self.page()
    let totals = page.firstMatch(of: /(?s)<dl class="totals">.*?<\/dl>/).map { String($0.output) }
    #expect(
      totals == """
        <dl class="totals"><div><dt>Images</dt><dd>3</dd></div><div><dt>Symbols</dt><dd>1</dd>\
        </div><div class="read"><dt>Read</dt><dd>1</dd></div><div class="issues"><dt>With issues\
        </dt><dd>0</dd></div><div class="none"><dt>No symbol</dt><dd>1</dd></div>\
        <div class="failed"><dt>Unreadable</dt><dd>1</dd></div></dl>
        """)
    #expect(!page.contains("did not get to its end"))
    #expect(page.hasPrefix("<!doctype html>\n<!-- labelscan report -->\n<html lang=\"en\">"))
    #expect(page.hasSuffix("</script>\n</body>\n</html>\n"))
  }

  @Test func `only the page's own script and style are run, and nothing is fetched`() throws {
    let (page, _) = try Self.page()
    let nonces = page.matches(of: /nonce[-=]"?([0-9a-z]+)/).map(\.output.1)
    #expect(nonces.count == 4)
    #expect(Set(nonces).count == 1)
    #expect(nonces.allSatisfy { $0.count >= 20 })
    #expect(page.matches(of: /<script/).count == 1)
    #expect(page.matches(of: /<\/script/).count == 1)
    #expect(page.contains("default-src 'none'; img-src data:;"))
    #expect(!page.contains("https:"))
    #expect(!page.contains(/[a-z]+:\/\//))
    #expect(!page.contains(#/ (on[a-z]+|style)=/#))
    let other = try Self.page().text.firstMatch(of: /nonce="([0-9a-z]+)/)?.output.1
    #expect(other != nonces.first)
  }

  @Test func `a file that is no report is not overwritten`() throws {
    let scratch = try Scratch()
    scratch.file("photo.pgm", Scratch.blank)
    scratch.file("empty.html", [])
    let refused = try Command.run("scan", "--report", "photo.pgm", "photo.pgm", in: scratch.folder)
    #expect(
      refused
        == Command.Outcome(
          output: "", status: 74,
          errors: "labelscan: photo.pgm: exists, and is no report to replace\n"))
    let photo = scratch.folder.appending(path: "photo.pgm")
    #expect(try Data(contentsOf: photo) == Data(Scratch.blank))
    // A longer report of an earlier run leaves nothing behind.
    for names in [["photo.pgm", "photo.pgm"], ["photo.pgm"]] {
      let outcome = try Command.run(
        ["scan", "--report", "empty.html"] + names, in: scratch.folder)
      #expect(outcome.status == 1)
      let page = try String(
        contentsOf: scratch.folder.appending(path: "empty.html"), encoding: .utf8)
      #expect(Self.articles(page).count == names.count)
      #expect(page.hasSuffix("</html>\n"))
    }
  }

  @Test(arguments: [
    ("missing/r.html", "cannot be written (No such file or directory)"),
    ("sub", "cannot be written"),
    ("/dev/null", "is no regular file"), ("", "cannot be written (No such file or directory)"),
  ]) func `a report that cannot be written ends the command`(path: String, reason: String) throws {
    let scratch = try Scratch()
    scratch.file("sub/a.pgm", Scratch.blank)
    let outcome = try Command.run("scan", "--report", path, "sub", in: scratch.folder)
    #expect(outcome.status == 74)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("labelscan: \(path): \(reason)"))
  }
}
