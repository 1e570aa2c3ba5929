import LabelScan
import Testing

struct ScanContextTests {
  /// Levels of an image's pyramid, and those of them that have tensors.
  private static func levels(
    _ image: LumaImage, withTensors: Bool
  ) throws -> (all: Int, withTensors: [Int]) {
    let view = image.view
    var planes = ImagePlanes()
    planes.build(from: view, withTensors: withTensors)
    let context = ScanContext(
      view, planes: planes, options: ScanOptions(), budget: ScanBudget())
    let count = context.pyramid.count
    let measured = (0..<count).filter { context.tensors?.level($0) != nil }
    return (count, measured)
  }

  @Test(arguments: [(true, [1, 2, 3, 4]), (false, [])])
  func `tensors are measured where a reader asks for them`(
    withTensors: Bool, levels: [Int]
  ) throws {
    let found = try Self.levels(QRCamera.blank(), withTensors: withTensors)
    #expect(found.all == 5)
    #expect(found.withTensors == levels)
  }

  @Test func `a context plans for its image`() throws {
    let image = try QRCamera.blank()
    let view = image.view
    let context = ScanContext(view, options: ScanOptions(effort: .fast))
    let plan = context.plan
    #expect(plan.isFast && plan.isSmall)
    #expect(plan.pixels == image.width * image.height)
  }
}
