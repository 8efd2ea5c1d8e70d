import Crypto
import HTTPTypes
import Hummingbird
import NIOCore

/// A file of the binary that browsers may keep until it changes.
struct StaticFile: Sendable {
    let bytes: [UInt8]
    let contentType: String
    /// The first half of its SHA-256, quoted.
    let tag: String

    init(_ bytes: [UInt8], contentType: String) {
        self.bytes = bytes
        self.contentType = contentType
        let hex = SHA256.hash(data: bytes).prefix(16).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        tag = "\"\(hex.joined())\""
    }

    static let style = StaticFile(
        PackageResources.style_css, contentType: "text/css; charset=utf-8")
    static let icon = StaticFile(PackageResources.icon_svg, contentType: "image/svg+xml")

    /// The file, or that the asker has it already.
    func response(to request: Request) -> Response {
        var headers: HTTPFields = [
            .eTag: tag, .cacheControl: "no-cache", .xContentTypeOptions: "nosniff",
        ]
        if request.headers[.ifNoneMatch] == tag {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = contentType
        return Response(
            status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension Router {
    /// `/style.css`, `/letter-form.css` and `/icon.svg`: what pages are drawn with, for anybody.
    func addStyle() {
        get("style.css") { request, _ in StaticFile.style.response(to: request) }
        get("letter-form.css") { request, _ in StaticFile.letterForm.response(to: request) }
        get("icon.svg") { request, _ in StaticFile.icon.response(to: request) }
    }
}
