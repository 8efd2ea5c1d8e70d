import Egress
import Interchange
import Testing

/// Every text of every form of every field that the clients' own types know, one by one.
@Suite struct RequestFixtureTests {
    /// A model that the letter does not name is refused, whatever stands in it.
    static let passing = RequestFixture.all.filter { $0.field != "model" }

    @Test func `there are fixtures of every API`() {
        for api in ["chat", "responses", "messages"] {
            #expect(RequestFixture.all.contains { $0.api == api })
        }
        #expect(RequestFixture.all.count > 300)
    }

    @Test(arguments: passing)
    func `it passes under a letter that grants what it needs`(fixture: RequestFixture) throws {
        let json = fixture.json(planting: "", at: -1)
        let gate = try RequestGate.granting(json, to: fixture.target)
        guard case .sent = gate.send(json, to: fixture.target) else {
            Issue.record("refused with \(gate.features): \(json)")
            return
        }
    }

    @Test(arguments: RequestFixture.all)
    func `a value in any text of it does not leave`(fixture: RequestFixture) throws {
        let gate =
            fixture.field == "model"
            ? try RequestGate()
            : try RequestGate.granting(fixture.json(planting: "", at: -1), to: fixture.target)
        for index in 0..<fixture.count {
            let json = fixture.json(planting: PlantedValueTests.planted, at: index)
            guard case .sent(let request) = gate.send(json, to: fixture.target) else { continue }
            let sent = String(decoding: request.body, as: UTF8.self)
            #expect(!sent.contains("900101"), "text \(index) of \(fixture.request)")
        }
    }
}
