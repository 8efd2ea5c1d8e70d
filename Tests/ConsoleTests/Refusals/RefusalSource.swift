import Foundation

@testable import Console

/// What the sources say of refusals.
enum RefusalSource {
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Sources").standardized

    /// Rooms whose refusals reach the console.
    private static let rooms = [
        "Vocabulary", "Ledger", "Inspection", "Rules", "Access", "Programme", "Egress", "Documents",
        "Interchange", "Storage", "Outbound", "UseCases", "Console",
    ]

    /// As an extension names it: `WorkingDays.Failure`.
    static func name(of type: Any.Type) -> String {
        String(reflecting: type).split(separator: ".").dropFirst().joined(separator: ".")
    }

    /// The names of all cases of the enum `name` that `file` declares.
    static func cases(of name: String, in file: String) throws -> [String] {
        let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let start = lines.firstIndex(where: { $0.contains("enum \(name): Error") }) else {
            return []
        }
        let indent = String(lines[start].prefix { $0 == " " })
        let body = lines[start...].prefix { $0 != indent + "}" }
        return body.filter { $0.hasPrefix(indent + "    case ") }.flatMap {
            names(in: $0.dropFirst(indent.count + "    case ".count))
        }
    }

    /// `a(Int, b: Int), c` is `a` and `c`.
    private static func names(in line: some StringProtocol) -> [String] {
        var (depth, names) = (0, [""])
        for character in line {
            switch character {
            case "(": depth += 1
            case ")": depth -= 1
            case "," where depth == 0: names.append("")
            case " ": continue
            default: if depth == 0 { names[names.count - 1].append(character) }
            }
        }
        return names
    }

    /// Every type that is declared to be told to the one who asked.
    static func declared() throws -> Set<String> {
        var found: Set<String> = []
        for room in rooms {
            let folder = sources.appending(path: room)
            let walker = FileManager.default.enumerator(atPath: folder.path)
            while let name = walker?.nextObject() as? String {
                guard name.hasSuffix(".swift") else { continue }
                let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
                for match in text.matches(
                    of: /(?m)^extension ([A-Za-z.]+): (Refusable|SaidInKorean)\b/)
                {
                    found.insert(String(match.output.1))
                }
            }
        }
        return found
    }
}
