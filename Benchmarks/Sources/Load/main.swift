import Foundation
import NIOCore
import NIOPosix
import Wire

// A closed-loop load on one address of this machine: as many requests under way as connections,
// the next as soon as the answer is whole. Prints one JSON object; ends with 1 if any answer was
// not the one expected.
//
//   load --port P --path /openai/v1/chat/completions --key KEY --body FILE --expect 1024
//        --connections 64 --milliseconds 3000 [--warmup 500] [--count N]

let orders: Orders
do { orders = try Orders(Array(CommandLine.arguments.dropFirst())) } catch {
    FileHandle.standardError.write(Data("load: \(error)\n".utf8))
    exit(2)
}
let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
let loop = group.next()
let score = try await loop.submit {
    NIOLoopBound(Score(orders, now: .now()), eventLoop: loop)
}.get()
do {
    try await withThrowingTaskGroup(of: Void.self) { tasks in
        for _ in 0..<orders.connections {
            tasks.addTask { try await Asking.connect(on: loop, orders, score) }
        }
        try await tasks.waitForAll()
    }
    try await loop.submit { score.value.begin(now: .now()) }.get()
    try await Task.sleep(for: orders.warmup + orders.duration + .milliseconds(20))
    let report = try await loop.submit { score.value.report }.get()
    print(report.json)
    fflush(nil)
    exit(report.failures == 0 && report.answers > 0 ? 0 : 1)
} catch {
    FileHandle.standardError.write(Data("load: \(error)\n".utf8))
    exit(1)
}
