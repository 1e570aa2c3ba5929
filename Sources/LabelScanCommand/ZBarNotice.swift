import LabelScan

/// Warns on standard error of a zbar that lacks fixes which photos from strangers need.
enum ZBarNotice {
  /// Where Debian and its kin keep the versions of packages.
  private static let status = "/var/lib/dpkg/status"
  /// How the name of zbar's package begins: `libzbar0`, `libzbar0t64`.
  private static let package = Array("Package: libzbar0".utf8)
  private static let version = Array("Version: ".utf8)

  /// Says once, at the start, that fixes are missing, or may be.
  static func warn() {
    let version = ZBarFixes.version
    // The packages are looked up only where zbar's own version does not tell.
    var verdict = ZBarFixes.verdict(version: version, package: nil)
    guard verdict != .there else { return }
    let package = packageVersion()
    verdict = ZBarFixes.verdict(version: version, package: package)
    let lacks: String
    switch verdict {
    case .there: return
    case .missing: lacks = "lacks"
    case .unknown: lacks = "may lack"
    }
    let name = package ?? version.map(String.init).joined(separator: ".")
    let text =
      "labelscan: zbar \(name) \(lacks) the fixes of CVE-2023-40889 and CVE-2023-40890; "
      + "0.23.93 and Debian's 0.23.92-7+deb12u1 have them\n"
    _ = SystemCalls.write(text, to: 2)
  }

  /// The version of zbar's package: of the one that came with the command, as in a Python wheel, else
  /// the system's; `nil` where neither is known.
  private static func packageVersion() -> String? {
    if let own = try? FileBytes.read("\(SystemCalls.programFolder)/zbar.version", limit: 100) {
      return String(decoding: own.prefix { $0 > 0x20 }, as: UTF8.self)
    }
    guard let bytes = try? FileBytes.read(status) else { return nil }
    var isFound = false
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = bytes[start..<end]
      if line.isEmpty { isFound = false }
      if line.starts(with: package) { isFound = true }
      if isFound, line.starts(with: version) {
        return String(decoding: line.dropFirst(version.count), as: UTF8.self)
      }
      start = end + 1
    }
    return nil
  }
}
