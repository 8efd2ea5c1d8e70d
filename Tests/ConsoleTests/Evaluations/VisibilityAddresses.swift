import HTTPTypes
import Hummingbird
import Programme
import UseCases

@testable import Console

/// Everything of a console that can be read, by address, with each value that an address can take
/// in a scene.
struct VisibilityAddresses {
    let scene: VisibilityScene
    /// The newest entry of each kind that tells of a firm, by its index.
    private let entries: [String]

    init(scene: VisibilityScene) throws {
        self.scene = scene
        let day = try ReadJournal<SupervisorOffice>(desk: scene.desk.desk)(nil)
        entries = Self.telling.compactMap { kind in
            day.entries.last { $0.kind == kind }.map { "\($0.index)" }
        }
    }

    private static let telling = [
        ApplicationReceived.kind, DisciplineReportReceived.kind, CommissionReportRecorded.kind,
        LetterDrafted.kind, LetterIssued.kind, PublicationDeferred.kind, LetterSuspended.kind,
        RefusalNoticeIssued.kind, DispatchWritten.kind,
    ]

    var all: [String] { pages + programs }

    /// Every page of the router, with each value that its address can take here.
    private var pages: [String] {
        let paths = scene.router.routes.filter { $0.method == .get }
            .map { $0.path.description }
            .filter { !$0.contains("*") && !$0.contains("/api/") }
        return Set(paths).flatMap { path in
            filled(path[...]).flatMap { address in
                address.hasSuffix("/applications")
                    ? [address, address + "?round=1", address + "?status=selected"] : [address]
            }
        }.sorted()
    }

    /// Everything of the table that is read or listed.
    private var programs: [String] {
        scene.asks.filter { $0.manner != .write }.flatMap { ask in
            filled("/api/v1/\(ask.path)").map { $0 + query(of: ask) }
        }
    }

    /// A value for each field that must be given.
    private func query(of ask: Ask<SupervisorDesk>) -> String {
        let pairs = ask.bodyFields.filter(\.isRequired).map { field in
            let value =
                switch field.kind {
                case .number: "1"
                case .day: "2026-06-01"
                case .choice(let choices): choices.first?.value ?? ""
                case .flag: "true"
                default: values(of: field.name).first ?? "app-1"
                }
            return "\(field.name)=\(value)"
        }
        return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
    }

    private func filled(_ path: some StringProtocol) -> [String] {
        var addresses = [""]
        for part in path.split(separator: "/") {
            let isName = part.hasPrefix(":") || part.hasPrefix("{")
            let name = String(part.filter { $0.isLetter })
            let choices = isName ? values(of: name) : [String(part)]
            addresses = addresses.flatMap { before in choices.map { "\(before)/\($0)" } }
        }
        return addresses.map { $0.isEmpty ? "/" : $0 }
    }

    /// What a named part of an address can be; one that is not known here is tried with all.
    private func values(of name: String) -> [String] {
        switch name {
        case "application": ["app-1", "app-2"]
        case "round": ["1", "2"]
        case "firm": [VisibilityScene.firm, VisibilityScene.other]
        case "person": ["ai-1", "kim"]
        case "draft": ["draft-1"]
        case "serial": [scene.letterSerial]
        case "report": ["commission-1", "commission-2"]
        case "notice": ["refusal-1", "refusal-2"]
        case "office": [VisibilityScene.firm, VisibilityScene.other]
        case "what": ["dispatch"]
        case "number": (1...3).map { "\($0)" }
        case "entry": entries
        case "name":
            scene.asks.filter { $0.manner == .write }.map { ask in
                ask.name + "?"
                    + ask.pathFields.map {
                        "\($0.name)=\(values(of: $0.name).first ?? "app-1")"
                    }.joined(separator: "&")
            }
        default: ["app-1", VisibilityScene.firm, VisibilityScene.other, "1"]
        }
    }
}
