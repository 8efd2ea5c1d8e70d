import Foundation
import NIOCore
import NIOPosix
import Wire

// A model provider that costs next to nothing: answers whatever is asked, on loopback, with one
// chat completion. `mock-upstream --port 0 --bytes 1024 --seconds 600` prints its port and ends
// by itself.

let options: Options
let answer: ByteBuffer
let seconds: Int
let port: Int
let loops: Int
do {
    options = try Options(
        Array(CommandLine.arguments.dropFirst()), names: ["port", "bytes", "seconds", "loops"])
    port = try options.number("port", in: 0...65_535, default: 0)
    seconds = try options.number("seconds", in: 1...3_600, default: 600)
    loops = try options.number("loops", in: 1...8, default: 1)
    answer = Completion.answer(
        bytes: try options.number("bytes", in: 512...65_536, default: 1_024))
} catch {
    FileHandle.standardError.write(Data("mock-upstream: \(error)\n".utf8))
    exit(2)
}

let group = MultiThreadedEventLoopGroup(numberOfThreads: loops)
let channel = try await ServerBootstrap(group: group)
    .serverChannelOption(.backlog, value: 1_024)
    .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
    .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
    .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(Answering(with: answer))
        }
    }
    .bind(host: "127.0.0.1", port: port).get()
print(channel.localAddress?.port ?? 0)
fflush(nil)
try await Task.sleep(for: .seconds(seconds))
try await channel.close().get()
try await group.shutdownGracefully()
