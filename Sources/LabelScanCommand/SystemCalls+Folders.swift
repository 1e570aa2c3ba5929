import LabelScan

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension SystemCalls {
  /// Who writes a file, as far as the system tells.
  enum Writers {
    case none
    case some
    case unknown
  }

  /// What came of moving a file.
  enum Move: Equatable {
    case done
    /// The name is taken by another file.
    case taken
    /// The file is not there any more.
    case missing
    /// The system's reason why not.
    case refused(Int32)
  }

  /// The system's reason where a name is taken.
  static let taken = EEXIST
  /// The system's reasons that are the same for every file.
  static let failuresOfDisks = [EROFS, ENOSPC, EDQUOT, EIO]

  /// How the names of file systems begin whose files are on another machine, or on another program's
  /// word: a lease on them says nothing of who else writes.
  private static let remoteSystems = [
    "nfs", "cifs", "smb", "9p", "fuse", "ceph", "afs", "lustre", "gfs", "ocfs", "glusterfs",
  ]

  /// Whether a folder is on a file system of which this system does not know who writes.
  static func isRemote(_ folder: String) -> Bool {
    #if os(Linux)
      var status = stat()
      guard stat(folder, &status) == 0,
        let bytes = try? FileBytes.read("/proc/self/mountinfo", from: .any)
      else { return false }
      let device = UInt64(status.st_dev)
      let (major, minor) = (
        device >> 8 & 0xFFF | device >> 32 & ~0xFFF, device & 0xFF | device >> 12 & ~0xFF
      )
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
        let words = line.split(separator: " ")
        guard words.count > 2, words[2] == "\(major):\(minor)",
          let dash = words.firstIndex(of: "-"), dash + 1 < words.count
        else { continue }
        return remoteSystems.contains { words[dash + 1].hasPrefix($0) }
      }
    #endif
    return false
  }

  /// Who has a file open to write it.
  static func writers(of path: RawPath) -> Writers {
    #if os(Linux)
      // A read lease is granted only where nobody writes, and only to the file's owner or who may
      // lease any; asking for one ends with the descriptor.
      let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
      guard descriptor >= 0 else { return .unknown }
      defer { close(descriptor) }
      let setLease: Int32 = 1_024
      if fcntl(descriptor, setLease, F_RDLCK) == 0 { return .none }
      return errno == EAGAIN ? .some : .unknown
    #else
      return .unknown
    #endif
  }

  /// Whether two folders are on one file system, so that files can be moved between them.
  static func areOnOneDisk(_ first: String, _ second: String) -> Bool {
    var (one, other) = (stat(), stat())
    return stat(first, &one) == 0 && stat(second, &other) == 0 && one.st_dev == other.st_dev
  }

  /// Whether entries of a folder may be made and removed.
  static func mayChange(_ folder: String) -> Bool { access(folder, W_OK | X_OK) == 0 }

  /// Makes a folder in one that is there; what has the name already stays as it is.
  static func makeFolder(_ path: String) { mkdir(path, 0o777) }

  /// The most bytes that a name in a folder may have.
  static func greatestNameCount(in folder: String) -> Int {
    let count = pathconf(folder, Int32(_PC_NAME_MAX))
    return count > 0 ? count : 255
  }

  /// Whether there is nothing at a path, not even a link that leads nowhere.
  static func isFree(_ path: RawPath) -> Bool {
    var status = stat()
    return path.withCString { lstat($0, &status) } != 0
  }

  /// Whether two paths name one regular file, as a move leaves it that was cut short.
  static func areOneFile(_ first: RawPath, _ second: RawPath) -> Bool {
    first.withCString { first in second.withCString { areOneFile(first, $0) } }
  }

  /// Moves a file into a folder, where it is on the disk before it leaves the other one; what has the
  /// name already is not replaced.
  static func move(_ path: RawPath, to other: RawPath, in folder: String) -> Move {
    path.withCString { old in
      other.withCString { new in
        // A second name, then not the first: unlike rename() this never replaces a file.
        if link(old, new) == 0 || errno == EEXIST && areOneFile(old, new) {
          _ = syncFolder(folder)
          if unlink(old) == 0 || errno == ENOENT { return .done }
          let reason = errno
          unlink(new)
          return .refused(reason)
        }
        let reason = errno
        switch reason {
        case EEXIST: return .taken
        case ENOENT where access(old, F_OK) != 0: return .missing
        // Of another user's file, or on a file system without links.
        case EPERM, EOPNOTSUPP, EMLINK:
          guard isFree(other) else { return .taken }
          guard rename(old, new) == 0 else { return .refused(errno) }
          _ = syncFolder(folder)
          return .done
        default: return .refused(reason)
        }
      }
    }
  }

  private static func areOneFile(
    _ first: UnsafePointer<CChar>, _ second: UnsafePointer<CChar>
  ) -> Bool {
    var (one, other) = (stat(), stat())
    return lstat(first, &one) == 0 && lstat(second, &other) == 0 && one.st_dev == other.st_dev
      && one.st_ino == other.st_ino && one.st_mode & S_IFMT == S_IFREG
  }

  /// Removes a file.
  static func remove(_ path: RawPath) { _ = path.withCString { unlink($0) } }

  /// Writes a new file and waits until it is on the disk; the system's reason where it cannot be, 0
  /// where it could.
  static func writeNew(_ path: RawPath, _ text: String) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let descriptor = path.withCString { open($0, flags, 0o644) }
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    guard write(text, to: descriptor), sync(descriptor) else {
      let reason = errno
      remove(path)
      return reason == 0 ? EIO : reason
    }
    return 0
  }

  /// Opens a file to append to it, new if need be; `nil` where it cannot be.
  static func openToAppend(_ path: String) -> Int32? {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    return descriptor < 0 ? nil : descriptor
  }

  /// Waits until what was written to a file is on the disk; what is no file has no disk.
  static func sync(_ descriptor: Int32) -> Bool {
    fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS
  }

  /// Waits until the names in a folder are on the disk.
  static func syncFolder(_ folder: String) -> Bool {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return sync(descriptor)
  }

  /// Waits until what was written to standard output is on the disk, where that is a file.
  static func syncOutput() -> Bool {
    var status = stat()
    guard fstat(1, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return true }
    return sync(1)
  }

  /// What a reason of the system says.
  static func text(ofError number: Int32) -> String { String(cString: strerror(number)) }
}
