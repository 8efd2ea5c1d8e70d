package import Vocabulary

/// One service that the letter opens: exactly these models, endpoints and features.
package struct ServiceGrant: Hashable, Sendable {
    package enum Use: String, Hashable, Sendable, CaseIterable { case ai, saas }

    package let service: ServiceID
    package let provider: String
    package let use: Use
    /// Exact ids, version included.
    package let models: [String]
    /// Ids that answers may carry besides.
    package let answersAs: [String]
    package let endpoints: [Endpoint]
    package let features: Set<String>
    package let region: String
    package let certifications: [Certification]

    package func grants(model: String) -> Bool { models.contains(model) }
    package func grants(method: String, path: String) -> Bool {
        endpoints.contains { $0.method == method && $0.path == path }
    }
    package func grants(feature: String) -> Bool { features.contains(feature) }
    /// Whether an answer that names `model` is one that the letter foresaw.
    package func permitsAnswer(as model: String) -> Bool {
        models.contains(model) || answersAs.contains(model)
    }
    /// Whether one certification holds on `day`.
    package func isCertified(on day: KoreanDate) -> Bool {
        certifications.contains { day <= $0.validUntil }
    }
}

/// A method and an exact path: no query, no trimming.
package struct Endpoint: Hashable, Sendable, CustomStringConvertible {
    package let method: String
    package let path: String

    /// Parses `POST /v1/chat/completions`; anything that is not one method, one space and an
    /// absolute path of visible ASCII is `nil`.
    package init?(parsing text: some StringProtocol) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...16).contains(parts[0].utf8.count),
            parts[0].utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }),
            (1...256).contains(parts[1].utf8.count), parts[1].hasPrefix("/"),
            parts[1].utf8.allSatisfy({ (0x21...0x7e).contains($0) }),
            !parts[1].contains("?"), !parts[1].contains("#")
        else { return nil }
        method = String(parts[0])
        path = String(parts[1])
    }

    package var description: String { "\(method) \(path)" }
}

package struct Certification: Hashable, Sendable {
    package let name: String
    /// The last day on which it holds.
    package let validUntil: KoreanDate
}
