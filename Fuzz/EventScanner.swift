import Inspection

/// Any bytes in any chunks: the blocks put together are the stream, and are the same in one
/// piece. The first byte says how the rest is cut.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
    guard let size = bytes.first else { return 0 }
    let stream = Array(bytes.dropFirst())
    let whole = blocks(of: stream, chunk: max(1, stream.count))
    let pieces = blocks(of: stream, chunk: max(1, Int(size)))
    precondition(whole == pieces)
    if let whole { precondition(whole.flatMap { $0 } == stream) }
    return 0
}

private func blocks(of stream: [UInt8], chunk: Int) -> [[UInt8]]? {
    var scanner = EventScanner()
    var blocks: [[UInt8]] = []
    do {
        for at in stride(from: 0, to: stream.count, by: chunk) {
            let piece = Array(stream[at..<min(stream.count, at + chunk)])
            scanner.push(piece.span)
            while let event = try scanner.next() {
                blocks.append(Array(scanner.bytes[event.range]))
            }
        }
        if let rest = try scanner.finish() { blocks.append(Array(scanner.bytes[rest.range])) }
        return blocks
    } catch {
        return nil
    }
}
