import LabelScan
import Testing

/// Raw luma: rows that overlap or reach past the end are refused.
struct LumaViewTests {
  @Test(arguments: [
    (12, 4, 3, 4), (14, 4, 3, 5), (1, 1, 1, 1), (9, 1, 2, 8), (3, 3, 1, 9_000),
  ]) func `rows that fit`(count: Int, width: Int, height: Int, stride: Int) throws {
    let pixels = (0..<count).map { UInt8($0) }
    let view = try LumaView(pixels: pixels.span, width: width, height: height, stride: stride)
    let row = view.row(height - 1)
    #expect(row.count == width)
    #expect(row[0] == UInt8(stride * (height - 1)))
  }

  @Test(arguments: [
    (12, 0, 3, 4, ImageError.Code.noPixels), (12, 4, 0, 4, .noPixels), (12, -4, 3, 4, .noPixels),
    (12, 4, 3, 3, .badLayout), (11, 4, 3, 4, .badLayout), (12, 4, 4, 4, .badLayout),
    (12, 4, .max, 4, .badLayout), (12, 4, 3, .max, .badLayout), (0, 1, 1, 1, .badLayout),
  ]) func `rows that do not fit`(
    count: Int, width: Int, height: Int, stride: Int, code: ImageError.Code
  ) {
    let pixels = [UInt8](repeating: 0, count: count)
    let error = #expect(throws: ImageError.self) {
      _ = try LumaView(pixels: pixels.span, width: width, height: height, stride: stride)
    }
    #expect(error?.code == code)
  }
}
