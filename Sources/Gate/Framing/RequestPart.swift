internal import NIOCore

/// What a caller's bytes turn out to be, one after another.
enum RequestPart {
    case head(RequestHead)
    case body(ByteBuffer)
    case end
}

/// The first lines of a request, taken apart and not yet understood.
struct RequestHead {
    let method: String
    let target: String
    let fields: HeaderFields
}
