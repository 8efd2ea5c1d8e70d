import NIOHTTP1
import Testing

@testable import Gate

struct UpstreamStateMachineTests {
    private func head(
        _ headers: [(String, String)], status: HTTPResponseStatus = .ok,
        version: HTTPVersion = .http1_1
    ) -> HTTPResponseHead {
        HTTPResponseHead(version: version, status: status, headers: HTTPHeaders(headers))
    }

    private func asked(secure: Bool = false) -> UpstreamStateMachine {
        var machine = UpstreamStateMachine(secure: secure)
        machine.opened()
        machine.asked()
        return machine
    }

    @Test func `a whole answer to a whole request leaves the connection usable`() {
        var machine = asked()
        machine.sentWholeRequest()
        let began = machine.received(head([("content-length", "1")]))
        let piece = machine.receivedBody()
        let ended = machine.receivedEnd()
        #expect(began == .head && piece == .body && ended == .end(reusable: true))
        #expect(machine.isIdle)
    }

    @Test func `an answer before the request's end is the connection's last`() {
        var machine = asked()
        _ = machine.received(head([("content-length", "0")]))
        let ended = machine.receivedEnd()
        #expect(ended == .end(reusable: false))
    }

    @Test func `an answer that says close is the connection's last`() {
        var machine = asked()
        machine.sentWholeRequest()
        _ = machine.received(head([("content-length", "0"), ("connection", "close")]))
        let ended = machine.receivedEnd()
        #expect(ended == .end(reusable: false))
    }

    @Test(arguments: [
        [("content-length", "1"), ("transfer-encoding", "chunked")],
        [("content-length", "1"), ("content-length", "1")],
        [("transfer-encoding", "gzip, chunked")],
        [("content-encoding", "gzip"), ("content-length", "1")],
        [("content-type", "text/plain")],
    ])
    func `an answer whose end or bytes are in doubt is malformed`(headers: [(String, String)]) {
        var machine = asked()
        let action = machine.received(head(headers))
        #expect(action == .fail(.malformed))
    }

    @Test func `a change of protocol and an old version are malformed`() {
        var machine = asked()
        let switching = machine.received(head([], status: .switchingProtocols))
        var other = asked()
        let old = other.received(head([("content-length", "1")], version: .http1_0))
        #expect(switching == .fail(.malformed))
        #expect(old == .fail(.malformed))
    }

    @Test func `bytes that nobody asked for end an idle connection`() {
        var machine = UpstreamStateMachine(secure: false)
        machine.opened()
        let action = machine.received(head([("content-length", "1")]))
        #expect(action == .drop)
        let after = machine.failed(.unreachable)
        #expect(after == .none)
    }

    @Test func `a handshake that fails is TLS's fault, a connection refused is not`() {
        var handshake = UpstreamStateMachine(secure: true)
        let tls = handshake.failed(.unreachable)
        var refused = UpstreamStateMachine(secure: true)
        let unreachable = refused.failed(.unreachable, connected: false)
        #expect(tls == .fail(.tls))
        #expect(unreachable == .fail(.unreachable))
    }

    @Test func `a failure is told once`() {
        var machine = asked()
        let first = machine.failed(.timeout)
        let second = machine.failed(.unreachable)
        #expect(first == .fail(.timeout) && second == .none)
    }
}
