import NIOCore
import NIOPosix
import NIOSSL
import Synchronization
import Testing

/// A client that sends bytes and returns the bytes that come back, whatever they are.
struct RawClient {
    let port: Int
    /// The authority to believe; empty: no TLS.
    let authorityPEM: String

    /// What came until the server closed the connection or patience ran out.
    struct Answer: CustomTestStringConvertible {
        var testDescription: String { "\(bytes.count) bytes: \(text.prefix(300))" }

        var bytes: [UInt8] = []
        /// Reads that the bytes came in.
        var reads = 0
        /// Whether the server closed, and not we.
        var isClosed = true

        var text: String { String(decoding: bytes, as: UTF8.self) }
        var status: Int? { Int(text.dropFirst(9).prefix(3)) }
        /// The body as it is, with its chunk lengths if it has any.
        var body: String {
            text.firstRange(of: "\r\n\r\n").map { String(text[$0.upperBound...]) } ?? ""
        }
    }

    func send(_ request: String, patience: TimeAmount = .seconds(10)) async throws -> Answer {
        let answer = AnswerBox()
        let channel = try await bootstrap(answer)
            .connect(host: "127.0.0.1", port: port).get()
        let timeout = channel.eventLoop.scheduleTask(in: patience) {
            answer.change { $0.isClosed = false }
            channel.close(promise: nil)
        }
        try await channel.writeAndFlush(ByteBuffer(string: request))
        try await channel.closeFuture.get()
        timeout.cancel()
        return answer.value
    }

    /// A POST of `body`, on a connection that ends with it.
    func post(
        _ path: String, _ body: String, headers: String = "",
        patience: TimeAmount = .seconds(10)
    ) async throws -> Answer {
        try await send(
            "POST \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\(headers)"
                + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)", patience: patience)
    }

    private func bootstrap(_ answer: AnswerBox) throws -> ClientBootstrap {
        let tls = try context()
        return ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    if let tls {
                        try pipeline.addHandler(
                            NIOSSLClientHandler(context: tls, serverHostname: nil))
                    }
                    try pipeline.addHandler(Collector(answer))
                }
            }
    }

    private func context() throws -> NIOSSLContext? {
        guard !authorityPEM.isEmpty else { return nil }
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.trustRoots = .certificates(
            try NIOSSLCertificate.fromPEMBytes(Array(authorityPEM.utf8)))
        return try NIOSSLContext(configuration: configuration)
    }
}

private final class AnswerBox: Sendable {
    private let answer = Mutex(RawClient.Answer())
    var value: RawClient.Answer { answer.withLock { $0 } }
    func change(_ body: (inout RawClient.Answer) -> Void) { answer.withLock { body(&$0) } }
}

private final class Collector: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    private let answer: AnswerBox

    init(_ answer: AnswerBox) { self.answer = answer }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data).readableBytesView
        answer.change {
            $0.bytes.append(contentsOf: bytes)
            $0.reads += 1
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}
