import Foundation
import Synchronization

/// What the stand-in saw, one JSON object on a line, as soon as it saw it.
///
/// `{"event":"request","number":1,"method":…,"target":…,"headers":[[name,value],…],"body":…}`
/// and, when its answer is over, `{"event":"end","number":1,"how":"complete"}`.
package final class SeenLog: Sendable {
    private struct State {
        var count = 0
        var requests: [SeenRequest] = []
        var ends: [Int: SeenEnd] = [:]
    }

    private let state = Mutex(State())
    private let file: FileHandle?

    /// Requests that are kept in memory; the file has all of them.
    private static let memoryLimit = 1_000
    /// Bytes of a body that a line shows; a longer one says how long it was.
    private static let bodyLimit = 1 << 20

    /// Writes to a new file at `path`, or to memory alone.
    package init(path: String?) throws {
        guard let path else {
            file = nil
            return
        }
        let made = FileManager.default.createFile(
            atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        guard made, let handle = FileHandle(forWritingAtPath: path) else {
            throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
        }
        file = handle
    }

    /// The last requests, oldest first.
    package var requests: [SeenRequest] { state.withLock { $0.requests } }

    package func end(of number: Int) -> SeenEnd? { state.withLock { $0.ends[number] } }

    func add(method: String, target: String, headers: [SeenRequest.Header], body: [UInt8])
        -> SeenRequest
    {
        state.withLock { state in
            state.count += 1
            let request = SeenRequest(
                number: state.count, method: method, target: target, headers: headers,
                body: body)
            if state.requests.count == Self.memoryLimit { state.requests.removeFirst() }
            state.requests.append(request)
            write(Self.line(request))
            return request
        }
    }

    func end(_ number: Int, _ how: SeenEnd) {
        state.withLock { state in
            state.ends[number] = how
            write(["event": "end", "number": JSONValue(number), "how": .string(how.rawValue)])
        }
    }

    private func write(_ line: JSONValue) {
        // A log that cannot be written must not change what the provider answers.
        try? file?.write(contentsOf: Data((line.text + "\n").utf8))
    }

    private static func line(_ request: SeenRequest) -> JSONValue {
        let shown = request.body.prefix(bodyLimit)
        return [
            "event": "request", "number": JSONValue(request.number),
            "method": .string(request.method), "target": .string(request.target),
            "headers": .array(request.headers.map { [.string($0.name), .string($0.value)] }),
            "bodyBytes": JSONValue(request.body.count),
            "body": .string(String(decoding: shown, as: UTF8.self)),
        ]
    }
}
