import Interchange
import Programme

/// Two ways in: a dispatch as another office wrote it, and a draft as a person did. What is
/// taken has one text, and whatever holds its form is judged without a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    if let dispatch = try? ApplicationDispatch(json: bytes) {
        precondition((try? dispatch.json()) == bytes, "a dispatch has two texts")
        if let contents = dispatch.contents { _ = try? RequestedRelief(contents) }
    }
    if let file = try? ApplicationDraftFile(parsing: bytes) {
        _ = try? RequestedRelief(file.contents)
    }
    return 0
}
