import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Synchronization
import Testing
import UseCases

@testable import Console

/// A browser in a test: it keeps cookies, reads form tokens off pages, and remembers all that it
/// was sent.
final class Browser: Sendable {
    private let client: any TestClientProtocol
    private let jar = Mutex<[String: String]>([:])
    private let said = Mutex<[String]>([])

    init(_ client: any TestClientProtocol) { self.client = client }

    /// Everything that answers held, headers and bodies.
    var seen: String { said.withLock { $0.joined(separator: "\n") } }

    func cookie(_ name: String) -> String? { jar.withLock { $0[name] } }
    func forget(_ name: String) { jar.withLock { $0[name] = nil } }
    func set(_ name: String, _ value: String) { jar.withLock { $0[name] = value } }

    struct Answer: Sendable {
        let status: Int
        let headers: HTTPFields
        let body: String

        var location: String? { headers[.location] }

        /// The token that the page's forms carry.
        var formToken: String? {
            body.split(separator: "name=\"formToken\" value=\"").dropFirst().first
                .map { String($0.prefix { $0 != "\"" }) }
        }
    }

    func get(_ path: String) async throws -> Answer { try await ask(.get, path, [:], nil) }

    /// Posts a form as browsers do; without `formToken` the one of `page` is sent.
    func post(
        _ path: String, _ fields: [(String, String)], from page: String? = nil,
        formToken: String? = nil, headers: HTTPFields = [:]
    ) async throws -> Answer {
        var token = formToken
        if token == nil { token = try await get(page ?? path).formToken }
        let all = fields + [("formToken", token ?? "")]
        let body = all.map { "\(Browser.escaped($0.0))=\(Browser.escaped($0.1))" }
            .joined(separator: "&")
        var headers = headers
        if headers[.contentType] == nil {
            headers[.contentType] = "application/x-www-form-urlencoded"
        }
        return try await ask(.post, path, headers, ByteBuffer(string: body))
    }

    func ask(
        _ method: HTTPRequest.Method, _ path: String, _ given: HTTPFields, _ body: ByteBuffer?
    ) async throws -> Answer {
        var headers = given
        let cookies = jar.withLock { $0 }.map { "\($0.key)=\($0.value)" }.sorted()
        if !cookies.isEmpty { headers[.cookie] = cookies.joined(separator: "; ") }
        headers[.userAgent] = "Firefox/999"
        let response = try await client.execute(
            uri: path, method: method, headers: headers, body: body)
        for cookie in response.headers[values: .setCookie] { keep(cookie) }
        let answer = Answer(
            status: response.status.code, headers: response.headers,
            body: String(buffer: response.body))
        // What a cookie is set to is the browser's to know; all else must hold no secret.
        let shown = answer.headers.filter { $0.name != .setCookie }.map { "\($0)" }
        said.withLock { $0 += shown + [answer.body] }
        return answer
    }

    private func keep(_ cookie: String) {
        let parts = cookie.split(separator: ";")
        guard let pair = parts.first?.split(separator: "=", omittingEmptySubsequences: false),
            pair.count == 2
        else { return }
        let value = String(pair[1])
        jar.withLock { $0[String(pair[0])] = value.isEmpty ? nil : value }
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte)
            let hex = String(byte, radix: 16)
            return isPlain
                ? String(UnicodeScalar(byte)) : "%" + (hex.utf8.count == 1 ? "0" + hex : hex)
        }.joined()
    }
}
