internal import CLabelScan
internal import LabelScan
internal import LabelSyntax

/// What `labelscan_options` asks for, checked.
struct COptions {
  var scan = ScanOptions()
  var limits = ImageLimits()
  /// `nil`: by the system's clock.
  var currentYear: Int?
  var profile: RequirementProfile?

  /// The longest time limit, in seconds: a day.
  private static let mostSeconds = 86_400.0

  /// The defaults.
  init() {}

  /// Reads the members that a caller's structure has, and no more.
  init(_ address: UnsafePointer<labelscan_options>) throws(CFailure) {
    let members = unsafe try Self.members(address)
    switch unsafe Int(members.effort) {
    case LABELSCAN_EFFORT_BALANCED: scan.effort = .balanced
    case LABELSCAN_EFFORT_FAST: scan.effort = .fast
    case LABELSCAN_EFFORT_THOROUGH: scan.effort = .thorough
    default: throw .unknownName("that effort")
    }
    let year = unsafe Int(members.current_year)
    guard year == 0 || (1950...9949).contains(year) else {
      throw .argument("The current year \(year) is none.")
    }
    if year != 0 { currentYear = year }
    let pixels = unsafe members.max_pixels
    if pixels != 0 { limits.maxPixels = Int(clamping: pixels) }
    if let names = unsafe members.symbologies {
      scan.symbologies = unsafe try Self.symbologies(names)
    }
    if let name = unsafe members.profile {
      profile = unsafe String(validatingCString: name).flatMap(RequirementProfile.init(_:))
      guard profile != nil else { throw .unknownName("that profile") }
    }
    let seconds = unsafe members.max_seconds
    guard seconds >= 0, seconds <= Self.mostSeconds else {
      throw .argument("The time limit of \(seconds) seconds is none.")
    }
    if seconds > 0 { scan.limits.maxTime = .seconds(seconds) }
    let symbols = unsafe members.max_symbols
    if symbols != 0 { scan.limits.maxSymbols = Int(symbols) }
  }

  /// The ends of the members after `size`, in order: a caller's structure ends at one of them.
  private static let ends: [Int] = {
    typealias Options = labelscan_options
    let places: [(start: Int?, size: Int)] = unsafe [
      (MemoryLayout<Options>.offset(of: \.size), MemoryLayout<Int>.size),
      (MemoryLayout<Options>.offset(of: \.effort), MemoryLayout<labelscan_effort>.size),
      (MemoryLayout<Options>.offset(of: \.current_year), MemoryLayout<Int32>.size),
      (MemoryLayout<Options>.offset(of: \.max_pixels), MemoryLayout<UInt64>.size),
      (MemoryLayout<Options>.offset(of: \.symbologies), MemoryLayout<UnsafeRawPointer?>.size),
      (MemoryLayout<Options>.offset(of: \.profile), MemoryLayout<UnsafeRawPointer?>.size),
      (MemoryLayout<Options>.offset(of: \.max_seconds), MemoryLayout<Double>.size),
      (MemoryLayout<Options>.offset(of: \.max_symbols), MemoryLayout<UInt32>.size),
    ]
    return places.compactMap { place in place.start.map { $0 + place.size } }
  }()

  /// The structure, 0 where the caller's is shorter.
  ///
  /// One that is longer must be 0 in what this version does not know.
  private static func members(
    _ address: UnsafePointer<labelscan_options>
  ) throws(CFailure) -> labelscan_options {
    let size = unsafe address.pointee.size
    // A structure that is this large holds no options but rubbish.
    guard size >= MemoryLayout<Int>.size, size <= 4096 else {
      throw .argument("The size of the options is \(size) bytes.")
    }
    let bytes = unsafe UnsafeRawBufferPointer(start: address, count: size)
    let known = ends.last { $0 <= size } ?? 0
    let unknown = unsafe bytes.dropFirst(MemoryLayout<labelscan_options>.size)
    guard unsafe unknown.allSatisfy({ $0 == 0 }) else {
      throw .unknownName("an option that is set")
    }
    var members = unsafe labelscan_options()
    unsafe withUnsafeMutableBytes(of: &members) { target in
      unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<known]))
    }
    return unsafe members
  }

  private static func symbologies(
    _ names: UnsafePointer<CChar>
  ) throws(CFailure) -> Set<Symbology> {
    guard let names = unsafe String(validatingCString: names) else {
      throw .argument("The symbologies are not UTF-8.")
    }
    var chosen: Set<Symbology> = []
    for name in names.split(whereSeparator: { $0 == "," || $0 == " " }) {
      let symbology = Symbology(rawValue: String(name))
      guard Symbology.readable.contains(symbology) else { throw .unknownName("\(name)") }
      chosen.insert(symbology)
    }
    guard !chosen.isEmpty else { throw .argument("No symbology is named.") }
    return chosen
  }
}
