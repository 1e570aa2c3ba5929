// The one file that imports libtesseract's shim.

#if Print
  internal import CTesseract

  /// Reads lines through libtesseract's network, without its dictionaries.
  @safe struct TesseractRecognizer: TextRecognizer, ~Copyable {
    private let engine: OpaquePointer

    /// The version of the library, such as "5.3.0"; `nil` where it is not there.
    static var libraryVersion: String? {
      unsafe ctesseract_version().map { unsafe String(cString: $0) }
    }

    /// Loads the data of English, which are those of Latin print; throws where it or they are not there.
    init() throws(PrintError) {
      guard Self.libraryVersion != nil else { throw .noLibrary }
      guard let engine = unsafe ctesseract_create(nil, "eng") else { throw .noLanguageData }
      unsafe self.engine = engine
    }

    deinit {
      unsafe ctesseract_destroy(engine)
    }

    /// What may stand at each step of the line; nothing where the engine fails.
    mutating func read(_ line: LineRaster) -> LineReading {
      guard let width = Int32(exactly: line.width), let height = Int32(exactly: line.height) else {
        return LineReading(steps: [])
      }
      let count = unsafe line.pixels.withUnsafeBufferPointer { pixels in
        unsafe ctesseract_read_line(engine, pixels.baseAddress, width, height, width)
      }
      let steps = Int(unsafe ctesseract_step_count(engine))
      guard count > 0, steps > 0, let choices = unsafe ctesseract_choices(engine) else {
        return LineReading(steps: [])
      }
      var read = [[LineReading.Choice]](repeating: [], count: steps)
      for index in 0..<Int(count) {
        let choice = unsafe choices[index]
        guard read.indices.contains(Int(choice.step)) else { continue }
        read[Int(choice.step)].append(
          LineReading.Choice(
            scalar: PrintedCharacters.scalar(choice.scalar), certainty: choice.certainty))
      }
      return LineReading(steps: read)
    }
  }
#else
  /// Reads nothing: the package was built without its trait `Print`.
  struct TesseractRecognizer: TextRecognizer, ~Copyable {
    /// Always throws ``PrintError/notBuilt``.
    init() throws(PrintError) { throw .notBuilt }

    /// Nothing.
    mutating func read(_ line: LineRaster) -> LineReading { LineReading(steps: []) }
  }
#endif
