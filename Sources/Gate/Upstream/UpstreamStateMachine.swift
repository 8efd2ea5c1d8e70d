/// One connection to an upstream: opened, used for one exchange after another, ended.
struct UpstreamStateMachine {
    private enum State {
        case opening(secure: Bool)
        case idle
        /// A request is on its way or sent; of its answer nothing has come.
        case asked(wholeRequestSent: Bool)
        case answering(wholeRequestSent: Bool, reusable: Bool)
        case closed
    }

    enum Action: Equatable {
        case none
        case head
        case body
        /// The answer is whole; `reusable`: the connection can take another request.
        case end(reusable: Bool)
        /// The exchange under way has failed; the connection is to be closed.
        case fail(UpstreamFault)
        /// Nothing is under way; the connection is to be closed and forgotten.
        case drop
    }

    private var state: State

    init(secure: Bool) { state = .opening(secure: secure) }

    var isIdle: Bool { if case .idle = state { true } else { false } }

    /// Whether a part of the request is still to be sent.
    var isSending: Bool {
        switch state {
        case .asked(let whole), .answering(let whole, _): !whole
        case .opening, .idle, .closed: false
        }
    }

    /// The connection stands and, where it is to be secure, is so.
    mutating func opened() {
        if case .opening = state { state = .idle }
    }

    mutating func asked() {
        precondition(isIdle, "a connection takes one request at a time")
        state = .asked(wholeRequestSent: false)
    }

    mutating func sentWholeRequest() {
        switch state {
        case .asked: state = .asked(wholeRequestSent: true)
        case .answering(_, let reusable):
            state = .answering(wholeRequestSent: true, reusable: reusable)
        default: break
        }
    }

    mutating func received(_ head: AnswerHead) -> Action {
        guard case .asked(let whole) = state else { return failed(.malformed) }
        state = .answering(wholeRequestSent: whole, reusable: head.keepsAlive)
        return .head
    }

    mutating func receivedBody() -> Action {
        guard case .answering = state else { return failed(.malformed) }
        return .body
    }

    mutating func receivedEnd() -> Action {
        guard case .answering(let whole, let reusable) = state else { return failed(.malformed) }
        state = .idle
        return .end(reusable: whole && reusable)
    }

    /// An error, or the end of the connection as `.unreachable`.
    ///
    /// `.unreachable` says that nothing has left; once a request is on its way, an end of the
    /// connection is a broken answer.
    mutating func failed(_ fault: UpstreamFault, connected: Bool = true) -> Action {
        defer { state = .closed }
        switch state {
        case .opening(let secure): return .fail(secure && connected ? .tls : .unreachable)
        case .idle: return .drop
        case .asked, .answering: return .fail(fault == .unreachable ? .malformed : fault)
        case .closed: return .none
        }
    }
}
