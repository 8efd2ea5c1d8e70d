import Access
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Programme
import Testing
import UseCases
import Vocabulary

@testable import Console

/// Over every page of the console and everything that a program can read or ask for, for people of
/// every role and of every standing towards a firm, in every phase of both its evaluations.
@Suite struct VisibilityTests {
    typealias Phase = VisibilityScene.Phase

    /// With SUMUN_LONG=1 everybody is walked for in every phase, and everybody asks for everything
    /// in every way.
    static let isLong = ProcessInfo.processInfo.environment["SUMUN_LONG"] == "1"

    @Test(.timeLimit(.minutes(20)))
    func `nobody reads another's sealed score, or a firm's data that is not theirs, anywhere`()
        async throws
    {
        let scene = try VisibilityScene()
        var met: Set<String> = []
        var count = 0
        var wrong: [String] = []
        var misled: [String] = []
        for phase in Phase.allCases {
            try scene.advance(to: phase)
            let seen = try await VisibilityWalk(scene: scene, phase: phase).read()
            count += seen.count
            wrong += seen.flatMap { $0.leaks(in: phase) }
            misled += Self.misled(by: seen)
            for each in seen where each.text.contains("MARKED-") {
                met.formUnion(
                    Marker.allowed(phase).map(\.marker).filter(each.text.contains)
                        .map { "\(phase) \($0) \(each.person)" })
            }
        }
        #expect(Set(wrong).sorted() == [])
        // No page leads its reader to what is withheld from them.
        #expect(Set(misled).sorted() == [])
        #expect(count > 2_000)
        // The walk is one that would find what there is to be found.
        for needed in Self.needed { #expect(met.contains(needed), "\(needed)") }
    }

    /// Links of pages that were read to addresses that were refused to the same person.
    private static func misled(by seen: [SeenAnswer]) -> [String] {
        Dictionary(grouping: seen, by: \.person).flatMap { person, seen in
            let refused = Set(seen.filter { $0.status == .forbidden }.map(\.request))
            return seen.filter { $0.status == .ok && $0.text.contains("<html") }.flatMap { page in
                page.links.filter { refused.contains("GET " + $0) }
                    .map { "\(person) is led from \(page.request) to \($0)" }
            }
        }
    }

    private static let needed = [
        "supplementRequested MARKED-GAP-OF-hanbit both",
        "received MARKED-CONTENTS-OF-hanbit secretary",
        "received MARKED-CONTENTS-OF-hanbit both",
        "declaring MARKED-CONTENTS-OF-hanbit ai-2", "declaring MARKED-COMMENT-OF-ai-2 ai-2",
        "complete MARKED-CONTENTS-OF-hanbit chair-1", "complete MARKED-GAP-OF-hanbit law-1",
        "complete MARKED-COMMENT-OF-law-1 law-1", "opened MARKED-COMMENT-OF-law-1 ai-2",
        "opened MARKED-COMMENT-OF-law-1 auditor", "concluded MARKED-CONCLUSION chair-1",
        "waiting MARKED-REASONS-TO-hanbit chair-1", "waiting MARKED-GAP-OF-daon both",
        "entered MARKED-COMMENT-OF-law-1 law-1", "secondFormed MARKED-NAME-OF-hanbit ai-3",
        "secondComplete MARKED-CONTENTS-OF-hanbit ai-3",
        "secondComplete MARKED-LATER-COMMENT-OF-law-1 law-1",
        "secondOpened MARKED-LATER-COMMENT-OF-law-1 ai-3",
        "selected MARKED-SELECTION chair-2", "selected MARKED-CONTENTS-OF-daon both",
        "formed MARKED-NAME-OF-hanbit ai-1",
        "received MARKED-REPORT-OF-hanbit both", "complete MARKED-REPORT-OF-hanbit clerk",
        "selected MARKED-REPORT-OF-hanbit auditor", "selected MARKED-REPORT-OF-daon both",
        "reported MARKED-REMARK-ON-daon both", "refused MARKED-REFUSAL-OF-daon both",
        "refused MARKED-REMARK-ON-hanbit auditor", "refused MARKED-LETTER clerk",
        "refused MARKED-MEASURE secretary", "refused MARKED-REFUSAL-OF-hanbit kim",
    ]

    @Test(.timeLimit(.minutes(20)))
    func `nobody is told another's sealed score, or a firm's data, by what they ask to be done`()
        async throws
    {
        let scene = try VisibilityScene()
        var wrong: [String] = []
        var done: Set<String> = []
        var conflicted: Set<String> = []
        var refused = 0
        for phase in Phase.allCases {
            try scene.advance(to: phase)
            guard Self.isLong || VisibilityWalk.askedPhases.contains(phase) else { continue }
            for told in try await VisibilityWalk(scene: scene, phase: phase).ask() {
                wrong += told.answer.leaks(in: told.phase)
                if told.isDone { done.insert("\(phase) \(told.ask)") } else { refused += 1 }
                if told.isDone, told.answer.person == "both", phase > .selected {
                    conflicted.insert("\(phase) \(told.ask)")
                }
            }
        }
        #expect(Set(wrong).sorted() == [])
        #expect(refused > 2_000)
        // Of a letter whoever has a conflict with its firm decides nothing, whatever their roles.
        #expect(conflicted.sorted() == [])
        // What is asked rightly is done.
        for needed in [
            "formed declareConflict", "declaring commitScore", "complete openScores",
            "secondComplete openScores", "drafted draftLetter", "drafted approveLetter",
            "approved issueLetter", "issued revokeLetter", "issued suspendLetter",
            "issued correctLetter", "issued transferLetter", "issued publishLetter",
            "issued deferPublication", "measured confirmRevocation", "issued receiveLetterRequest",
            "drafted recordCommissionReport",
        ] {
            #expect(done.contains(needed), "\(needed): \(done.sorted())")
        }
    }

    @Test func `what a console takes is asked for by the table, or is about one's own account`()
        throws
    {
        let scene = try VisibilityScene()
        let paths =
            scene.asks.filter { $0.manner == .write }.map(\.path)
            + Ask.ofAccounts.filter { $0.manner == .write }.map(\.path)
        let asked = Set(
            paths.flatMap { [AskPath.shape("/" + $0), AskPath.shape("/api/v1/" + $0)] })
        let taken = Set(
            scene.router.routes.filter { $0.method == .post }
                .map { AskPath.shape($0.path.description) })
        #expect(asked.isSubset(of: taken))
        #expect(
            taken.subtracting(asked).sorted() == [
                "/open-account", "/sessions/end", "/sessions/end-all", "/sign-in", "/sign-out",
                "/tokens", "/tokens/revoke",
            ])
    }

    @Test func `an answer that carries what it may not is found, wherever it stands`() throws {
        let comment = Marker.comment("law-1")
        let payload = Data("{\"firm\":\"\(comment)\"}".utf8).base64EncodedString()
            .replacingOccurrences(of: "=", with: "")
        let outer = Data("{\"document\":\"eyJhIjoxfQ.\(payload).c2ln\"}".utf8)
            .base64EncodedString().replacingOccurrences(of: "=", with: "")
        let location = try #require(comment.addingPercentEncoding(withAllowedCharacters: .letters))
        for (headers, body) in [
            ([:], "<p>\(comment)</p>"), ([:], "{\"detail\":\"not \(comment)\"}"),
            ([.location: "/evaluations?why=\(location)"], ""), ([.eTag: comment], ""),
            ([:], "{\"document\":\"eyJhIjoxfQ.\(payload).c2ln\"}"),
            ([:], "eyJhIjoxfQ.\(outer).c2ln"),
        ] as [(HTTPFields, String)] {
            let seen = SeenAnswer("GET /", "ai-2", headers: headers, body: body)
            #expect(seen.leaks(in: .complete).count == 1, "\(body)")
            #expect(seen.leaks(in: .opened) == [])
            let own = SeenAnswer("GET /", "law-1", headers: headers, body: body)
            #expect(own.leaks(in: .complete) == [])
        }
    }

    @Test func `a refusal of one ask that tells a sealed score is found among all answers`()
        async throws
    {
        let scene = try VisibilityScene(
            planting: .write(
                "planted", at: "evaluations/{application}/planted", Words("심음", "Planted"),
                may: .commitScore, .id("application", Words("신청", "Application")),
                answer: Done.self
            ) { _, _ in throw Refusal(.conflict, "as \(Marker.comment("law-1")) has it") })
        try scene.bring(to: .complete)
        let told = try await VisibilityWalk(scene: scene, phase: .complete).ask(people: ["ai-2"])
        let leaks = told.flatMap { $0.answer.leaks(in: .complete) }
        #expect(
            Set(leaks)
                == Set(
                    ["app-1", "app-2"].map {
                        "complete: ai-2 met MARKED-COMMENT-OF-law-1 at POST "
                            + "/api/v1/evaluations/\($0)/planted"
                    }))
    }
}
