import Interchange

/// A file of firms: whatever is taken names each firm once.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    guard let file = try? FirmFile(csv: bytes) else { return 0 }
    precondition(Set(file.rows.map(\.id)).count == file.rows.count, "a firm stands twice")
    return 0
}
