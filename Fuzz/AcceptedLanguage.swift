import Egress

@testable import Console

/// A header as any program may send it: total, Korean only where it names it or its like.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = unsafe String(
        decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    if Language(accepted: text) == .korean {
        precondition(text.lowercased().contains("ko"), "Korean to one who did not name it")
    }
    return 0
}
