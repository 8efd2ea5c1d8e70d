import Access
import Egress
import Foundation
import Hummingbird
import HummingbirdTesting
import Interchange
import NIOCore
import Outbound
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

@testable import Console

/// Writes every page of two large invented offices into the folder of `SUMUN_PAGES`, to be
/// looked at in a browser.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["SUMUN_PAGES"] != nil))
struct KeptPagesTests {
    @Test func `the pages are kept to be looked at`() async throws {
        let folder = URL(
            filePath: try #require(ProcessInfo.processInfo.environment["SUMUN_PAGES"]))
        let rules = try Rulebook(yaml: Rulebook.shippedYAML, sha256: Hashing.sha256)
        let programme = try InventedProgramme(firms: 49, rules: rules)
        var stopped = try InventedFirmOffice(rules: rules)
        try stopped.stop("모의훈련: 자격증명 유출 의심")
        let visitor = try Consoles.visitor(
            [.secretariat, .clerk, .ciso, .gatekeeper, .administrator])
        try await keep(
            Consoles.application(Consoles.supervisor(programme), visitor: visitor), in: folder,
            named: "supervisor",
            [
                "home": "/", "firms": "/firms", "rounds": "/rounds", "outbox": "/outbox",
                "letters": "/letters",
                "letter": "/letters/260003", "letter-draft": "/letters/drafts/draft-11",
                "new-draft": "/letters/draft", "revoke": "/letters/260003/revoke",
                "correct": "/letters/260003/correct", "journal": "/journal?day=2026-07-19",
                "firm": "/firms/\(InventedFirm(number: 4).id)", "commission": "/commission",
                "consultations": "/consultations",
                "consultation": "/consultations/consultation-1",
                "people": "/people", "rulebook": "/rulebook", "refusal": "/nowhere",
            ])
        let firm: [String: String] = [
            "home": "/", "letters": "/letters", "letter": "/letters/260001",
            "applications": "/applications", "application": "/applications/application-1",
            "new-application": "/applications/draft",
            "callers": "/callers", "disciplines": "/disciplines", "outbox": "/outbox",
            "record": "/record", "journal": "/journal",
        ]
        try await keep(
            Consoles.application(
                Consoles.firm(try InventedFirmOffice(rules: rules)), visitor: visitor),
            in: folder, named: "firm", firm)
        try await keep(
            Consoles.application(Consoles.firm(stopped), visitor: visitor), in: folder,
            named: "stopped", ["home": "/"])
        let form = try EveryPage.firm().filter { $0.name == "evaluate-disciplines" }
        let round = try EveryPage.round(InventedRound(rules: rules))
        for (prefix, named) in round.map({ ("round-", $0) }) + form.map({ ("firm-", $0) }) {
            for language in Language.allCases {
                let html = try named.html(language)
                    .replacing("\"/style.css\"", with: "\"style.css\"")
                try Data(html.utf8).write(
                    to: folder.appending(
                        path: "\(prefix)\(named.name).\(language.rawValue).html"))
            }
        }
        try Data(PackageResources.style_css).write(to: folder.appending(path: "style.css"))
    }

    private func keep(
        _ application: some ApplicationProtocol, in folder: URL, named name: String,
        _ paths: [String: String]
    ) async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try await application.test(.router) { client in
            for (page, path) in paths {
                for language in Language.allCases {
                    try await client.execute(
                        uri: path, method: .get,
                        headers: [.cookie: "lang=\(language.rawValue)"]
                    ) { response in
                        let html = String(buffer: response.body)
                            .replacing("\"/style.css\"", with: "\"style.css\"")
                        try Data(html.utf8).write(
                            to: folder.appending(
                                path: "\(name)-\(page).\(language.rawValue).html"))
                    }
                }
            }
        }
    }
}
