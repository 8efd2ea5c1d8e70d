/// One request as it reached the provider: what a caller's data became on its way.
package struct SeenRequest: Hashable, Sendable {
    /// 1 for the first.
    package let number: Int
    package let method: String
    package let target: String
    package let headers: [Header]
    package let body: [UInt8]

    package struct Header: Hashable, Sendable {
        package let name: String
        package let value: String
    }

    /// The values of the headers called `name`, in any case of letters.
    package func values(of name: String) -> [String] {
        headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }

    package var bodyText: String { String(decoding: body, as: UTF8.self) }
}

/// How the answer to a request ended, as the provider saw it.
package enum SeenEnd: String, Sendable {
    case complete, clientGone, dropped
}
