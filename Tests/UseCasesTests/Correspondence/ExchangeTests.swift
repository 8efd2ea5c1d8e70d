import Access
import Documents
import Foundation
import Ledger
import Outbound
import Programme
import Synchronization
import Testing
import UseCases
import Vocabulary

/// Two offices that reach each other, with the answers of the supervisor's console.
@Suite struct ExchangeTests {
    let scene: Scene

    init() throws {
        scene = try Scene()
        try scene.introduce()
    }

    /// A network on which every document of which `isLost` is true is lost on its way there.
    private func network(
        losing isLost: @escaping @Sendable (_ document: [UInt8]) -> Bool = { _ in false }
    ) -> HTTPFetch {
        let scene = scene
        return HTTPFetch(
            get: { _ throws(HTTPFetch.Failure) in throw .status(404) },
            post: { url, document throws(HTTPFetch.Failure) in
                guard !isLost(document) else { throw .unreachable("lost") }
                do {
                    let desk = try scene.supervisor().desk
                    return url.hasSuffix("/collections")
                        ? try CollectDispatches(desk: desk)(document)
                        : try TakeDocument(desk: desk)(document, by: nil, via: .gate) ?? []
                } catch { throw .status(409) }
            })
    }

    private func exchange(over network: HTTPFetch) async throws {
        try await ExchangeDocuments(
            desk: scene.firm(), address: "https://supervisor.example/", fetch: network)()
    }

    /// How everything stands at an office, without times.
    private func standing(_ desk: OfficeDesk) throws -> [String] {
        let outbox = try scene.outbox(of: desk)
        return outbox.sent.map { "to \($0.number) \($0.kind) \($0.state)" }
            + outbox.received.map { "from \($0.number) \($0.kind) \($0.state)" }
    }

    private func business() throws {
        _ = try scene.issued()
        _ = try PublishStatusList(desk: scene.supervisor())(by: Scene.drafter)
        for kind in [DispatchKind.application, .report] {
            _ = try WriteDispatch(desk: scene.firm().desk)(
                kind, "{}", to: "fsc", by: Scene.keeper)
        }
    }

    @Test func `over the network and by courier, the result is the same`() async throws {
        try business()
        try await exchange(over: network())
        let byHand = try Scene()
        try byHand.introduce()
        try ExchangeTests(scene: byHand).business()
        try byHand.carryAll()
        for (one, other) in [
            (try scene.supervisor().desk, try byHand.supervisor().desk),
            (try scene.firm().desk, try byHand.firm().desk),
        ] {
            let expected = try ExchangeTests(scene: byHand).standing(other)
            #expect(try standing(one) == expected)
            #expect(expected.count == 4)
        }
        #expect(try scene.standings() == ["in force"])
    }

    @Test func `a round without news leaves no entry at either office`() async throws {
        try business()
        try await exchange(over: network())
        let sizes = (
            try scene.head(of: "firm").head.size, try scene.head(of: "supervisor").head.size
        )
        try await exchange(over: network())
        #expect(try scene.head(of: "firm").head.size == sizes.0)
        #expect(try scene.head(of: "supervisor").head.size == sizes.1)
    }

    @Test func `a receipt that was lost on its way comes with the next round`() async throws {
        try business()
        let lost = network { document in
            (try? SignedDocument(parsing: document))?.kind == .receipt
        }
        await #expect(throws: HTTPFetch.Failure.unreachable("lost")) {
            try await exchange(over: lost)
        }
        #expect(try scene.outbox(of: scene.supervisor().desk).waitsForCourier == 2)
        try await exchange(over: network())
        #expect(try scene.outbox(of: scene.supervisor().desk).waitsForCourier == 0)
        #expect(try scene.outbox(of: scene.firm().desk).received.count == 2)
    }

    @Test func `a courier and the network in turn take nothing twice`() async throws {
        try business()
        let bag = try scene.bag(from: scene.firm().desk)
        _ = try ImportDocuments(desk: scene.supervisor().desk)([bag[1]], by: Scene.drafter)
        try await exchange(over: network())
        try scene.carryAll()
        #expect(
            try scene.outbox(of: scene.supervisor().desk).received.map(\.kind)
                == ["application", "report"])
        #expect(try scene.outbox(of: scene.firm().desk).received.count == 2)
    }

    private func request(
        from: String = "hanbit", to: String = "fsc", at instant: Instant? = nil,
        by signer: DocumentSigner? = nil
    ) throws -> [UInt8] {
        try UnverifiedCollection(
            from: from, to: to, writtenAt: (instant ?? scene.world.clock.now()).description
        ).signed(by: signer ?? scene.firm().desk.documentSigner()).bytes
    }

    @Test func `nobody but who signs for it collects a firm's dispatches`() throws {
        try business()
        let collect = try CollectDispatches(desk: scene.supervisor().desk)
        let mine = try collect(request())
        #expect(mine.split(separator: UInt8(ascii: "\n")).count == 2)
        #expect(try collect(request()) == mine, "asking changes nothing")
        let other = try Scene()
        let signer = try other.firm().desk.documentSigner()
        #expect(throws: DocumentFailure.self) { try collect(request(by: signer)) }
        #expect(throws: CorrespondenceFailure.unknownSender("stranger")) {
            try collect(request(from: "stranger"))
        }
        #expect(throws: CorrespondenceFailure.otherAddressee(named: "fss")) {
            try collect(request(to: "fss"))
        }
        #expect(throws: DocumentFailure.self) { try collect(scene.notice()) }
    }

    @Test func `a request that somebody kept is of no use after five minutes`() throws {
        let collect = try CollectDispatches(desk: scene.supervisor().desk)
        for seconds in [-310, 310] {
            let instant = scene.world.clock.now() + .seconds(seconds)
            #expect(throws: CorrespondenceFailure.staleRequest(instant)) {
                try collect(request(at: instant))
            }
        }
    }
}

extension ExchangeTests {
    fileprivate init(scene: Scene) { self.scene = scene }
}
