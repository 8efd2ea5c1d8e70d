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

/// All that people of a scene are answered in one phase.
struct VisibilityWalk {
    typealias Phase = VisibilityScene.Phase

    let scene: VisibilityScene
    let phase: Phase

    /// Who may not see something in some phase.
    private static let watched = [
        "ai-1", "ai-2", "ai-3", "both", "sec-2", "law-1", "chair-1", "chair-2",
    ]
    /// In these the office's people are walked for too, who may see all but sealed scores.
    private static let wholePhases: Set<Phase> = [
        .received, .complete, .opened, .selected, .refused,
    ]
    /// In these things are asked for: while there is something to keep back.
    static let askedPhases: Set<Phase> = [
        .formed, .declaring, .complete, .secondComplete, .drafted, .approved, .issued, .measured,
    ]
    /// Those who decide about letters, one of them in conflict with the firm.
    static let deciding = ["both", "secretary", "clerk"]

    /// Everything that can be read.
    func read() async throws -> [SeenAnswer] {
        let isWhole = VisibilityTests.isLong || Self.wholePhases.contains(phase)
        let people = isWhole ? VisibilityScene.people.map(\.0) : Self.watched
        // The pages of single forms, which hold nothing of an office, in the whole phases alone.
        let addresses = try VisibilityAddresses(scene: scene).all.filter {
            isWhole || !$0.hasPrefix("/asks/")
        }
        let (tokens, name) = (scene.tokens, try Self.header(NamedVisitor.person))
        return try await Application(router: scene.router).test(.router) { client in
            var seen: [SeenAnswer] = []
            for person in people {
                let token = try #require(tokens[InventedRound.person(person)])
                for address in addresses {
                    var headers: HTTPFields = [name: person]
                    if address.hasPrefix("/api/") {
                        headers[.authorization] = "Bearer \(token)"
                    }
                    try await client.execute(uri: address, method: .get, headers: headers) {
                        #expect($0.status.code != 500, "\(address) \(person)")
                        seen.append(
                            SeenAnswer(
                                "GET " + address, person, $0.status, headers: $0.headers,
                                body: String(buffer: $0.body)))
                    }
                }
            }
            return seen
        }
    }

    struct Told: Sendable {
        let ask: String
        let isDone: Bool
        /// The phase by which it may be answered: one's own ask may lead there.
        let phase: Phase
        let answer: SeenAnswer
    }

    /// Everything that changes something, asked for rightly and wrongly; whatever is done is done
    /// in a copy of the office that is new for the next.
    func ask(people: [String]? = nil) async throws -> [Told] {
        let people =
            people
            ?? (VisibilityTests.isLong
                ? VisibilityScene.people.map(\.0) : isOfLetters ? Self.deciding : Self.watched)
        let all = people.flatMap { person in
            scene.asks.filter { $0.manner == .write }.flatMap { requests(of: $0, person) }
        }
        var left = (all.filter { !$0.isForm } + all.filter(\.isForm))[...]
        var told: [Told] = []
        var trial = try scene.trial()
        while let first = left.first {
            let asked = try await send(
                left.prefix { $0.isForm == first.isForm },
                to: first.isForm ? trial.forms : trial.programs)
            left = left.dropFirst(asked.count)
            told += asked
            if asked.last?.isDone == true { trial = try scene.trial() }
        }
        return told
    }

    /// Up to the first that is done.
    private func send(
        _ requests: ArraySlice<AskedRequest>, to router: Router<ConsoleContext>
    ) async throws -> [Told] {
        guard !requests.isEmpty else { return [] }
        let (tokens, phase) = (scene.tokens, phase)
        return try await Application(router: router).test(.router) { client in
            var told: [Told] = []
            for each in requests {
                let headers = try each.headers(
                    token: try #require(tokens[InventedRound.person(each.person)]))
                let answer = try await client.execute(
                    uri: each.address, method: .post, headers: headers,
                    body: each.isForm ? nil : ByteBuffer(string: each.body))
                #expect(answer.status.code != 500, "\(each.address) \(each.person)")
                let isDone = [200, 303].contains(answer.status.code)
                told.append(
                    Told(
                        ask: each.ask, isDone: isDone,
                        phase: isDone ? each.phase(after: phase) : phase,
                        answer: SeenAnswer(
                            "POST " + each.address, each.person, headers: answer.headers,
                            body: String(buffer: answer.body))))
                if isDone { break }
            }
            return told
        }
    }

    static func header(_ name: String) throws -> HTTPField.Name {
        try #require(HTTPField.Name(name))
    }

    private var isOfLetters: Bool { phase > .selected }

    /// Where what is asked in every way stands in this phase.
    private var near: [String] {
        isOfLetters
            ? ["letters/", "letter-requests", "commission-reports", "refusal-notices"]
            : ["applications/", "evaluations/", "rounds/"]
    }

    /// The pages on which a form that is refused comes back.
    private var pages: [String] {
        isOfLetters
            ? ["/letters/drafts/draft-1", "/commission"]
            : ["/applications/app-1", "/evaluations/app-1"]
    }

    /// What one person asks: what is about evaluations or letters in every way, for both firms, by
    /// program and by form; all else by one program's wrong request.
    private func requests(of ask: Ask<SupervisorDesk>, _ person: String) -> [AskedRequest] {
        let isNear = near.contains { ask.path.hasPrefix($0) }
        let samples = VisibilitySamples(scene: scene, phase: phase, person: person)
        guard isNear || VisibilityTests.isLong else {
            return phase == .complete ? [samples.request(ask, about: "", .strange)] : []
        }
        let isAbout = ask.pathFields.contains { $0.name == "application" }
        let about = isAbout ? ["app-1", "app-2"] : [""]
        return about.flatMap { application in
            // A form that is refused comes back on a page that it names.
            [
                samples.request(ask, about: application, .right),
                samples.request(ask, about: application, .unfit),
                samples.request(ask, about: application, .right, from: pages[0]),
                samples.request(ask, about: application, .unfit, from: pages[1]),
            ]
        }
    }
}
