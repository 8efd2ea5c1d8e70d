import Access
import Documents
import Egress
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

    /// The alarms on the firm's first page.
    private func alarms() throws -> [String] {
        let page = try offices.page(of: offices.firm.desk) { (view: OfficeView<FirmState>) in
            GatePage(
                reasons: [], view: view, isRehearsal: false,
                record: RecordStretch(size: 0, entries: []))
        }
        return page.all("p").map(\.text).filter { $0.contains("같은 번호") }
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
            #expect(try alarms().count == 1)
            let path = "outbox/fsc/alarms/1/acknowledge"
            #expect(try await program(.staff).post(path).status == 403)
            #expect(try await ciso.post(path).body == ["done": "acknowledgeAlarm"])
            let heard: JSONTree = try await ciso.get("outbox").body["items"][0]["alarms"][0]
            #expect(heard["acknowledgedBy"] == "the-ciso")
            #expect(try alarms() == [])
            #expect(try await ciso.post("outbox/fsc/alarms/2/acknowledge").status == 404)
            #expect(try await ciso.get("outbox/nobody/documents").status == 404)
        }
    }

    @Test(arguments: [
        (Language.korean, "받아들이지 않은 문서가 있습니다: 2 / 3", "받아들이지 않음 · ", "접수함"),
        (.english, "Documents that were refused: 2 / 3", "refused · ", "taken"),
    ])
    func `the page says of each document that a courier brought what became of it`(
        language: Language, notice: String, refused: String, taken: String
    ) async throws {
        try self.notice()
        let good = try await bag(.supervisor, .secretariat, for: "hanbit").string
        let foreign = try UnverifiedDispatch(
            from: "stranger", to: "hanbit", number: 1, kind: "notice",
            writtenAt: offices.supervisor.desk.world.clock.now().description, contents: "{}",
            receiptsHeldTo: 0
        ).signed(by: offices.supervisor.desk.documentSigner())
        let lines = [
            good, String(decoding: foreign.bytes, as: UTF8.self), String(good.dropLast(40)),
        ]
        let fields = "documents=" + lines.joined(separator: "%0A")
        let form = try #require(PostedForm(parsing: Array(fields.utf8)))
        let visitor = Visitor(
            person: try FoundedOffices.person(.staff), roles: [.staff], formToken: "token")
        try await offices.pages(.firm, for: visitor, form: form).test(.router) { client in
            let answer = try await client.execute(
                uri: "/outbox/documents?lang=\(language.rawValue)", method: .post)
            let page = try Document(String(buffer: answer.body))
            let alarm = page.all("div").first { $0.attributes["class"] == "notice bad" }
            #expect(alarm?.text.contains(notice) == true)
            let said = Array(page.all("dd").map(\.text).suffix(3))
            #expect(said.first?.hasSuffix(taken + " · " + kept(language)) == true, "\(said)")
            #expect(said.dropFirst().allSatisfy { $0.hasPrefix(refused) }, "\(said)")
            #expect(said.dropFirst().first?.contains("`stranger`") == true)
        }
        #expect(try ListOutbox(desk: offices.firm.desk)().flatMap(\.received).count == 1)
    }

    private func kept(_ language: Language) -> String {
        ImportedDocumentsWords().kept(language)
    }

    @Test func `what waits stands oldest first, and what is not listed is counted`() throws {
        for _ in 0..<OutboxLine.tableLimit { try notice() }
        func page() throws -> Document {
            try offices.page(of: offices.supervisor.desk) {
                (view: OfficeView<SupervisorOffice>) in OutboxPage(view.state)
            }
        }
        #expect(try !page().text.contains("표시하지 않은 문서"))
        for _ in 0..<2 { try notice() }
        let whole = try page()
        let rows = whole.all("th").map(\.text).filter { $0.hasPrefix("hanbit ") }
        #expect(rows == (1...OutboxLine.tableLimit).map { "hanbit \($0)" })
        #expect(whole.all("p").map(\.text).contains("표시하지 않은 문서: 2"))
    }

    @Test func `a person writes a notice, and the other office's people read what it says`()
        async throws
    {
        let text = "점검 일정을\n알려 주십시오"
        try await offices.asking(.supervisor) { program in
            let secretariat = try program(.secretariat)
            let path = "outbox/hanbit/notices"
            #expect(try await secretariat.post(path, ["text": ""]).status == 422)
            #expect(try await program(.clerk).post(path, ["text": "x"]).status == 403)
            let written = try await secretariat.post(path, ["text": .string(text)])
            #expect(written.body == ["office": "hanbit", "number": 1])
            let shown: JSONTree = try await secretariat.get("outbox/hanbit/sent/1").body
            #expect(shown["kind"] == "notice" && shown["isOwn"] == true)
            #expect(shown["says"]["signer"] == "the documents key of this office")
            #expect(try await secretariat.get("outbox/hanbit/sent/2").status == 404)
            #expect(try await secretariat.get("outbox/hanbit/received/1").status == 404)
            #expect(try await secretariat.get("outbox/nobody/sent/1").status == 404)
            #expect(try await program(.expert).get("outbox/hanbit/sent/1").status == 403)
        }
        let out = try await bag(.supervisor, .secretariat, for: "hanbit")
        try await offices.asking(.firm) { program in
            let staff = try program(.staff)
            _ = try await staff.post("outbox/documents", ["documents": out])
            let shown: JSONTree = try await staff.get("outbox/fsc/received/1").body
            #expect(shown["document"] == out && shown["isOwn"] == false)
            let contents = shown["says"]["lines"].list.first { $0["name"] == "contents" }
            #expect(contents?["value"] == .string(text))
            #expect(shown["says"]["signer"] == "the documents key of fsc")
        }
        let outbox = try offices.page(of: offices.firm.desk) { (view: OfficeView<FirmState>) in
            OutboxPage(view.state, offers: Offers(try Consoles.visitor([.auditor])))
        }
        let links = outbox.all("a").map { $0.attributes["href"] }
        #expect(links.contains("/outbox/fsc/received/1"))
        let page = try offices.page(of: offices.firm.desk) { (view: OfficeView<FirmState>) in
            DispatchPage(
                dispatch: try ShowDispatch.from(
                    view.state, 1, of: "fsc", isOwn: false,
                    by: FoundedOffices.person(.auditor), ShowDocument(desk: nil)))
        }
        let facts = page.all("dd").map(\.text)
        #expect(facts.contains(text) && facts.contains("통지"), "\(facts)")
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
