import Foundation
import LabelScan
import Testing

struct FolderWalkTests {
  private static let kinds = TestImages.folder.appending(path: "kinds").path

  @Test func `an entry stands for the images in its folder, or for itself`() {
    let images = FolderWalk.Entry(path: Self.kinds).images
    #expect(images.count > 40)
    #expect(images.allSatisfy { $0.error == nil && $0.path.hasPrefix(Self.kinds + "/") })
    #expect(images.map(\.path) == images.map(\.path).sorted())
    let file = FolderWalk.Entry(path: Self.kinds + "/grey8.png")
    #expect(file.images == [file])
    let missing = FolderWalk.Entry(path: Self.kinds + "/none.png")
    #expect(missing.images == [missing])
    let unnamed = FolderWalk.unnamed("a\u{FFFD}.png")
    #expect(unnamed.images == [unnamed])
    #expect(unnamed.error?.code == .badName)
  }
}
