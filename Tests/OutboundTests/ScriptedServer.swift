import NIOCore
import NIOHTTP1
import NIOPosix

/// A server on loopback that answers each path in its own, mostly bad, way.
struct ScriptedServer {
    private let group: MultiThreadedEventLoopGroup
    private let channel: any Channel

    var port: Int { channel.localAddress?.port ?? 0 }

    func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

    static func start() async throws -> ScriptedServer {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let channel = try await ServerBootstrap(group: group)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.pipeline.configureHTTPServerPipeline().flatMapThrowing {
                    try channel.pipeline.syncOperations.addHandler(ScriptedAnswers())
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        return ScriptedServer(group: group, channel: channel)
    }

    func stop() async throws {
        try await channel.close()
        try await group.shutdownGracefully()
    }
}

private final class ScriptedAnswers: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(let head) = unwrapInboundIn(data) else { return }
        switch head.uri {
        case "/document": answer(context, .ok, "a.b.c")
        case "/taken": answer(context, .noContent, "")
        case "/redirect":
            answer(context, .found, "", headers: ["Location": "/document"])
        case "/missing": answer(context, .notFound, "no")
        case "/announced": answer(context, .ok, String(repeating: "x", count: 2_000))
        case "/unannounced": endless(context)
        case "/cut":
            write(context, .ok, ["Content-Length": "100"])
            write(context, "half of it")
            context.close(promise: nil)
        case "/late":
            write(context, .ok, ["Content-Length": "100"])
            write(context, "and then nothing more")
        default: break  // Never answers.
        }
    }

    private func answer(
        _ context: ChannelHandlerContext, _ status: HTTPResponseStatus, _ body: String,
        headers: [String: String] = [:]
    ) {
        var headers = headers
        headers["Content-Length"] = String(body.utf8.count)
        write(context, status, headers)
        write(context, body)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    private func endless(_ context: ChannelHandlerContext) {
        write(context, .ok, ["Transfer-Encoding": "chunked"])
        for _ in 0..<100 { write(context, String(repeating: "x", count: 100)) }
    }

    private func write(
        _ context: ChannelHandlerContext, _ status: HTTPResponseStatus,
        _ headers: [String: String]
    ) {
        let head = HTTPResponseHead(
            version: .http1_1, status: status, headers: HTTPHeaders(headers.map { ($0, $1) }))
        context.write(wrapOutboundOut(.head(head)), promise: nil)
    }

    private func write(_ context: ChannelHandlerContext, _ text: String) {
        context.writeAndFlush(
            wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: text)))), promise: nil)
    }
}
