/// QR symbols of a text, drawn with half blocks for a terminal or a printer.
enum QRText {
  static func lines(of text: String) -> String { "" }
}
