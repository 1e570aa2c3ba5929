/// The planes that are made of an image, whose memory serves the next.
package struct ImagePlanes: ~Copyable {
  /// The halves.
  package var pyramid: LumaPyramid
  /// Their structure tensors; `nil` where they are not measured.
  package var tensors: StructureTensorPyramid?

  package init() {
    self.init(pyramid: LumaPyramid(), tensors: nil)
  }

  package init(pyramid: consuming LumaPyramid, tensors: StructureTensorPyramid?) {
    self.pyramid = pyramid
    self.tensors = tensors
  }

  /// Makes the planes of an image, with their tensors where they are asked for.
  package mutating func build(from image: borrowing LumaView, withTensors: Bool = false) {
    pyramid.build(from: image)
    guard withTensors else {
      tensors = nil
      return
    }
    var measured = tensors.take() ?? StructureTensorPyramid()
    measured.measure(pyramid)
    tensors = measured
  }
}
