import NIOCore
import Vocabulary

@testable import Gate

/// Any bytes as an upstream's answer: the scan ends, and reads the same whether the bytes come
/// whole, in pieces or one by one. The first byte is the length of a piece.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
    guard let piece = bytes.first, bytes.count > 1 else { return 0 }
    let answer = bytes.dropFirst()
    let whole = read(answer, piece: answer.count)
    precondition(whole == read(answer, piece: max(1, Int(piece))))
    precondition(whole == read(answer, piece: 1))
    return 0
}

/// What became of an upstream's bytes.
private struct Reading: Equatable {
    var heads: [String] = []
    var body: [UInt8] = []
    var ends = 0
    var isMalformed = false
}

private func read(_ bytes: ArraySlice<UInt8>, piece: Int) -> Reading {
    var scan = AnswerScan(limits: GateBounds())
    scan.begin(toHead: bytes.last == 0)
    var unread = ByteBuffer()
    var reading = Reading()
    for at in stride(from: bytes.startIndex, to: bytes.endIndex, by: piece) {
        unread.writeBytes(bytes[at..<min(at + piece, bytes.endIndex)])
        do throws(FrameFault) {
            while let part = try scan.next(in: &unread) {
                switch part {
                case .head(let head): reading.heads.append("\(head.status) \(head.lines)")
                case .body(let bytes): reading.body += bytes.readableBytesView
                case .end: reading.ends += 1
                }
            }
        } catch {
            reading.isMalformed = true
            break
        }
    }
    return reading
}
