import ArgumentParser

/// The forms that video comes in on standard input.
enum FrameFormat: String, CaseIterable, ExpressibleByArgument {
  /// A byte a pixel, frame after frame: ffmpeg's `gray`.
  case gray8
  /// A luma plane and two chroma planes of half its width and height.
  case yuv420p
  /// YUV4MPEG2, which has a header of its own.
  case y4m
}
