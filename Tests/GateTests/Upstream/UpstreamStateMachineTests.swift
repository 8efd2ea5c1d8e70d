import Testing

@testable import Gate

struct UpstreamStateMachineTests {
    private func head(_ lines: [(String, String)]) throws -> AnswerHead {
        try #require(AnswerHead(status: 200, lines: lines))
    }

    private func asked(secure: Bool = false) -> UpstreamStateMachine {
        var machine = UpstreamStateMachine(secure: secure)
        machine.opened()
        machine.asked()
        return machine
    }

    @Test func `a whole answer to a whole request leaves the connection usable`() throws {
        var machine = asked()
        machine.sentWholeRequest()
        let began = try machine.received(head([("content-length", "1")]))
        let piece = machine.receivedBody()
        let ended = machine.receivedEnd()
        #expect(began == .head && piece == .body && ended == .end(reusable: true))
        #expect(machine.isIdle)
    }

    @Test func `an answer before the request's end is the connection's last`() throws {
        var machine = asked()
        _ = try machine.received(head([("content-length", "0")]))
        let ended = machine.receivedEnd()
        #expect(ended == .end(reusable: false))
    }

    @Test func `an answer that says close is the connection's last`() throws {
        var machine = asked()
        machine.sentWholeRequest()
        _ = try machine.received(head([("content-length", "0"), ("connection", "close")]))
        let ended = machine.receivedEnd()
        #expect(ended == .end(reusable: false))
    }

    @Test func `bytes that nobody asked for end an idle connection`() throws {
        var machine = UpstreamStateMachine(secure: false)
        machine.opened()
        let action = try machine.received(head([("content-length", "1")]))
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
