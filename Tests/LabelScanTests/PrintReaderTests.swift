import LabelScan
import LabelSyntax
import Testing

/// Print read by the engine, where there is one.
struct PrintReaderTests {
  /// What a scan makes of the drawn label with a symbol put on it; `nil` where there is no engine.
  private static func read(
    _ payload: String, mode: PrintMode = .all
  ) throws -> (print: PrintResult, label: Label)? {
    let image = try PrintedLabel.image()
    let symbols = [PrintedLabel.symbol(payload)]
    let reader = LabelReader()
    let label = reader.readLabel(of: symbols)
    var print = PrintReader()
    let read = print.read(
      image.view, symbols: symbols, readings: label.readings, mode: mode, budget: ScanBudget())
    guard print.error == nil else { return nil }
    var named = reader.readLabel(of: symbols, contexts: read.contexts)
    named.add(read.values, options: reader.options)
    return (read, named)
  }

  @Test func `the print names the payload, and agrees`() throws {
    guard let read = try Self.read("AXUPOD5WIL") else { return }
    #expect(read.print.lines.count == 3)
    #expect(read.print.agreements == [.agrees])
    #expect(read.label[.serial] == "AXUPOD5WIL")
    let detail = try #require(read.label.details.first)
    #expect(detail.keySource == .print)
    #expect(detail.source == nil)
    #expect(read.print.lines[try #require(detail.line)].text.hasPrefix("S/N"))
    #expect(read.print.issues.isEmpty)
    #expect(
      read.label.candidates.contains { $0.field == .partNumber && $0.value == "K7X42HN9" })
  }

  @Test func `a character that differs is told`() throws {
    guard let read = try Self.read("AXUPOD5HIL") else { return }
    #expect(read.print.agreements == [.differs])
    #expect(read.print.issues.map(\.code.rawValue) == ["text.differs"])
    #expect(read.print.issues.first?.symbol == 0)
    #expect(read.print.lines.flatMap(\.differing).count == 1)
  }

  @Test(arguments: ["AXUPOD5WI1", "AXUP0D5WIL", "AXUPODSWIL"])
  func `look-alikes agree`(payload: String) throws {
    guard let read = try Self.read(payload) else { return }
    #expect(read.print.agreements == [.agrees])
    #expect(read.print.issues.isEmpty)
  }

  @Test func `another payload is not in the print`() throws {
    guard let read = try Self.read("ZZ99QRT77") else { return }
    #expect(read.print.agreements == [.notRead])
    #expect(read.label[.serial] == nil)
    #expect(read.print.issues.isEmpty)
  }

  @Test func `print is read where it is needed`() {
    let bare = LabelReader().readLabel([Payload(bytes: Array("AXUPOD5WIL".utf8))])
    let keyed = LabelReader().readLabel([Payload(bytes: Array("SN: AXUPOD5WIL".utf8))])
    #expect(
      PrintMode.allCases.map { PrintReader.isNeeded($0, bare.readings) } == [false, true, true])
    #expect(
      PrintMode.allCases.map { PrintReader.isNeeded($0, keyed.readings) } == [false, false, true])
    #expect(
      PrintMode.allCases.map { PrintReader.isNeeded($0, []) } == [false, false, true])
  }

  @Test(arguments: [nil, RequirementProfile.udi, .print])
  func `a label without a symbol is read where something is asked of it`(
    profile: RequirementProfile?
  ) throws {
    let image = try PrintedLabel.image()
    var options = ScanOptions(print: .auto)
    options.profile = profile
    var scanner = LabelScanner(options: options)
    var result = ImageResult(file: "a.png", width: image.width, height: image.height)
    scanner.readLabel(
      on: image.view, reader: LabelReader(), since: ContinuousClock.now, into: &result)
    #expect(result.symbols.isEmpty)
    guard scanner.print.error == nil else { return }
    #expect((result.print != nil) == (profile != nil))
    let found = result.label.candidates.contains {
      $0.field == .partNumber && $0.value == "K7X42HN9"
    }
    #expect(found == (profile != nil))
    #expect(result.label[.partNumber] == nil)
    #expect(RequirementProfile.print.check(result.label).map(\.state) == [.missing])
  }

  @Test(arguments: [("AXUPOD5WIL", true), ("AXUPOD5HIL", false), ("ZZ99QRT77", nil)])
  func `a label knows whether its print agrees`(payload: String, agrees: Bool?) throws {
    guard let read = try Self.read(payload) else { return }
    var symbol = PrintedLabel.symbol(payload)
    symbol.printed = read.print.agreements.first
    let label = LabelReader().readLabel(of: [symbol], contexts: read.print.contexts)
    #expect(label.printAgreements == [agrees])
    let isFailed = RequirementProfile.print.check(label).contains(where: \.isFailed)
    #expect(isFailed == (agrees != true))
  }

  @Test func `no time, no print`() throws {
    let image = try PrintedLabel.image()
    var print = PrintReader()
    let read = print.read(
      image.view, symbols: [], readings: [], mode: .all,
      budget: ScanBudget(ScanLimits(maxTime: .zero)))
    #expect(read.lines.isEmpty)
  }

  @Test func `why print cannot be read`() {
    #expect(PrintError.notBuilt.code == .printNotBuilt)
    #expect(PrintError.noLibrary.message.contains("libtesseract5"))
    #expect(PrintError.noLanguageData.message.contains("tesseract-ocr-eng"))
  }
}
