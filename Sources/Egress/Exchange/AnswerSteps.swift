/// What to do when the upstream's head is there.
package enum HeadStep: Sendable {
    /// A stream: send this head now.
    case send(ReplyHead)
    /// Not a stream: nothing goes out before the whole body has been inspected.
    case hold
    /// Send this instead and drop the upstream.
    case cut(Reply)
}

/// What to do after a piece of the upstream's body; what is to be sent stands in `out`.
package enum BodyStep: Sendable {
    case proceed
    /// Send `out`, which ends with the API's own error event, end the answer, drop the upstream.
    case cut
    /// Nothing has been sent yet: send this instead and drop the upstream.
    case replace(Reply)
}

/// What to do when the upstream has ended, or the exchange must.
package enum EndStep: Sendable {
    /// The head has gone out: send `out`, then end the answer.
    case close
    /// The body was held: send this.
    case reply(Reply)
    /// There is nobody to tell.
    case nothing
}
