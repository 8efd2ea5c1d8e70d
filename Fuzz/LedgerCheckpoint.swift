import Ledger

/// A checkpoint's text: whatever parses prints back as it was.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = unsafe String(
        decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    if let checkpoint = try? Checkpoint(parsing: text) {
        precondition(checkpoint.text.utf8.elementsEqual(text.utf8))
    }
    return 0
}
