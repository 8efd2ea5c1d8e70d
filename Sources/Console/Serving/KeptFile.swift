import HTTPTypes
import Hummingbird
import NIOCore

/// A file that a browser is to keep.
struct KeptFile: Sendable {
    /// Of letters, digits, `-`, `.` and `_` alone.
    let name: String
    let bytes: [UInt8]
    let contentType: String

    var response: Response {
        Response(
            status: .ok,
            headers: [
                .contentType: contentType,
                .contentDisposition: "attachment; filename=\"\(name)\"",
            ], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
