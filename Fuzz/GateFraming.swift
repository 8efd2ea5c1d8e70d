import NIOCore
import NIOEmbedded
import NIOHTTP1
import Vocabulary

@testable import Gate

/// Any bytes as a caller's connection: the scan and the rules behind it end, give back what they
/// took of the budget, and read the same whether the bytes come whole, in pieces or one by one; and
/// no request is admitted that the library's parser would read otherwise. The first byte is the
/// length of a piece.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
    guard let piece = bytes.first, bytes.count > 1 else { return 0 }
    let request = bytes.dropFirst()
    let whole = read(request, piece: request.count)
    precondition(whole == read(request, piece: max(1, Int(piece))))
    precondition(whole == read(request, piece: 1))
    // Whatever is admitted here, another server must read as the same request.
    let library = readByLibrary(request)
    precondition(whole.requests.count <= library.count)
    for (ours, theirs) in zip(whole.requests, library) {
        precondition(ours.method == theirs.method && ours.target == theirs.target)
        precondition(ours.names == theirs.names && ours.body == theirs.body)
        precondition(theirs.keepsAlive || !ours.keepsAlive)
    }
    return 0
}

/// What became of a connection's bytes: requests in order, then perhaps a fault.
private struct Reading: Equatable {
    struct Request: Equatable {
        let method: String
        let target: String
        let names: [String]
        let body: [UInt8]
        let keepsAlive: Bool
    }

    var requests: [Request] = []
    var fault: FrameFault?
}

private let now = NIODeadline.uptimeNanoseconds(1)

private func read(_ bytes: ArraySlice<UInt8>, piece: Int) -> Reading {
    let budget = ByteBudget(limit: .bytes(4_096))
    var bounds = GateBounds()
    bounds.body = .bytes(2_048)
    var machine = ClientStateMachine(
        limits: bounds, deadlines: GateTimes(), budget: budget, now: now)
    var scan = RequestScan(limits: bounds)
    var unread = ByteBuffer()
    var reading = Reading()
    for at in stride(from: bytes.startIndex, to: bytes.endIndex, by: piece) {
        unread.writeBytes(bytes[at..<min(at + piece, bytes.endIndex)])
        do throws(FrameFault) {
            while let part = try scan.next(in: &unread) { machine.received(part) }
        } catch { machine.received(error) }
        take(from: &machine, budget, into: &reading)
        if reading.fault != nil { break }
    }
    machine.ended()
    precondition(budget.inUse == .bytes(0))
    return reading
}

/// What the library's parser, another server's, takes for requests.
private func readByLibrary(_ bytes: ArraySlice<UInt8>) -> [Reading.Request] {
    let channel = EmbeddedChannel(
        handler: ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes)))
    _ = try? channel.writeInbound(ByteBuffer(bytes: bytes))
    var requests: [Reading.Request] = []
    var head: HTTPRequestHead?
    var body: [UInt8] = []
    while let part = try? channel.readInbound(as: HTTPServerRequestPart.self) {
        switch part {
        case .head(let read):
            head = read
            body = []
        case .body(let piece): body += piece.readableBytesView
        case .end:
            guard let head else { continue }
            requests.append(
                Reading.Request(
                    method: head.method.rawValue, target: head.uri,
                    names: head.headers.map(\.name), body: body, keepsAlive: head.isKeepAlive))
        }
    }
    _ = try? channel.finish(acceptAlreadyClosed: true)
    return requests
}

private func take(
    from machine: inout ClientStateMachine, _ budget: ByteBudget, into reading: inout Reading
) {
    while let action = machine.next(now: now) {
        switch action {
        case .admit(let assembly):
            reading.requests.append(
                Reading.Request(
                    method: assembly.frame.method, target: assembly.frame.target,
                    names: assembly.frame.headers.map(\.name), body: assembly.body,
                    keepsAlive: assembly.frame.keepsAlive))
            budget.give(assembly.reserved)
            _ = machine.answered(now: now)
        case .refuse(let fault, _):
            reading.fault = fault
            return
        case .sendContinue, .finish, .close: break
        }
    }
}
