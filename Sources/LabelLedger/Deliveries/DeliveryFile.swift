#if Ledger
  /// What a file says is expected with a delivery.
  package enum DeliveryFile {
    /// The most bytes of an EPCIS document.
    private static let mostBytes = 256 << 20

    /// The bytes of a file that is XML or JSON and says that it is EPCIS, or `nil` for others.
    private static func documentBytes(_ path: String) throws(LedgerError) -> [UInt8]? {
      guard let file = RawFile.reading(path) else {
        throw LedgerError(.missing, "\(path): the file cannot be read")
      }
      let start = file.bytes(at: 0, count: 4_096)
      let first = start.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
      guard first == 0x3C || first == 0x7B else { return nil }
      guard first == 0x3C || String(decoding: start, as: UTF8.self).contains("EPCIS") else {
        return nil
      }
      guard file.count <= mostBytes else {
        throw LedgerError(.refused, "\(path): more than \(mostBytes >> 20) MiB")
      }
      return file.bytes(at: 0, count: file.count)
    }

    /// The lines of a file, all of them, or why one is none.
    package static func lines(at path: String) throws(LedgerError) -> [DeliveryLine] {
      if let bytes = try documentBytes(path) {
        do throws(EPCISSource.Failure) {
          return EPCISDelivery(try EPCISSource(bytes)).lines
        } catch {
          throw LedgerError(.refused, "\(path): \(error.message)")
        }
      }
      let table = try TableFile(path: path)
      var lines: [DeliveryLine] = []
      while let row = try table.next() {
        guard let line = DeliveryLine({ row[$0] }) else {
          throw table.failure(
            "a line has serial, lot, gtin or sscc, and quantity where it is not of one unit")
        }
        lines.append(line)
      }
      return lines
    }
  }
#endif
