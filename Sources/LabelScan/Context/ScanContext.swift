/// One image while its symbols are read: its planes, what is wanted of it, and what that may cost.
///
/// Points are in pixels of ``image``, origin at its top left.
package struct ScanContext: ~Copyable, ~Escapable {
  /// The image, which is level 0.
  package let image: LumaView
  /// Its halves, levels 1 and up.
  package let pyramid: LumaPyramid
  /// The structure tensors of the halves; `nil` where no reader asked for them.
  package let tensors: StructureTensorPyramid?
  /// Where linear symbols may be, the finest planes first, each with its largest first; none where no
  /// reader asked for them.
  package let linearRegions: [LinearRegion]
  /// What is wanted.
  package let options: ScanOptions
  /// What the effort and the size of the image make of it.
  package let plan: ScanPlan
  /// What the scan may still cost.
  package let budget: ScanBudget

  /// Creates the context of an image whose planes are made.
  @_lifetime(copy image)
  package init(
    _ image: LumaView, planes: consuming ImagePlanes, options: ScanOptions, budget: ScanBudget
  ) {
    self.image = image
    pyramid = planes.pyramid
    tensors = planes.tensors
    linearRegions = planes.linearRegions
    self.options = options
    self.budget = budget
    plan = ScanPlan(options.effort, width: image.width, height: image.height)
  }

  /// Creates the context of an image, makes its halves and locates its linear regions.
  @_lifetime(copy image)
  package init(
    _ image: LumaView, options: ScanOptions = ScanOptions(), budget: ScanBudget = ScanBudget()
  ) {
    var planes = ImagePlanes()
    planes.build(from: image)
    var locator = LinearLocator()
    planes.locateLinearRegions(
      in: image, with: &locator, effort: options.effort, budget: budget)
    self.init(image, planes: planes, options: options, budget: budget)
  }

  /// Gives the planes' memory back, for the next image.
  package consuming func takePlanes() -> ImagePlanes {
    ImagePlanes(pyramid: pyramid, tensors: tensors, linearRegions: linearRegions)
  }
}
