import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing
import Vocabulary

@testable import Gate

/// What the parser and our own rules make of bytes does not depend on how they arrive.
struct FramingPropertyTests {
    /// What became of a connection's bytes: requests in order, then perhaps a fault.
    private struct Reading: Equatable {
        var requests: [String] = []
        var fault: FrameFault?
    }

    private static func read(_ pieces: [ArraySlice<UInt8>]) -> Reading {
        let budget = ByteBudget(limit: .mebibytes(1))
        let now = NIODeadline.uptimeNanoseconds(1)
        var machine = ClientStateMachine(
            limits: GateBounds(), deadlines: GateTimes(), budget: budget, now: now)
        var scan = RequestScan(limits: GateBounds())
        var unread = ByteBuffer()
        var reading = Reading()
        for piece in pieces {
            unread.writeBytes(piece)
            do throws(FrameFault) {
                while let part = try scan.next(in: &unread) { machine.received(part) }
            } catch { machine.received(error) }
            while let action = machine.next(now: now) {
                switch action {
                case .admit(let assembly):
                    reading.requests.append(
                        "\(assembly.frame.method) \(assembly.frame.target) \(assembly.body)")
                    budget.give(assembly.reserved)
                    _ = machine.answered(now: now)
                case .refuse(let fault, _):
                    reading.fault = fault
                    return reading
                default: break
                }
            }
        }
        return reading
    }

    /// The same bytes by the library's parser, which other servers use.
    private static func readByLibrary(_ bytes: [UInt8]) -> [String] {
        let channel = EmbeddedChannel(
            handler: ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes)))
        defer { _ = try? channel.finish(acceptAlreadyClosed: true) }
        _ = try? channel.writeInbound(ByteBuffer(bytes: bytes))
        var requests: [String] = []
        var head = ""
        var body: [UInt8] = []
        while let part = try? channel.readInbound(as: HTTPServerRequestPart.self) {
            switch part {
            case .head(let read):
                head = "\(read.method.rawValue) \(read.uri)"
                body = []
            case .body(let piece): body += piece.readableBytesView
            case .end: requests.append("\(head) \(body)")
            }
        }
        return requests
    }

    private static let requests = Array(
        ("POST /openai/v1/chat/completions HTTP/1.1\r\nHost: gate\r\nContent-Type: application/json\r\n"
            + "Content-Length: 11\r\n\r\n{\"a\":\"b\\n\"}"
            + "POST /openai/v1/responses HTTP/1.1\r\nHost: gate\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "5\r\n{\"a\":\r\n2;x=y\r\n1}\r\n0\r\n\r\n"
            + "GET /openai/v1/models?x=1 HTTP/1.1\r\nHost: gate\r\nAccept: */*\r\n\r\n").utf8)

    @Test func `byte by byte and whole read the same`() {
        let whole = Self.read([Self.requests[...]])
        #expect(whole.requests.count == 3 && whole.fault == nil)
        #expect(Self.read(Self.requests.indices.map { Self.requests[$0...$0] }) == whole)
        for split in 1..<Self.requests.count {
            #expect(Self.read([Self.requests[..<split], Self.requests[split...]]) == whole)
        }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `damaged bytes read the same however they arrive, and as another parser reads them`(
        seed: UInt64
    ) {
        var random = SplitMix(state: seed)
        for _ in 0..<250 {
            var bytes = Self.requests
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let at = bytes.indices.randomElement(using: &random) ?? 0
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: at)
                case 2:
                    bytes.insert([0, 9, 10, 13, 32, 58].randomElement(using: &random) ?? 0, at: at)
                default: bytes[at] ^= 0x20
                }
            }
            let split = Int.random(in: 1..<bytes.count, using: &random)
            let whole = Self.read([bytes[...]])
            let halves = Self.read([bytes[..<split], bytes[split...]])
            #expect(whole == halves, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
            let library = Self.readByLibrary(bytes)
            #expect(
                library.starts(with: whole.requests),
                "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
        }
    }

    private static func length(of bytes: [UInt8], limit: Int, inPieces: Bool) -> String {
        var scan = LineScan()
        do throws(FrameFault) {
            for end in inPieces ? 0...bytes.count : bytes.count...bytes.count {
                let found = try scan.length(in: bytes.span.extracting(0..<end), limit: limit)
                if let found { return "\(found)" }
            }
            return "none"
        } catch { return "\(error)" }
    }

    @Test(arguments: [8, 17, 24, 100])
    func `a line means the same in one piece and byte by byte, whatever byte stands where`(
        limit: Int
    ) {
        for byte in UInt8.min...UInt8.max {
            for place in 0..<20 {
                var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 20) + "\r\n".utf8
                bytes[place] = byte
                for line in [bytes, bytes.dropLast(1) + [byte], Array(bytes.dropLast(2))] {
                    #expect(
                        Self.length(of: line, limit: limit, inPieces: false)
                            == Self.length(of: line, limit: limit, inPieces: true),
                        "\(byte) at \(place)")
                }
            }
        }
    }
}
