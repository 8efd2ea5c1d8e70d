import Interchange
import Programme

/// What a firm is told of a measure against a letter. What is taken has one text, and whatever
/// holds its form is judged without a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    // A dispatch's contents are text that was decoded before.
    guard let text = String(validating: bytes, as: UTF8.self),
        let told = try? RevocationDispatch(json: text)
    else { return 0 }
    precondition((try? told.json().utf8.elementsEqual(bytes)) == true, "it has two texts")
    guard let event = try? FirmOffice().takingRevocation(told) else { return 0 }
    precondition((event.ground != nil) == (event.act == .revoked), "a ground is lost")
    precondition((event.until != nil) == (event.act == .suspended), "an end is lost")
    precondition((event.by != nil) == (event.act == .replaced), "a letter is lost")
    return 0
}
