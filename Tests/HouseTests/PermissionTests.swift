import Foundation
import Testing

/// What holds between use cases, the permission table and the pages.
struct PermissionTests {
    static func text(_ path: String) throws -> String {
        try String(contentsOf: House.root.appending(path: path), encoding: .utf8)
    }

    /// Decisions of the domain that check a permission themselves, by name.
    static var checkedDecisions: [String: String] {
        var decisions: [String: String] = [:]
        for file in House.sources where file.path.hasPrefix("Sources/Programme/") {
            var name: String?
            for line in file.lines {
                let words = line.split(whereSeparator: { " (<".contains($0) }).map(String.init)
                if let place = words.firstIndex(of: "func") { name = words[place + 1] }
                if let name, let start = line.range(of: "require(.") {
                    decisions[name] = String(line[start.upperBound...].prefix { $0.isLetter })
                }
            }
        }
        return decisions
    }

    @Test func `every use case that decides names a permission, or a decision that checks one`()
        throws
    {
        let table = try PermissionTests.text("Sources/Access/Permission.swift")
        let decisions = PermissionTests.checkedDecisions
        var wrong: [String] = []
        var found = 0
        for file in House.sources
        where file.path.hasPrefix("Sources/UseCases/") && !file.path.contains("/Offices/") {
            let code = file.lines.joined(separator: "\n")
            for part in code.components(separatedBy: "desk.decide(").dropFirst() {
                found += 1
                // The office's own process decides nothing that a person could be asked for.
                let call = part.prefix { $0 != "{" }
                if call.contains("via: .gate") { continue }
                let isNamed =
                    call.contains("may: .") || call.contains("may: permission")
                    || part.contains("people.require(.")
                let isChecked = decisions.keys.contains { part.contains("office.\($0)(") }
                if !isNamed && !isChecked { wrong.append(file.path) }
            }
        }
        #expect(wrong == [])
        #expect(found > 15, "no decisions were found")
        #expect(decisions.count >= 6)
        for permission in decisions.values { #expect(table.contains(permission)) }
    }

    @Test func `every permission is somebody's and is asked for somewhere`() throws {
        let table = try PermissionTests.text("Sources/Access/Permission.swift")
        let parts = table.components(separatedBy: "extension Role")
        let names = parts[0].split(separator: "\n")
            .filter { $0.trimmingCharacters(in: .whitespaces).hasPrefix("case ") }
            .flatMap { $0.replacing("case", with: "").split(separator: ",") }
            .map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(names.count > 15)
        // Granted, and waiting for the use cases that will ask.
        let later: Set<String> = ["recordFirmFigures"]
        let asking = House.sources.filter {
            ["Sources/UseCases/", "Sources/Programme/", "Sources/Console/"]
                .contains(where: $0.path.hasPrefix)
        }.flatMap(\.lines).joined(separator: "\n")
        for name in names {
            #expect(parts[1].contains(".\(name)"), "\(name) is granted to nobody")
            #expect(
                later.contains(name) || asking.contains(".\(name)"), "nobody asks for \(name)")
        }
    }

    @Test func `every reason of the gate has its page and none is left over`() throws {
        let source = try PermissionTests.text("Sources/Egress/Refusals/GateReason.swift")
        let codes = source.split(separator: "\n").compactMap { line -> String? in
            let parts = line.split(separator: "\"")
            return line.contains("case ") && parts.count > 1 ? String(parts[1]) : nil
        }
        let page = try PermissionTests.text("docs/refusals.md")
        let titles = page.split(separator: "\n").filter { $0.hasPrefix("## `") }
            .map { String($0.dropFirst(4).dropLast()) }
        #expect(codes.count > 25)
        #expect(Set(codes) == Set(titles))
        for code in codes { #expect(page.contains("| `\(code)` |"), "\(code)") }
    }

    @Test func `every decision page has the four parts`() throws {
        let folder = House.root.appending(path: "docs/decisions").path
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            let page = try PermissionTests.text("docs/decisions/" + name).lowercased()
            for part in ["context", "decision", "consequences", "alternatives"] {
                #expect(page.contains(part), "\(name): \(part)")
            }
        }
    }

    @Test func `every command and every setting stands in docs/commands`() throws {
        let page = try PermissionTests.text("docs/commands.md")
        let commands = House.sources.filter { $0.path.hasPrefix("Sources/Commands/") }
        for file in commands {
            for line in file.lines {
                guard let start = line.range(of: "commandName: \"") else { continue }
                let name = line[start.upperBound...].prefix { $0 != "\"" }
                #expect(page.contains(name), "\(file.path): \(name)")
            }
        }
        let settings = try PermissionTests.text(
            "Sources/Interchange/Offices/OfficeSettings+yaml.swift")
        for part in ["take(\"", "takeIfPresent(\""] {
            for piece in settings.components(separatedBy: part).dropFirst() {
                let key = piece.prefix { $0 != "\"" }
                #expect(page.contains("`\(key)`") || page.contains(".\(key)`"), "\(key)")
            }
        }
    }
}
