import Egress
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Vocabulary

extension JSONEncoder {
    /// How answers to programs are written.
    static var answers: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}

extension Response {
    /// Problem details (RFC 9457) for a program, in the language that it was asked in.
    static func problem(
        _ status: HTTPResponse.Status, _ detail: String, in language: Language
    ) -> Response {
        struct Problem: Encodable {
            let title: String
            let status: Int
            let detail: String
        }
        var response = Response.json(
            Problem(
                title: ProblemTitle.of(status)(language), status: status.code, detail: detail),
            status: status)
        response.headers[.contentType] = "application/problem+json"
        response.headers[.contentLanguage] = language == .korean ? "ko" : "en"
        response.headers[.vary] = "Accept-Language"
        if status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
        return response
    }

    static func json(
        _ value: some Encodable, status: HTTPResponse.Status = .ok
    ) -> Response {
        guard let bytes = try? JSONEncoder.answers.encode(value) else {
            preconditionFailure("what the console shows is JSON")
        }
        return Response(
            status: status, headers: [.contentType: "application/json"],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
