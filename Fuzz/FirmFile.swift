import Interchange
import Programme

/// A file of firms: whatever is taken names each firm once, and whatever the register would take
/// of it is the same firms.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    guard let file = try? FirmFile(csv: bytes) else { return 0 }
    precondition(Set(file.rows.map(\.id)).count == file.rows.count, "a firm stands twice")
    if let firms = try? FirmFile.registrations(csv: bytes) {
        precondition(firms.map(\.firm) == file.rows.map(\.id), "the register takes others")
    }
    return 0
}
