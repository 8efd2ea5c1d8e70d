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

/// Over every page of the console and everything that can be read by a program, for people of every
/// role and of every standing towards a firm, in every phase of its evaluation.
@Suite(.serialized) struct VisibilityTests {
    typealias Phase = VisibilityScene.Phase

    private static let panel: Set<String> = ["ai-2", "sec-2", "law-1", "chair-1"]
    private static let office: Set<String> = [
        "kim", "root", "secretary", "clerk", "auditor",
    ]

    /// Who may meet each text in each phase; whoever is not here may not.
    private static func allowed(_ phase: Phase) -> [(marker: String, people: Set<String>)] {
        let declared: Set<String> =
            switch phase {
            case .received, .formed: []
            case .declaring: ["ai-2", "sec-2"]
            default: panel
            }
        let unbound: Set<String> = phase == .received ? ["both"] : []
        let firm = VisibilityScene.firm
        let other = VisibilityScene.other
        let opened = phase < .opened ? [] : panel.union(office).subtracting(["root"])
        let isKnown: Set<String> =
            switch phase {
            case .received: []
            case .formed: ["ai-1", "law-1", "chair-1"]
            default: panel.union(["ai-1"])
            }
        return [
            (Marker.contents(firm), office.union(unbound).union(declared)),
            (Marker.contents(other), office.union(["both"])),
            (Marker.name(other), office.union(["both"])),
            // Whom one must declare about is told; whoever has no part is not.
            (Marker.name(firm), office.union(["both"]).union(isKnown)),
            (Marker.conclusion, phase < .concluded ? [] : opened),
            (Marker.selection, phase < .selected ? [] : office.union(panel)),
        ]
            + ["ai-2", "sec-2", "law-1"].map { author in
                (Marker.comment(author), opened.union([author]))
            }
    }

    /// What one person was given under one address.
    private struct Given {
        let address: String
        let person: String
        let body: String
    }

    @Test(.timeLimit(.minutes(10)))
    func `nobody is given another's sealed score, or a firm's data that is not theirs, anywhere`()
        async throws
    {
        let scene = try VisibilityScene()
        var met: Set<String> = []
        var count = 0
        var wrong: Set<String> = []
        for phase in Phase.allCases {
            try scene.advance(to: phase)
            let given = try await walk(scene)
            count += given.count
            for (marker, people) in Self.allowed(phase) {
                for each in given where each.body.contains(marker) {
                    if people.contains(each.person) {
                        met.insert("\(phase) \(marker) \(each.person)")
                    } else {
                        wrong.insert("\(phase): \(each.person) met \(marker) at \(each.address)")
                    }
                }
            }
        }
        #expect(wrong.sorted() == [])
        #expect(count > 2_000)
        // The walk is one that would find what there is to be found.
        for needed in [
            "received MARKED-CONTENTS-OF-hanbit secretary",
            "received MARKED-CONTENTS-OF-hanbit both",
            "declaring MARKED-CONTENTS-OF-hanbit ai-2", "declaring MARKED-COMMENT-OF-ai-2 ai-2",
            "complete MARKED-CONTENTS-OF-hanbit chair-1",
            "complete MARKED-COMMENT-OF-law-1 law-1", "opened MARKED-COMMENT-OF-law-1 ai-2",
            "opened MARKED-COMMENT-OF-law-1 auditor", "concluded MARKED-CONCLUSION clerk",
            "selected MARKED-SELECTION chair-1", "formed MARKED-NAME-OF-hanbit ai-1",
            "selected MARKED-CONTENTS-OF-daon both",
        ] {
            #expect(met.contains(needed), "\(needed)")
        }
    }

    private func walk(_ scene: VisibilityScene) async throws -> [Given] {
        let pages = Self.pages(scene)
        let programs = Self.programs(scene)
        let tokens = scene.tokens
        let application = Application(router: scene.router)
        return try await application.test(.router) { client in
            var given: [Given] = []
            for (person, _) in VisibilityScene.people {
                var headers = HTTPFields()
                headers[try #require(HTTPField.Name("X-Person"))] = person
                let token = try #require(tokens[InventedRound.person(person)])
                for address in pages + programs {
                    var headers = headers
                    if address.hasPrefix("/api/") {
                        headers[.authorization] = "Bearer \(token)"
                    }
                    try await client.execute(uri: address, method: .get, headers: headers) {
                        #expect($0.status.code != 500, "\(address) \(person)")
                        given.append(
                            Given(
                                address: address, person: person,
                                body: String(buffer: $0.body)))
                    }
                }
            }
            return given
        }
    }

    /// Every page of the router, with each value that its address can take here.
    private static func pages(_ scene: VisibilityScene) -> [String] {
        let paths = scene.router.routes.filter { $0.method == .get }
            .map { $0.path.description }
            .filter { !$0.contains("*") && !$0.contains("/api/") }
        return Set(paths).flatMap { path in
            filled(path[...], scene).flatMap { address in
                address.hasSuffix("/applications")
                    ? [address, address + "?round=1", address + "?status=selected"] : [address]
            }
        }.sorted()
    }

    /// Everything of the table that is read or listed.
    private static func programs(_ scene: VisibilityScene) -> [String] {
        scene.asks.filter { $0.manner != .write }.flatMap { ask in
            filled("/api/v1/\(ask.path)", scene).map { $0 + query(of: ask) }
        }
    }

    /// A value for each field that must be given.
    private static func query(of ask: Ask<SupervisorDesk>) -> String {
        let pairs = ask.bodyFields.filter(\.isRequired).map { field in
            let value =
                switch field.kind {
                case .number: "1"
                case .day: "2026-06-01"
                case .choice(let choices): choices.first?.value ?? ""
                case .flag: "true"
                default: values(of: field.name, nil).first ?? "app-1"
                }
            return "\(field.name)=\(value)"
        }
        return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
    }

    private static func filled(
        _ path: some StringProtocol, _ scene: VisibilityScene
    ) -> [String] {
        var addresses = [""]
        for part in path.split(separator: "/") {
            let isName = part.hasPrefix(":") || part.hasPrefix("{")
            let name = String(part.filter { $0.isLetter })
            let choices = isName ? values(of: name, scene) : [String(part)]
            addresses = addresses.flatMap { before in choices.map { "\(before)/\($0)" } }
        }
        return addresses.map { $0.isEmpty ? "/" : $0 }
    }

    /// What a named part of an address can be; one that is not known here is tried with all.
    private static func values(of name: String, _ scene: VisibilityScene?) -> [String] {
        switch name {
        case "application": ["app-1", "app-2"]
        case "round": ["1"]
        case "firm": [VisibilityScene.firm, VisibilityScene.other]
        case "person": ["ai-1", "kim"]
        case "name":
            (scene?.asks ?? []).filter { $0.manner == .write }.map { ask in
                ask.name + "?"
                    + ask.pathFields.map {
                        "\($0.name)=\(values(of: $0.name, nil).first ?? "app-1")"
                    }.joined(separator: "&")
            }
        default: ["app-1", VisibilityScene.firm, VisibilityScene.other, "1"]
        }
    }
}
