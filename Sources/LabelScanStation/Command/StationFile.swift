#if Station
  import LabelScan

  /// The files that the command line names.
  enum StationFile {
    /// The bytes of a file, which may be of a usual length.
    static func bytes(_ path: String) throws(Problem) -> [UInt8] {
      do throws(FileError) {
        return try FileBytes.read(path, limit: StationLimits.longestText)
      } catch {
        throw Problem(500, error.code.rawValue, error.message)
      }
    }
  }
#endif
