/// The name of one page of a file, such as `labels.pdf#2`.
package struct PageName: Hashable, Sendable {
  /// The file's path.
  package var path: String
  /// The page, counted from 1.
  package var page: Int

  /// Creates the name of a page.
  package init(path: String, page: Int) {
    self.path = path
    self.page = page
  }

  /// Reads a name; `nil` for one that ends with no number after `#`.
  package init?(_ name: String) {
    guard let mark = name.lastIndex(of: "#"), mark != name.startIndex else { return nil }
    let digits = name[mark...].dropFirst()
    guard (1...9).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let page = Int(digits), page > 0
    else { return nil }
    self.init(path: String(name[..<mark]), page: page)
  }

  /// The name as it is written.
  package var text: String { "\(path)#\(page)" }
}
