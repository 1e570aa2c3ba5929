/// An object that C holds by an address of unknown type.
protocol Handle: AnyObject {}

extension Handle {
  /// An address that keeps the object until ``destroy(_:)``.
  func retained() -> OpaquePointer {
    unsafe OpaquePointer(Unmanaged.passRetained(self).toOpaque())
  }

  /// The object at an address; `nil` for NULL.
  static func object(_ address: OpaquePointer?) -> Self? {
    guard let address = unsafe address else { return nil }
    return unsafe Unmanaged<Self>.fromOpaque(UnsafeRawPointer(address)).takeUnretainedValue()
  }

  /// Gives up the object at an address; NULL is none.
  static func destroy(_ address: OpaquePointer?) {
    guard let address = unsafe address else { return }
    unsafe Unmanaged<Self>.fromOpaque(UnsafeRawPointer(address)).release()
  }
}
