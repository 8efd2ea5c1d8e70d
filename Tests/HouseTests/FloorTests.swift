import Testing

/// What each room may import of the house; an arrow only ever points down.
struct FloorTests {
    static let domain: [String: [String]] = [
        "Vocabulary": [],
        "Ledger": ["Vocabulary"],
        "Inspection": ["Vocabulary"],
        "Rules": ["Vocabulary"],
        "Access": ["Vocabulary", "Rules"],
        "Programme": ["Vocabulary", "Rules", "Access"],
        "Egress": ["Vocabulary", "Rules", "Access", "Programme", "Inspection"],
    ]
    static let adapters = ["Documents", "Interchange", "Storage", "Outbound"]
    static let faces = ["Gate", "Console", "Commands", "Rehearsal"]
    static let programs = ["sumun", "sumun-verify"]
    static let rooms = Array(domain.keys) + adapters + ["UseCases"] + faces + programs

    static func mayImport(_ target: String) -> [String] {
        if let below = domain[target] { return below }
        if adapters.contains(target) { return Array(domain.keys) }
        switch target {
        case "UseCases": return Array(domain.keys) + adapters
        // The gate's own exchange is the one that drives domain and adapters directly.
        case "Gate": return Array(domain.keys) + ["Interchange", "Storage", "UseCases"]
        case "Console", "Commands": return Array(domain.keys) + ["UseCases"]
        case "Rehearsal": return ["Vocabulary"]
        case "sumun": return rooms.filter { !programs.contains($0) }
        case "sumun-verify": return ["Vocabulary", "Ledger", "Documents"]
        default: return []
        }
    }

    static func importedModule(_ line: String) -> String? {
        let words = House.code(of: line).split(separator: " ").map(String.init)
        guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
            words[..<place].allSatisfy({
                ["package", "public", "internal", "private", "fileprivate", "@testable"]
                    .contains($0) || $0.hasPrefix("@")
            })
        else { return nil }
        let kinds = ["struct", "class", "enum", "func", "let", "var", "typealias", "protocol"]
        let name = kinds.contains(words[place + 1]) ? words[place + 2] : words[place + 1]
        return name.split(separator: ".").first.map(String.init)
    }

    @Test func `a room imports only what stands below it`() {
        var wrong: [String] = []
        for file in House.sources {
            let allowed = FloorTests.mayImport(file.target)
            for module in file.lines.compactMap(FloorTests.importedModule)
            where FloorTests.rooms.contains(module) && !allowed.contains(module) {
                wrong.append("\(file.path) imports \(module)")
            }
        }
        #expect(wrong == [])
        #expect(House.sources.count > 20, "the tree was not found")
    }

    @Test func `the domain imports nothing from outside the house`() {
        let wrong = House.sources.filter { FloorTests.domain[$0.target] != nil }
            .flatMap { file in
                file.lines.compactMap(FloorTests.importedModule)
                    .filter { FloorTests.domain[$0] == nil && $0 != "Synchronization" }
                    .map { "\(file.path) imports \($0)" }
            }
        #expect(wrong == [])
    }

    @Test func `every folder under Sources is a room of a floor`() {
        let targets = Set(House.sources.map(\.target))
        #expect(targets.subtracting(FloorTests.rooms) == [])
    }
}
