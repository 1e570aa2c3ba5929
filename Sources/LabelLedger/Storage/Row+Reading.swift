#if Ledger
  internal import Foundation
  internal import GRDB

  extension Row {
    /// The value of a column, or `nil` for NULL.
    ///
    /// A damaged file may hold any value in any column: one that does not fit is an error with the
    /// column's name and, where given, the event's number.
    func optional<Value: DatabaseValueConvertible>(
      _ column: Int, event: Int? = nil
    ) throws(LedgerError) -> Value? {
      let stored: DatabaseValue = self[column]
      if stored.isNull { return nil }
      guard let value = Value.fromDatabaseValue(stored) else {
        throw damaged(column, event: event)
      }
      return value
    }

    /// The value of a column, which is not NULL in a whole file.
    func value<Value: DatabaseValueConvertible>(
      _ column: Int, event: Int? = nil
    ) throws(LedgerError) -> Value {
      guard let value: Value = try optional(column, event: event) else {
        throw damaged(column, event: event)
      }
      return value
    }

    /// The number in a column, which is in `range` in a whole file.
    func number(
      _ column: Int, in range: ClosedRange<Int> = 1...LedgerEvent.maxID, event: Int? = nil
    ) throws(LedgerError) -> Int {
      let value: Int = try value(column, event: event)
      guard range.contains(value) else { throw damaged(column, event: event) }
      return value
    }

    /// The time in a column.
    func time(_ column: Int, event: Int? = nil) throws(LedgerError) -> UTCTime {
      let time = UTCTime(milliseconds: try value(column, event: event))
      guard UTCTime.range.contains(time) else { throw damaged(column, event: event) }
      return time
    }

    /// The bytes in a column, in a whole file so many where a count is given.
    func bytes(
      _ column: Int, count: Int? = nil, event: Int? = nil
    ) throws(LedgerError) -> [UInt8] {
      let data: Data = try value(column, event: event)
      guard count == nil || count == data.count else { throw damaged(column, event: event) }
      return Array(data)
    }

    /// What is thrown where a column's value is none that the ledger writes.
    func damaged(_ column: Int, event: Int?) -> LedgerError {
      let name = columnNames.dropFirst(column).first ?? "?"
      return .damaged(event: event, column: name)
    }
  }

  extension LedgerError {
    /// The file holds a value that the ledger never writes.
    static func damaged(event: Int?, column: String) -> LedgerError {
      guard let event else {
        return LedgerError(.damaged, "the ledger cannot be read: its column \(column) is damaged")
      }
      return LedgerError(
        .damaged, "event \(event) cannot be read: its column \(column) is damaged")
    }
  }
#endif
