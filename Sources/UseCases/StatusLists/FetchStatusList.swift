import Access
import Interchange
package import Outbound
import Vocabulary

/// Fetches the supervisor's status list and takes it in.
package struct FetchStatusList: Sendable {
    private let take: ImportStatusList
    private let address: String
    private let fetch: HTTPFetch

    package init(desk: FirmDesk, address: String, fetch: HTTPFetch) {
        take = ImportStatusList(desk: desk)
        self.address = address
        self.fetch = fetch
    }

    package func callAsFunction() async throws -> ShownStatusList {
        try take(try await fetch.get(address), by: nil, via: .gate)
    }
}
