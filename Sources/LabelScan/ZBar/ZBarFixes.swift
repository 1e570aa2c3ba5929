/// Whether a zbar has the fixes of CVE-2023-40889 (QR Code) and CVE-2023-40890 (DataBar).
///
/// zbar 0.23.93 has them. Distributions put them into older ones, which zbar's own version does not
/// tell, but their package's does.
package enum ZBarFixes {
  /// What is known.
  package enum Verdict: Hashable, Sendable {
    case there
    case missing
    case unknown
  }

  /// zbar's first version with the fixes.
  private static let first = [0, 23, 93]
  /// Debian 12's revision of 0.23.92 with them.
  private static let debian12 = "7+deb12u"
  /// What revisions hold that Debian's and Ubuntu's security teams made of older versions.
  private static let security = ["+deb11u", "+deb12u", "ubuntu0."]

  /// Judges a zbar by its own version and that of its Debian package, where there is one.
  package static func verdict(version: [Int], package: String?) -> Verdict {
    if !version.lexicographicallyPrecedes(first) { return .there }
    guard let package else { return .unknown }
    let parts = package.split(separator: "-", maxSplits: 1)
    // A package of another version than the zbar in use says nothing of that.
    guard parts.count == 2, parts[0] == version.map(String.init).joined(separator: ".") else {
      return .unknown
    }
    let revision = parts[1]
    if revision.hasPrefix(debian12) || security.contains(where: { revision.contains($0) }) {
      return .there
    }
    let number = Int(revision.prefix { $0.isASCII && $0.isNumber }) ?? 0
    return version == [0, 23, 92] && number > 7 ? .unknown : .missing
  }
}
