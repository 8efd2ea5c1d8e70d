import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOSSL
import Vocabulary

extension HTTPFetch {
    /// A fetch over the network. Call `close` at the end.
    package static func network(_ options: Options) throws(Failure) -> HTTPFetch {
        let client = HTTPClient(configuration: try configuration(options))
        return HTTPFetch(
            get: { url throws(Failure) in
                let address = try FetchAddress(
                    parsing: url, allowsLoopbackHTTP: options.allowsLoopbackHTTP)
                return try await fetch(.get(address), with: client, options)
            },
            post: { url, document throws(Failure) in
                let address = try FetchAddress(
                    parsing: url, allowsLoopbackHTTP: options.allowsLoopbackHTTP)
                return try await fetch(.post(address, document), with: client, options)
            },
            close: {
                // Nothing waits on this client any more, and a second close is no harm.
                try? await client.shutdown()
            })
    }

    /// What is asked for.
    private enum Question {
        case get(FetchAddress)
        case post(FetchAddress, [UInt8])

        var request: HTTPClientRequest {
            switch self {
            case .get(let address): return HTTPClientRequest(url: address.text)
            case .post(let address, let document):
                var request = HTTPClientRequest(url: address.text)
                request.method = .POST
                request.headers.add(name: "Content-Type", value: "application/jose")
                request.body = .bytes(ByteBuffer(bytes: document))
                return request
            }
        }

        func isAnswered(by status: HTTPResponseStatus) -> Bool {
            switch self {
            case .get: status == .ok
            case .post: status == .ok || status == .noContent
            }
        }
    }

    private static func configuration(_ options: Options) throws(Failure)
        -> HTTPClient.Configuration
    {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.minimumTLSVersion = .tlsv12
        switch options.authorities {
        case .system: break
        case .file(let path):
            guard let authorities = try? NIOSSLCertificate.fromPEMFile(path), !authorities.isEmpty
            else { throw .badAuthorityFile(path: path) }
            tls.trustRoots = .certificates(authorities)
        case .only(let der):
            guard let authority = try? NIOSSLCertificate(bytes: der, format: .der) else {
                throw .badAuthority
            }
            tls.trustRoots = .certificates([authority])
            tls.minimumTLSVersion = .tlsv13
        }
        var configuration = HTTPClient.Configuration(
            tlsConfiguration: tls, redirectConfiguration: .disallow,
            timeout: .init(connect: .nanoseconds(options.deadline.wholeMicroseconds * 1000)),
            decompression: .disabled)
        configuration.httpVersion = .http1Only
        // A certificate that is refused once is refused; trying on would hide why.
        configuration.connectionPool.retryConnectionEstablishment = false
        return configuration
    }

    private static func fetch(
        _ question: Question, with client: HTTPClient, _ options: Options
    ) async throws(Failure) -> [UInt8] {
        do {
            return try await withThrowingTaskGroup(of: [UInt8].self) { group in
                group.addTask(operation: { try await exchange(question, with: client, options) })
                group.addTask(operation: {
                    try await ContinuousClock().sleep(for: options.deadline)
                    throw Failure.deadline(options.deadline)
                })
                defer { group.cancelAll() }
                guard let body = try await group.next() else {
                    throw Failure.unreachable("no answer")
                }
                return body
            }
        } catch { throw failure(of: error, options) }
    }

    private static func exchange(
        _ question: Question, with client: HTTPClient, _ options: Options
    ) async throws -> [UInt8] {
        var request = question.request
        request.headers.add(name: "Accept", value: "application/jose, text/plain")
        request.headers.add(name: "Accept-Encoding", value: "identity")
        let response = try await client.execute(
            request, timeout: .nanoseconds(options.deadline.wholeMicroseconds * 1000))
        guard question.isAnswered(by: response.status) else {
            throw Failure.status(Int(response.status.code))
        }
        var body = ByteBuffer()
        for try await piece in response.body {
            guard body.readableBytes + piece.readableBytes <= options.sizeLimit.bytes else {
                throw Failure.tooLarge(limit: options.sizeLimit)
            }
            body.writeImmutableBuffer(piece)
        }
        return Array(body.readableBytesView)
    }

    /// What a person can act on, where the library's own words say which it is.
    private static func words(for error: any Error) -> String {
        let said = "\(error)"
        if error as? NIOSSLExtraError == .failedToValidateHostname {
            return "its certificate is for another name"
        }
        if said.contains("CERTIFICATE_VERIFY_FAILED") {
            return "its certificate is of no authority that is trusted here, or has ended"
        }
        return said
    }

    private static let timeouts: [HTTPClientError] = [
        .deadlineExceeded, .connectTimeout, .readTimeout, .tlsHandshakeTimeout,
    ]

    private static func failure(of error: any Error, _ options: Options) -> Failure {
        switch error {
        case let failure as Failure: failure
        case let error as HTTPClientError where timeouts.contains(error):
            .deadline(options.deadline)
        case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError: .tls(words(for: error))
        default: .unreachable("\(error)")
        }
    }
}
