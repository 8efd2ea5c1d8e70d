import Access
import Outbound
import Storage
import Synchronization
import Testing
import UseCases
import Vocabulary

/// A write is carried out once for each idempotency key.
@Suite struct AnswerOnceTests {
    let scene: AccountScene
    let kim: PersonID

    init() throws {
        scene = try AccountScene()
        kim = try PersonID(parsing: "kim")
        try scene.open()
    }

    private func answer(_ text: String) throws -> KeptAnswer {
        try #require(KeptAnswer(status: 201, body: Array(text.utf8)))
    }

    @Test func `the same request again gets the first answer and does nothing`() async throws {
        let once = AnswerOnce(desk: scene.desk)
        let first = try await once("k1", request: [1], by: kim) { try answer("done") }
        let again = try await once("k1", request: [1], by: kim) {
            Issue.record("it is not done again")
            return try answer("twice")
        }
        #expect(first == again)
    }

    @Test func `an answer lies sealed, so that the database alone does not tell it`()
        async throws
    {
        let made = try await AnswerOnce(desk: scene.desk)("k1", request: [1], by: kim) {
            try answer("/open-account?link=secret")
        }
        let request: [UInt8] = [1]
        let asked = try KeyedRequest(
            person: kim, key: "k1", request: Hashing.sha256(request.span))
        let kept = try #require(try scene.store.read { try $0.answer(under: asked)?.answer })
        #expect(kept.status == made.status)
        #expect(!String(decoding: kept.body, as: UTF8.self).contains("secret"))
        let again = try await AnswerOnce(desk: scene.desk)("k1", request: [1], by: kim) {
            try answer("anything else")
        }
        #expect(again == made)
    }

    @Test func `a key that was used for another request is refused`() async throws {
        let once = AnswerOnce(desk: scene.desk)
        _ = try await once("k1", request: [1], by: kim) { try answer("done") }
        await #expect(throws: AccountFailure.keyUsedOtherwise) {
            try await once("k1", request: [2], by: kim) { try answer("other") }
        }
    }

    @Test func `a request that was refused may be asked again under its key`() async throws {
        let once = AnswerOnce(desk: scene.desk)
        await #expect(throws: Refusal.self) {
            try await once("k1", request: [1], by: kim) { throw Refusal(.conflict, "not now") }
        }
        let done = try await once("k1", request: [1], by: kim) { try answer("now") }
        #expect(done.body == Array("now".utf8))
    }

    @Test func `a request that was cut short is not done again by itself`() async throws {
        struct Cut: Error {}
        let once = AnswerOnce(desk: scene.desk)
        await #expect(throws: Cut.self) {
            try await once("k1", request: [1], by: kim) { throw Cut() }
        }
        await #expect(throws: AccountFailure.keyUnanswered) {
            try await once("k1", request: [1], by: kim) { try answer("again") }
        }
        scene.clock.turn(by: .hours(24))
        _ = try await once("k1", request: [1], by: kim) { try answer("a day later") }
    }

    @Test func `while a request is answered the same one waits for nobody`() async throws {
        let once = AnswerOnce(desk: scene.desk)
        _ = try await once("k1", request: [1], by: kim) {
            await #expect(throws: AccountFailure.keyUnanswered) {
                try await once("k1", request: [1], by: kim) { try answer("second") }
            }
            return try answer("first")
        }
    }

    @Test func `one person's keys are not another's`() async throws {
        let lee = try PersonID(parsing: "lee")
        try scene.open("lee")
        let once = AnswerOnce(desk: scene.desk)
        _ = try await once("k1", request: [1], by: kim) { try answer("kim's") }
        let other = try await once("k1", request: [1], by: lee) { try answer("lee's") }
        #expect(other.body == Array("lee's".utf8))
    }

    @Test func `an answer that is too large is not kept`() {
        #expect(KeptAnswer(status: 200, body: [UInt8](repeating: 0, count: 65_537)) == nil)
    }
}
