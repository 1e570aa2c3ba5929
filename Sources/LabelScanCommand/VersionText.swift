import CBuild
import LabelScan

/// What `--version` prints: the version alone in the first line, then what the build is made of.
enum VersionText {
  /// The same as LABELSCAN_VERSION in labelscan.h.
  static let version = "0.1.0"

  static var text: String {
    let commit = String(cString: labelscan_build_commit())
    return """
      \(version)
      commit: \(commit.isEmpty ? "not known" : commit)
      traits: \(BuildFacts.traits.joined(separator: ", "))
      libraries: \(BuildFacts.libraries.joined(separator: ", "))
      """
  }
}
