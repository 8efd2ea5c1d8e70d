import Documents
import Programme

/// Three ways into the reader of signed documents: the compact form as it is, the input as a
/// payload that is rightly framed, and the input as a header before one.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    read(bytes)
    let header = Array(#"{"alg":"EdDSA","kid":"k","typ":"sumun-letter+jws"}"#.utf8)
    read(framed(header, bytes))
    for kind in [DocumentKind.dispatch, .receipt, .collection] {
        let header = Array(#"{"alg":"EdDSA","kid":"k","typ":"\#(kind.rawValue)"}"#.utf8)
        read(framed(header, bytes))
    }
    read(framed(bytes, Array("{}".utf8)))
    return 0
}

private func read(_ bytes: [UInt8]) {
    guard let document = try? SignedDocument(parsing: bytes) else { return }
    // What was taken is the one text of itself.
    let trimmed = bytes.last == 0x0A ? Array(bytes.dropLast()) : bytes
    precondition(document.bytes == trimmed, "a document is not its own text")
    _ = try? UnverifiedLetter.claimed(by: document)
    _ = try? UnverifiedRefusalNotice.claimed(by: document)
    _ = try? OfficeCard.introduced(by: document)
    if let claimed = try? UnverifiedDispatch.claimed(by: document),
        let dispatch = try? Dispatch(claimed)
    {
        precondition(dispatch.unverified == claimed, "a dispatch is not its own plain form")
    }
    if let claimed = try? UnverifiedCollection.claimed(by: document),
        let request = try? Collecting(claimed)
    {
        precondition(request.unverified == claimed, "a request is not its own plain form")
    }
    if let claimed = try? UnverifiedReceipt.claimed(by: document),
        let receipt = try? Receipt(claimed)
    {
        precondition(receipt.unverified == claimed, "a receipt is not its own plain form")
    }
}

private func framed(_ header: [UInt8], _ payload: [UInt8]) -> [UInt8] {
    let signature = [UInt8](repeating: UInt8(ascii: "A"), count: 86)
    return encoded(header) + [0x2E] + encoded(payload) + [0x2E] + signature
}

private func encoded(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    var text: [UInt8] = []
    var word: UInt32 = 0
    var bits: UInt32 = 0
    for byte in bytes {
        word = word << 8 & 0xFFFF | UInt32(byte)
        bits += 8
        while bits >= 6 {
            bits -= 6
            text.append(alphabet[Int(word >> bits & 63)])
        }
    }
    if bits > 0 { text.append(alphabet[Int(word << (6 - bits) & 63)]) }
    return text
}
