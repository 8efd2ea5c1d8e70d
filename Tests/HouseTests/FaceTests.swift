import Foundation
import Testing

/// Who can ask for what a use case does: a program, and a person at a terminal.
struct FaceTests {
    /// Use cases that no program asks, each with the reason.
    static let withoutAsk: [String: String] = [
        "AnswerOnce": "answers an ask that was asked before",
        "CheckSession": "part of every page",
        "CheckToken": "part of every ask",
        "CollectDispatches": "asked by another office, with a signed request",
        "ExchangeDocuments": "the office's own process does it; by hand it is `importDocuments`",
        "FetchStatusList": "the office's own process does it; by hand it is `importStatusList`",
        "FoundFirmOffice": "there is no console before it",
        "FoundSupervisorOffice": "there is no console before it",
        "InspectText": "a tool for whoever has a file; the gate inspects what programs send",
        "InventProgramme": "makes offices of a demonstration",
        "KeepConsoleCertificate": "the office's own process does it",
        "ListJournal": "the command's words for `readJournal`",
        "ListLogKeys": "answered with every proof and verification",
        "ListTokens": "a person's own secrets, on their page alone",
        "MakeToken": "a token makes no other",
        "OpenAccount": "a person's own secrets, on their page alone",
        "OpenGateLog": "the office's own process does it",
        "ReadJournal": "asked as `readJournal`",
        "ReadOffice": "part of every page",
        "ReadOwnSheet": "part of `showPanel`",
        "ReadRecord": "asked as `tailRecord`",
        "RevokeToken": "a person's own secrets, on their page alone",
        "SignIn": "a person's own secrets, on their page alone",
        "SweepPerishable": "the office's own process does it",
        "TakeDispatch": "part of `importDocuments`",
        "TakeDocument": "asked by another office, with a signed document",
        "TakeReceipt": "part of `importDocuments`",
        "TakeSnapshot": "the office's own process does it",
        "VerifyLetter": "needs no office: `sumun-verify` does the same",
    ]

    /// Use cases that no command asks beside those, each with the reason.
    static let withoutCommand: [String: String] = [
        "ReadJournal": "asked as `ListJournal`, which is of either kind of office",
        "EndOwnSession": "asked as `account sessions`",
    ]

    /// What the tree has: each value with `callAsFunction` in the room of the use cases.
    static let useCases: Set<String> = {
        var names: Set<String> = []
        for file in House.sources where file.path.hasPrefix("Sources/UseCases/") {
            var type: String?
            for line in file.lines {
                if line.hasPrefix("package struct ") {
                    type = String(
                        line.dropFirst("package struct ".count).prefix { $0.isLetter })
                } else if line.hasPrefix("}") {
                    type = nil
                } else if line.hasPrefix("    package func callAsFunction"), let type {
                    names.insert(type)
                }
            }
        }
        return names
    }()

    /// Whether any of `files` makes a value of the type.
    private static func uses(_ name: String, _ files: [House.File]) -> Bool {
        files.contains { file in
            file.lines.contains { line in
                ["(", "<", "."].contains { mark in
                    line.ranges(of: name + mark).contains { range in
                        range.lowerBound == line.startIndex
                            || !line[line.index(before: range.lowerBound)].isLetter
                    }
                }
            }
        }
    }

    @Test func `a program can ask what any use case does, or a reason says why not`() {
        let asks = House.sources.filter {
            $0.path.hasPrefix("Sources/Console/") && $0.path.contains("Asks")
        }
        #expect(FaceTests.useCases.count > 130)
        for name in FaceTests.useCases.sorted() {
            let isAsked = FaceTests.uses(name, asks)
            #expect(
                isAsked || FaceTests.withoutAsk[name] != nil,
                "\(name): add it to a table of asks, or say here why no program asks it")
        }
        #expect(Set(FaceTests.withoutAsk.keys).isSubset(of: FaceTests.useCases))
    }

    @Test func `a person at a terminal can ask the same, or a reason says why not`() {
        let commands = House.sources.filter { $0.path.hasPrefix("Sources/Commands/") }
        for name in FaceTests.useCases.sorted() {
            let hasReason =
                FaceTests.withoutAsk[name] != nil || FaceTests.withoutCommand[name] != nil
            #expect(
                FaceTests.uses(name, commands) || hasReason,
                "\(name): give it a command, or say here why nobody types it")
        }
    }
}
