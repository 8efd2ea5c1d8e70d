import Ledger

/// A signed note: whatever parses gives the same bytes again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    if let note = try? SignedNote(parsing: bytes) { precondition(note.bytes == bytes) }
    return 0
}
