package import Vocabulary

/// Gets a document from another office over HTTPS, or brings one there: bounded in size and
/// time, no redirects.
package struct HTTPFetch: Sendable {
    /// Returns the body of a 200 answer to a GET of `url`.
    package let get: @Sendable (_ url: String) async throws(Failure) -> [UInt8]
    /// Returns the body of a 200 or 204 answer to a POST of a signed document to `url`.
    package let post:
        @Sendable (_ url: String, _ document: [UInt8]) async throws(Failure) -> [UInt8]
    /// Closes idle connections; nothing may be asked for after it.
    package let close: @Sendable () async -> Void

    package init(
        get: @escaping @Sendable (_ url: String) async throws(Failure) -> [UInt8],
        post:
            @escaping @Sendable (_ url: String, _ document: [UInt8]) async throws(Failure)
            -> [UInt8],
        close: @escaping @Sendable () async -> Void = {}
    ) {
        self.get = get
        self.post = post
        self.close = close
    }

    /// What one fetch may take and whom it may believe.
    package struct Options: Sendable {
        /// Largest body that is taken; a longer one is an error, never cut off.
        package let sizeLimit: ByteCount
        /// From the first packet to the last byte of the body.
        package let deadline: Duration
        package let authorities: Authorities
        /// Whether plain `http` is allowed to a loopback address; to no other, ever.
        package let allowsLoopbackHTTP: Bool

        package init(
            sizeLimit: ByteCount = .mebibytes(1), deadline: Duration = .seconds(10),
            authorities: Authorities = .system, allowsLoopbackHTTP: Bool = false
        ) {
            self.sizeLimit = sizeLimit
            self.deadline = deadline
            self.authorities = authorities
            self.allowsLoopbackHTTP = allowsLoopbackHTTP
        }
    }

    /// Whose word for a server is taken. A server's certificate and its name are always checked.
    package enum Authorities: Hashable, Sendable {
        /// Those that this machine's system believes.
        case system
        /// Those in a PEM file, and no others.
        case file(String)
        /// The one whose certificate this is, in DER, and no other: another office's own, whose
        /// console speaks TLS 1.3.
        case only([UInt8])
    }

    package enum Failure: Error, Hashable, Sendable {
        case badAddress(String)
        case notHTTPS(String)
        case badAuthorityFile(path: String)
        case badAuthority
        case status(Int)
        case tooLarge(limit: ByteCount)
        case deadline(Duration)
        case tls(String)
        case unreachable(String)
    }
}

extension HTTPFetch.Failure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .badAddress(let url):
            Refusal(.invalid, "`\(url)` is not an address such as `https://host/path`")
        case .notHTTPS(let url):
            Refusal(.invalid, "`\(url)` is not `https`; plain `http` is for loopback rehearsal")
        case .badAuthorityFile(let path):
            Refusal(.invalid, "`\(path)` holds no certificate in PEM")
        case .badAuthority:
            Refusal(.damaged, "the authority of the other office's card is no certificate")
        case .status(let code):
            Refusal(.unavailable, "the other office answered with status \(code)")
        case .tooLarge(let limit):
            Refusal(.invalid, "the answer is longer than \(limit.bytes) bytes")
        case .deadline(let duration):
            Refusal(.unavailable, "no whole answer within \(duration)")
        case .tls(let why):
            Refusal(.unavailable, "the other office could not be verified by TLS: \(why)")
        case .unreachable(let why):
            Refusal(.unavailable, "the other office cannot be reached: \(why)")
        }
    }
}
