/// The planes that are made of an image, whose memory serves the next.
package struct ImagePlanes: ~Copyable {
  /// The halves.
  package var pyramid: LumaPyramid
  /// Their structure tensors; `nil` where they are not measured.
  package var tensors: StructureTensorPyramid?
  /// Where linear symbols may be; none where they are not located.
  package var linearRegions: [LinearRegion]

  package init() {
    self.init(pyramid: LumaPyramid(), tensors: nil)
  }

  package init(
    pyramid: consuming LumaPyramid, tensors: StructureTensorPyramid?,
    linearRegions: [LinearRegion] = []
  ) {
    self.pyramid = pyramid
    self.tensors = tensors
    self.linearRegions = linearRegions
  }

  /// Makes the planes of an image, with their tensors where they are asked for.
  package mutating func build(from image: borrowing LumaView, withTensors: Bool = false) {
    pyramid.build(from: image)
    linearRegions.removeAll(keepingCapacity: true)
    guard withTensors else {
      tensors = nil
      return
    }
    var measured = tensors.take() ?? StructureTensorPyramid()
    measured.measure(pyramid)
    tensors = measured
  }

  /// Locates what may be linear symbols in the image of which the planes were made, as an effort asks.
  package mutating func locateLinearRegions(
    in image: borrowing LumaView, with locator: inout LinearLocator,
    effort: ScanOptions.Effort, budget: ScanBudget
  ) {
    let plan = ScanPlan(effort, width: image.width, height: image.height)
    linearRegions.removeAll(keepingCapacity: true)
    locator.locate(
      image, pyramid, cells: tensors, side: plan.linearCellSide, until: { budget.isSpent },
      into: &linearRegions)
  }
}
