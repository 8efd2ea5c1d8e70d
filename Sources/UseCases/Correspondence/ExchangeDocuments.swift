import Access
import Documents
package import Outbound
import Programme
import Vocabulary

/// Delivers what waits at a firm's office to its supervisor's, and fetches what waits there:
/// what a courier would do, with the same result.
package struct ExchangeDocuments: Sendable {
    private let desk: FirmDesk
    private let address: String
    private let fetch: HTTPFetch

    /// - Parameter address: the supervisor's console, without a path.
    package init(desk: FirmDesk, address: String, fetch: HTTPFetch) {
        self.desk = desk
        self.address = address.hasSuffix("/") ? String(address.dropLast()) : address
        self.fetch = fetch
    }

    /// Most dispatches that are delivered in one round.
    private static let deliveryLimit = 100

    /// - Throws: what went wrong first. A document that is refused keeps no other from passing;
    ///   an office that cannot be reached ends the round.
    package func callAsFunction() async throws {
        var refused: (any Error)?
        let waiting = try ExportDocuments(desk: desk.desk)().filter { $0.what == "dispatch" }
        for dispatch in waiting.prefix(Self.deliveryLimit) {
            do { try await deliver(dispatch.document) } catch let failure
                where ExchangeDocuments.isRefusal(failure)
            { refused = refused ?? failure }
        }
        for line in try await collect() {
            do { try await take(line) } catch let failure
                where ExchangeDocuments.isRefusal(failure)
            { refused = refused ?? failure }
        }
        if let refused { throw refused }
    }

    /// The supervisor answers a dispatch with its receipt.
    private func deliver(_ dispatch: [UInt8]) async throws {
        let receipt = try await fetch.post("\(address)/dispatches", dispatch)
        _ = try TakeReceipt(desk: desk.desk)(receipt, by: nil, via: .gate)
    }

    private func collect() async throws -> [[UInt8]] {
        let (own, correspondence) = try desk.desk.correspondence()
        guard let supervisor = correspondence.known.first else {
            throw CardFailure.noSupervisorPinned
        }
        let request = try Collecting(
            from: own, to: supervisor, writtenAt: desk.desk.world.clock.now()
        ).unverified.signed(by: desk.desk.documentSigner())
        let answer = try await fetch.post("\(address)/collections", request.bytes)
        return answer.split(separator: UInt8(ascii: "\n")).map(Array.init)
    }

    /// A receipt that is lost on its way is asked for again: the dispatch then still waits there.
    private func take(_ dispatch: [UInt8]) async throws {
        let taken = try TakeDispatch(desk: desk.desk)(dispatch, by: nil, via: .gate)
        _ = try await fetch.post("\(address)/dispatches", taken.receipt)
    }

    private static func isRefusal(_ error: any Error) -> Bool {
        if case HTTPFetch.Failure.status(let code) = error { return (400..<500).contains(code) }
        guard let kind = (error as? any Refusable)?.refusal.kind else { return false }
        return kind == .invalid || kind == .conflict
    }
}
