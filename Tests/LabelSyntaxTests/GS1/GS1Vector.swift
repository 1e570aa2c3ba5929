import Foundation
import LabelSyntax
import Testing

/// One line of `gs1.jsonl`: a payload and what it says.
///
/// They were run through the GS1 Barcode Syntax Engine 1.4.1, or come from public issues of other
/// libraries; where the engine refuses what this reader restores, the reading is ours.
struct GS1Vector: CustomTestStringConvertible, Decodable, Sendable {
  /// The payload as a scanner delivers it, its AIM identifier first.
  var payload: String
  /// Codes and values of the elements, in their order; `nil` where a rule is broken.
  var elements: [[String]]?
  /// The canonical link of the elements.
  var link: String?
  /// The options that it takes, as the command has them.
  var options: [String]?
  /// What it is about.
  var note: String

  var testDescription: String { "\(payload) (\(note))" }

  /// The options that the command's stand for.
  var gs1: GS1Options {
    var gs1 = GS1Options()
    for option in options ?? [] {
      switch option {
      case "--allow-unknown-ais": gs1.permitsUnknownAIs = true
      case "--allow-short-gtins": gs1.permitsShortGTINs = true
      case "--restore-separators": gs1.restoresLostSeparators = true
      case "requisite": gs1.ignoredRules = GS1RuleSet(.requisite)
      default: break
      }
    }
    return gs1
  }

  static let all: [GS1Vector] = LabelVector.bytes("gs1", "jsonl").split(separator: 0x0A)
    .compactMap { try? JSONDecoder().decode(GS1Vector.self, from: Data($0)) }
}
