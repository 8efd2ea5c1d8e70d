/// What can be wrong with a request before anyone knows who sent it.
enum FrameFault: Error, Equatable, Sendable, CaseIterable {
    /// Its bytes are not one unambiguous HTTP/1.1 request.
    case malformed
    /// The connection ended before it did.
    case endedEarly
    /// Its body is longer than we inspect.
    case bodyTooLarge
    /// Its body is packed in a way that we do not unpack.
    case encodingNotAccepted
    /// Its head or body took longer than we wait.
    case tooSlow
    /// There is no room for its body among the bytes in flight.
    case busy
}
