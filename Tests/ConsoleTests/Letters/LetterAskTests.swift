import Foundation
import Outbound
import Synchronization
import Testing
import UseCases
import Vocabulary

@testable import Console

/// Letters asked for by programs, over a real office.
@Suite struct LetterAskTests {
    let scene: Scene

    init() throws {
        scene = try Scene()
        try scene.register()
        try scene.beginRound("1")
        _ = try scene.receive(scene.submitted())
        try scene.select()
    }

    private func drafted(_ visit: OfficeConsole.Visit) async throws -> String {
        let prepared = try await visit.get("applications/app-1/letter-draft", by: "kim")
        let contents = try #require(prepared["contents"])
        let told = try await visit.post(
            "letters/draft", ["contents": .string(contents)], by: "kim")
        #expect(told.status == 200, "\(told.detail)")
        return try #require(told["draft"])
    }

    private func issued(_ visit: OfficeConsole.Visit) async throws -> String {
        let draft = try await drafted(visit)
        #expect(try await visit.post("letters/drafts/\(draft)/approve", by: "park").status == 200)
        let issued = try await visit.post("letters/drafts/\(draft)/issue", by: "kim")
        #expect(issued.status == 200, "\(issued.detail)")
        return try #require(issued["serial"])
    }

    @Test func `a draft is filled in from the application, the report and the rulebook`()
        async throws
    {
        try await OfficeConsole.supervisor(scene).test { visit in
            let prepared = try await visit.get("applications/app-1/letter-draft", by: "kim")
            #expect(prepared.status == 200)
            let contents = try #require(prepared["contents"])
            for line in [
                "firm: hanbit", "models: [rehearsal-1]",
                "answersAs: [rehearsal-1-2026-06-01]", "allowed: [businessNumber]",
                "pseudonymised: [contact]", "number: 위원회 보고 2026-9", "code: humanConfirmation",
                "firstDay: \"\(scene.today)\"", "POST /v1/chat/completions",
            ] { #expect(contents.contains(line), "\(line)\n\(contents)") }
            // The service whose route rests on another ground of law is no letter's.
            #expect(!contents.contains("service: watch"))
            let remarks = prepared.json["remarks"]?.items.compactMap { $0["code"]?.text } ?? []
            #expect(remarks.contains("leftOut") && remarks.contains("uncheckedData"))
            let absent = ["notSelected", "noReasons", "noCommissionReport", "applicationNotNamed"]
            #expect(absent.filter(remarks.contains).isEmpty)
            let missing = try await visit.get("applications/app-9/letter-draft", by: "kim")
            #expect(missing.status == 404)
        }
    }

    @Test func `no letter is signed before another person has approved its draft`() async throws {
        try await OfficeConsole.supervisor(scene).test { visit in
            let draft = try await drafted(visit)
            let early = try await visit.post("letters/drafts/\(draft)/issue", by: "kim")
            #expect(early.status == 403)
            // Whoever drafts holds no permission to approve.
            let own = try await visit.post("letters/drafts/\(draft)/approve", by: "kim")
            #expect(own.status == 403)
            let serial = try await issued(visit)
            let shown = try await visit.get("letters/\(serial)", by: "park")
            #expect(shown.json["letter"]?["firm"]?.text == "hanbit")
            let list = try await visit.get("letters", by: "park")
            #expect(list.json.items.map { $0["serial"]?.text } == [serial])
            let explained = try await visit.get("letters/\(serial)/explanation", by: "park")
            #expect(explained.json["grants"]?.items.isEmpty == false)
            let drafts = try await visit.get("letters/drafts", by: "park")
            #expect(drafts.json.items.count == 2)
            let one = try await visit.get("letters/drafts/\(draft)", by: "park")
            #expect(one.json["draft"]?["missing"]?.text == "1")
        }
    }

    @Test func `the letter that was issued is taken in at the firm, and by no other text`()
        async throws
    {
        let document = Kept("")
        try await OfficeConsole.supervisor(scene).test { visit in
            let serial = try await issued(visit)
            document.set(
                try #require(await visit.get("letters/\(serial)/document", by: "kim")["document"]))
        }
        try await OfficeConsole.firm(scene).test { visit in
            let broken = try await visit.post(
                "letters/import", ["document": .string(document.value.replacing(".", with: ":"))],
                by: "choi")
            #expect(broken.status == 422)
            let taken = try await visit.post(
                "letters/import", ["document": .string(document.value + "\n")], by: "choi")
            #expect(taken.status == 200, "\(taken.detail)")
            let held = try await visit.get("letters", by: "lee")
            #expect(held.json.items.count == 1)
        }
    }

    @Test func `one person revokes at once, and only another one confirms`() async throws {
        try await OfficeConsole.supervisor(scene).test { visit in
            let serial = try await issued(visit)
            let unknown = try await visit.post(
                "letters/\(serial)/revoke", ["ground": "whim", "reason": "because"], by: "kim")
            #expect(unknown.status == 422 || unknown.status == 409)
            let revoked = try await visit.post(
                "letters/\(serial)/revoke", ["ground": "factsUntrue", "reason": "거짓 자료"],
                by: "kim")
            #expect(revoked.status == 200, "\(revoked.detail)")
            let own = try await visit.post("letters/\(serial)/confirm", by: "kim")
            #expect(own.status == 403)
            #expect(try await visit.post("letters/\(serial)/confirm", by: "park").status == 200)
            let list = try await visit.get("letters", by: "park")
            #expect(list.json.items.first?["standing"]?.text == "revoked")
        }
    }

    @Test func `a letter is suspended at once, and a material change leaves it as it is`()
        async throws
    {
        try await OfficeConsole.supervisor(scene).test { visit in
            let serial = try await issued(visit)
            let change = try await visit.post(
                "letters/\(serial)/change-model",
                [
                    "service": "openai", "from": "rehearsal-1", "to": "rehearsal-2",
                    "changeClass": "material", "classification": "분류 1",
                    "classifiedOn": .string("\(scene.today)"),
                ], by: "kim")
            #expect(change.status == 409 && change.detail.contains("new evaluation"))
            let transfer = try await visit.post(
                "letters/\(serial)/transfer", ["firm": "nobody", "reason": "합병"], by: "kim")
            #expect(transfer.status == 404)
            let suspended = try await visit.post(
                "letters/\(serial)/suspend",
                ["until": .string("\(scene.today.adding(days: 9))"), "reason": "점검"], by: "park")
            #expect(suspended.status == 200, "\(suspended.detail)")
            // No later letter takes the place of one that is suspended.
            let corrected = try await visit.post(
                "letters/\(serial)/correct", ["reason": "조건 누락", "contents": "firm: hanbit"],
                by: "kim")
            #expect(corrected.status == 422)
            let contents = try await visit.get("letters/drafts/draft-1", by: "kim")["contents"]
            let late = try await visit.post(
                "letters/\(serial)/correct",
                ["reason": "조건 누락", "contents": .string(try #require(contents))], by: "kim")
            #expect(late.status == 409, "\(late.detail)")
        }
    }

    @Test func `a letter that was issued wrongly ends at once, and its correction is a new draft`()
        async throws
    {
        try await OfficeConsole.supervisor(scene).test { visit in
            let serial = try await issued(visit)
            let contents = try await visit.get("letters/drafts/draft-1", by: "kim")["contents"]
            let corrected = try await visit.post(
                "letters/\(serial)/correct",
                ["reason": "조건 누락", "contents": .string(try #require(contents))], by: "kim")
            #expect(corrected["draft"] == "draft-2", "\(corrected.detail)")
            let list = try await visit.get("letters", by: "park")
            #expect(list.json.items.first?["standing"]?.text?.hasPrefix("revoked") == true)
        }
    }

    @Test func `what is due about letters is told, and each date is met by its own ask`()
        async throws
    {
        try await OfficeConsole.supervisor(scene).test { visit in
            // The time for the reply to an application of the rounds runs from its reception.
            let named = try await visit.post(
                "letter-requests", ["firm": "hanbit", "application": "app-1"], by: "kim")
            #expect(named.status == 409, "\(named.detail)")
            let request = try await visit.post("letter-requests", ["firm": "hanbit"], by: "kim")
            #expect(request.status == 200, "\(request.detail)")
            let id = try #require(request["request"])
            let extended = try await visit.post(
                "letter-requests/\(id)/extend",
                ["until": .string("\(scene.today.adding(days: 60))"), "reason": "자료 확인"],
                by: "kim")
            #expect(extended.status == 200, "\(extended.detail)")
            let later = try await visit.post(
                "letter-requests/app-1/extend",
                ["until": .string("\(scene.today.adding(days: 61))"), "reason": "자료 확인"],
                by: "kim")
            #expect(later.status == 200, "\(later.detail)")
            let before = try await visit.get("letter-dates", by: "park")
            #expect(before.json["replies"]?.items.map { $0["subject"]?.text } == [id, "app-1"])
            let serial = try await issued(visit)
            let dates = try await visit.get("letter-dates", by: "park")
            // The letter answers the application, and no request outside the rounds.
            #expect(dates.json["replies"]?.items.map { $0["subject"]?.text } == [id])
            #expect(dates.json["publications"]?.items.first?["subject"]?.text == serial)
            let past = try await visit.post(
                "letters/\(serial)/defer", ["until": "2020-01-01", "reason": "비밀"], by: "kim")
            #expect(past.status == 409 || past.status == 422)
            #expect(try await visit.post("letters/\(serial)/publish", by: "kim").status == 200)
            #expect(try await visit.post("letters/\(serial)/publish", by: "kim").status == 409)
        }
    }

    @Test func `a status list is signed on a person's word and shown to everybody`() async throws {
        try await OfficeConsole.supervisor(scene).test { visit in
            #expect(try await visit.post("status-list/publish", by: "kim").status == 200)
            let list = try await visit.get("status-list", by: "park")
            #expect(list.status == 200 && list["sequence"] != nil)
            #expect(try await visit.post("status-list/publish", by: "park").status == 403)
        }
    }
}

/// A value that a test hands from one console to the next.
final class Kept: Sendable {
    private let kept: Mutex<String>

    init(_ value: String) { kept = Mutex(value) }

    var value: String { kept.withLock { $0 } }
    func set(_ value: String) { kept.withLock { $0 = value } }
}
