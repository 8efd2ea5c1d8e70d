import HTTPTypes
import Hummingbird
import NIOCore
import UseCases
import Vocabulary

extension Router {
    /// `POST /dispatches`: a dispatch is answered with its receipt, a receipt with nothing.
    /// `POST /collections`: a signed request is answered with the dispatches that wait.
    func addCorrespondence(_ answers: CorrespondenceAnswers) {
        post("dispatches") { request, _ in
            try await Response.document(for: request) { try answers.take($0) }
        }
        post("collections") { request, _ in
            try await Response.document(for: request) { try answers.collect($0) }
        }
    }
}

extension Response {
    /// The answer to a signed document; `nil` from `answer` is an answer without a body.
    fileprivate static func document(
        for request: Request, _ answer: ([UInt8]) throws -> [UInt8]?
    ) async throws -> Response {
        guard request.headers[.contentType] == "application/jose" else {
            throw HTTPError(.unsupportedMediaType, message: "send `application/jose`")
        }
        let body = try await request.body.collect(upTo: TakeDocument.sizeLimit.bytes)
        do {
            guard let document = try answer(Array(body.readableBytesView)) else {
                return Response(status: .noContent, headers: [.cacheControl: "no-store"])
            }
            return .text(
                String(decoding: document, as: UTF8.self), contentType: "application/jose")
        } catch let error as any Refusable {
            return .text(error.refusal.message + "\n", status: .init(error.refusal.kind))
        }
    }
}

extension HTTPResponse.Status {
    fileprivate init(_ kind: Refusal.Kind) {
        self =
            switch kind {
            case .invalid: .badRequest
            case .notFound: .notFound
            case .conflict: .conflict
            case .forbidden: .forbidden
            case .unavailable: .serviceUnavailable
            case .damaged: .internalServerError
            }
    }
}
