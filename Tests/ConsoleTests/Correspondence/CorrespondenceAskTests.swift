import Access
import Documents
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Outbound
import Programme
import Testing
import UseCases
import Vocabulary

@testable import Console

@Suite struct CorrespondenceAskTests {
    let offices: FoundedOffices

    init() throws {
        offices = try FoundedOffices()
        try offices.introduce()
    }

    private func notice(_ text: String = "{}") throws {
        _ = try WriteDispatch(desk: offices.supervisor.desk)(
            .notice, text, to: "hanbit", by: FoundedOffices.person(.secretariat))
    }

    /// What waits at an office for the other one, a document a line.
    private func bag(
        _ kind: OfficeName.Kind, _ role: Role, for other: String
    ) async throws -> JSONTree {
        let lines = Lines()
        try await offices.asking(kind) { program in
            let answer: JSONTree = try await program(role).get("outbox/\(other)/documents").body[
                "items"]
            await lines.set(answer.list.map { $0["document"].string }.joined(separator: "\n"))
        }
        return .string(await lines.text)
    }

    private actor Lines {
        private(set) var text = ""
        func set(_ text: String) { self.text = text }
    }

    @Test func `what one office exports the other takes in, and its receipt comes back`()
        async throws
    {
        try notice()
        try notice()
        let out = try await bag(.supervisor, .secretariat, for: "hanbit")
        try await offices.asking(.firm) { program in
            let staff = try program(.staff)
            let taken = try await staff.post("outbox/documents", ["documents": out])
            #expect(taken.body["documents"].list.map { $0["answer"] } == ["taken", "taken"])
            let again = try await staff.post("outbox/documents", ["documents": out])
            #expect(again.body["documents"].list.map { $0["answer"] } == ["again", "again"])
        }
        let back = try await bag(.firm, .staff, for: "fsc")
        try await offices.asking(.supervisor) { program in
            let secretariat = try program(.secretariat)
            let before: JSONTree = try await secretariat.get("outbox").body["items"][0]
            #expect(before["waitsForCourier"] == 2)
            let taken = try await secretariat.post("outbox/documents", ["documents": back])
            #expect(taken.body["documents"].list.map { $0["answer"] } == ["taken", "taken"])
            let after: JSONTree = try await secretariat.get("outbox").body["items"][0]
            #expect(after["waitsForCourier"] == 0)
        }
    }

    @Test func `of several documents one that is refused keeps no other from being taken`()
        async throws
    {
        try notice()
        let out = try await bag(.supervisor, .secretariat, for: "hanbit")
        try await offices.asking(.firm) { program in
            let taken = try await program(.ciso).post(
                "outbox/documents", ["documents": .string("no.document.this\n" + out.string)])
            let answers = taken.body["documents"].list
            #expect(answers.first { $0["name"] == "1" }?["answer"] == "refused")
            #expect(answers.first { $0["name"] == "2" }?["answer"] == "taken")
            let auditor = try await program(.auditor).post("outbox/documents", ["documents": out])
            #expect(auditor.status == 403)
        }
    }

    @Test func `a second document under a used number is an alarm that a person acknowledges`()
        async throws
    {
        let signer = try offices.supervisor.desk.documentSigner()
        let now = offices.supervisor.desk.world.clock.now()
        let forked = try ["{}", "{ }"].map { contents in
            String(
                decoding: try UnverifiedDispatch(
                    from: "fsc", to: "hanbit", number: 1, kind: "notice",
                    writtenAt: now.description, contents: contents, receiptsHeldTo: 0
                ).signed(by: signer).bytes, as: UTF8.self)
        }
        try await offices.asking(.firm) { program in
            let ciso = try program(.ciso)
            let both = JSONTree.string(forked.joined(separator: "\n"))
            let taken = try await ciso.post("outbox/documents", ["documents": both])
            #expect(taken.body["documents"].list.map { $0["answer"] } == ["taken", "refused"])
            let alarm: JSONTree = try await ciso.get("outbox").body["items"][0]["alarms"][0]
            let before: JSONTree = alarm["acknowledgedBy"]
            #expect(before == .null)
            let path = "outbox/fsc/alarms/1/acknowledge"
            #expect(try await program(.staff).post(path).status == 403)
            #expect(try await ciso.post(path).body == ["done": "acknowledgeAlarm"])
            let heard: JSONTree = try await ciso.get("outbox").body["items"][0]["alarms"][0]
            #expect(heard["acknowledgedBy"] == "the-ciso")
            #expect(try await ciso.post("outbox/fsc/alarms/2/acknowledge").status == 404)
            #expect(try await ciso.get("outbox/nobody/documents").status == 404)
        }
    }

    @Test func `a page keeps what waits as files: each by its name, and all of it in one`()
        async throws
    {
        let programme = try InventedProgramme()
        let visitor = try Consoles.visitor()
        try await Consoles.application(Consoles.supervisor(programme), visitor: visitor)
            .test(.router) { client in
                let folder = "/outbox/gaon-bank-0/documents"
                let one = try await client.execute(uri: folder + "/dispatch/2", method: .get)
                #expect(one.headers[.contentType] == "application/jose")
                #expect(
                    one.headers[.contentDisposition]
                        == "attachment; filename=\"supervisor-to-gaon-bank-0-dispatch-2.jws\"")
                #expect(String(buffer: one.body) == "signed")
                let all = try await client.execute(uri: folder, method: .get)
                #expect(String(buffer: all.body) == "signed\nreceipt\n")
                let gone = try await client.execute(uri: folder + "/dispatch/1", method: .get)
                #expect(gone.status == .notFound)
                let nobody = try await client.execute(
                    uri: "/outbox/nobody/documents", method: .get)
                #expect(nobody.status == .notFound)
            }
    }
}
