import LabelScan
import LabelSyntax

/// One line of `labelscan worker`: an image to scan, and how.
struct WorkerRequest {
  /// Where the image is.
  enum Image {
    case path(String)
    case bytes([UInt8])
  }

  /// Why a line is no request, or one that cannot be answered.
  struct Failure: Error {
    /// The kinds of trouble.
    enum Code: String {
      case tooLong = "request.tooLong"
      case malformed = "request.malformed"
      case noImage = "request.noImage"
      case badImage = "request.badImage"
      case badOption = "request.badOption"
    }

    var code: Code
    var message: String
  }

  /// The member `id` of the answer; `nil` where the request has none.
  private(set) var id: JSONText?
  /// What the answer calls the image; `nil` where the request names none.
  private(set) var file: String?
  private(set) var options: ScanOptions
  private(set) var image: Result<Image, Failure>

  /// Reads a line; what it does not say of the options is taken from `options`.
  init(_ line: LineSource.Line, maxBytes: Int, options: ScanOptions) {
    self.options = options
    image = .failure(Failure(code: .malformed, message: "The line is not a JSON object."))
    if line.isTooLong {
      fail(.tooLong, "The line is longer than \(maxBytes) bytes.")
    } else if line.bytes.first != 0x7B {
      file = String(decoding: line.bytes, as: UTF8.self)
      if let path = String(validating: line.bytes, as: UTF8.self) {
        image = .success(.path(path))
      } else {
        fail(.malformed, "The path is not UTF-8.")
      }
    } else if String(validating: line.bytes, as: UTF8.self) == nil {
      fail(.malformed, "The line is not UTF-8.")
    } else {
      read(line.bytes)
    }
  }

  private mutating func read(_ bytes: [UInt8]) {
    let members: [JSONText.Member]
    do throws(JSONText.Failure) {
      guard case .object(let found, _) = try JSONText(bytes) else { return }
      members = found
    } catch {
      fail(.malformed, "The line is not JSON: byte \(error.offset) is out of place.")
      return
    }
    var path: String?
    var data: String?
    // The id first: an answer to a bad request has it too.
    for member in members where member.name == "id" {
      switch member.value {
      case let value where !value.isStrict: fallthrough
      case .object, .array:
        return fail(.malformed, "'id' is a text, a number, true, false or null.")
      default: id = member.value
      }
    }
    // Of two values nobody knows which one is meant.
    var names: Set<String> = []
    if let twice = members.first(where: { !names.insert($0.name).inserted })?.name {
      if twice == "id" { id = nil }
      return fail(.malformed, "'\(twice)' is there twice.")
    }
    var wrong: Failure?
    for member in members {
      switch (member.name, member.value) {
      case ("id", _): break
      case ("path", .string(let text, _)): path = text
      case ("image", .string(let text, _)): data = text
      case ("file", .string(let text, _)): file = text
      case ("symbologies", .array(let items, _)):
        let names = items.compactMap(Self.text)
        if let found = ScanArguments.symbologies(names), names.count == items.count {
          options.symbologies = found
        } else {
          wrong = Failure(
            code: .badOption, message: "'symbologies' names one that this version cannot read.")
        }
      case ("effort", .string(let name, _)):
        if let effort = ScanOptions.Effort(rawValue: name) {
          options.effort = effort
        } else {
          wrong = Failure(
            code: .badOption, message: "'effort' is fast, balanced or thorough.")
        }
      case ("print", .string(let name, _)):
        if let mode = PrintMode(rawValue: name) {
          options.print = mode
        } else {
          wrong = Failure(code: .badOption, message: "'print' is off, auto or all.")
        }
      default:
        // Not passed over: a misspelt option would give another answer than was asked for.
        wrong = Failure(
          code: .badOption, message: "'\(member.name)' is not known, or not of its type.")
      }
    }
    file = file ?? path
    if let wrong {
      image = .failure(wrong)
    } else if let path, data == nil {
      image = .success(.path(path))
    } else if path == nil, let data {
      if let bytes = Base64.bytes(of: data) {
        image = .success(.bytes(bytes))
      } else {
        fail(.badImage, "'image' is not base64.")
      }
    } else {
      fail(.noImage, "A request has either 'path' or 'image'.")
    }
  }

  private mutating func fail(_ code: Failure.Code, _ message: String) {
    image = .failure(Failure(code: code, message: message))
  }

  private static func text(_ value: JSONText) -> String? {
    if case .string(let text, _) = value { text } else { nil }
  }
}
