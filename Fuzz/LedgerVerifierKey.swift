import Ledger
import Vocabulary

/// A written key: whatever parses is written as it was. The hash is a stand-in that a fuzzer can
/// meet: all zeros, so that every key's id is 00000000.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = unsafe String(
        decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    guard let zero = Digest([UInt8](repeating: 0, count: Digest.byteCount)) else { return 0 }
    if let key = try? VerifierKey(parsing: text, sha256: { _ in zero }) {
        precondition(key.description.utf8.elementsEqual(text.utf8))
    }
    return 0
}
