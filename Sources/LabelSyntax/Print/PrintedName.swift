/// What the print beside a symbol says of its payload.
package struct PrintedName: Hashable, Sendable {
  /// The key.
  package var key: PrintedKey
  /// The index of the line of print that the key stands on.
  package var line: Int
  /// Other keys that may name the payload as well; where there are some, it is not named.
  package var rivals: [PrintedKey]

  /// The name that gave a detail its field; `nil` where print did not.
  package init?(_ detail: Reading.Detail) {
    guard detail.keySource == .print, let line = detail.line, let key = detail.key else {
      return nil
    }
    self.init(key: PrintedKey(field: detail.field, text: key), line: line)
  }

  /// Creates a name.
  package init(key: PrintedKey, line: Int, rivals: [PrintedKey] = []) {
    self.key = key
    self.line = line
    self.rivals = rivals
  }
}
