import Foundation
import Testing

/// The rules of style that a reader of text can hold.
struct StyleTests {
    static let fileLimit = 400
    static let functionLimit = 40
    static let bannedEndings = ["Manager", "Helper", "Helpers", "Util", "Utils", "Impl"]
    static let bannedFolders = [
        "utils", "util", "helpers", "common", "models", "managers", "services", "misc",
        "extensions",
    ]

    @Test func `no file has more than 400 lines`() {
        let long = (House.sources + House.tests).filter { $0.lines.count > StyleTests.fileLimit }
        #expect(long.map { "\($0.path): \($0.lines.count)" } == [])
    }

    @Test func `under one function in a hundred has more than 40 lines`() {
        let functions = House.sources.flatMap { FunctionSpan.all(in: $0) }
        let long = functions.filter { $0.lineCount > StyleTests.functionLimit }
        #expect(functions.count > 100, "no functions were found")
        #expect(
            long.count * 100 <= functions.count,
            "\(long.map { "\($0.name): \($0.lineCount)" })")
    }

    @Test func `no type is named for being in the way`() {
        let declarations = ["struct ", "enum ", "class ", "actor ", "protocol ", "typealias "]
        var wrong: [String] = []
        for file in House.sources + House.tests {
            for line in file.lines.map(House.code) {
                for word in declarations {
                    guard let place = line.range(of: word) else { continue }
                    let name = line[place.upperBound...].prefix { $0.isLetter || $0.isNumber }
                    if StyleTests.bannedEndings.contains(where: { name.hasSuffix($0) }) {
                        wrong.append("\(file.path): \(name)")
                    }
                }
            }
        }
        #expect(wrong == [])
    }

    @Test func `no folder is named for a kind of thing`() {
        let folders = (House.sources + House.tests)
            .flatMap { $0.path.split(separator: "/").dropLast().map { $0.lowercased() } }
        #expect(Set(folders).intersection(StyleTests.bannedFolders) == [])
    }

    @Test(arguments: [
        ("TODO", "a thing left open stands in an issue, not in the code"),
        ("FIXME", "a thing left open stands in an issue, not in the code"),
        ("try!", "what can fail is caught"),
        ("fatalError(", "bad input is an error; a broken invariant is a precondition"),
        ("as!", "a cast that can fail is a `guard`"),
        ("Task {", "a loose task outlives its owner"),
        ("Task.detached", "a loose task outlives its owner"),
    ])
    func `a word that hides a fault does not stand in Sources`(word: String, why: String) {
        let found = House.sources.flatMap { file in
            file.lines.enumerated().filter { House.code(of: $0.element).hasWord(word) }
                .map { "\(file.path):\($0.offset + 1)" }
        }
        #expect(found == [], "\(word): \(why)")
    }

    @Test func `a word inside a longer one is not that word`() {
        #expect("  Task {".hasWord("Task {"))
        #expect(!"group.addTask {".hasWord("Task {"))
    }

    @Test func `every unchecked Sendable says why on the line above`() {
        let found = House.sources.flatMap { file in
            file.lines.enumerated()
                .filter { line in
                    House.code(of: line.element).contains("@unchecked Sendable")
                        && !(line.offset > 0
                            && file.lines[line.offset - 1].contains("//"))
                }
                .map { "\(file.path):\($0.offset + 1)" }
        }
        #expect(found == [])
    }

    @Test func `decision pages are numbered without a gap`() throws {
        let folder = House.root.appending(path: "docs/decisions").path
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".md") }.sorted()
        let numbers = names.compactMap { Int($0.prefix(4)) }
        #expect(!numbers.isEmpty)
        #expect(numbers == Array(1...max(1, names.count)))
    }
}

extension String {
    /// Whether `word` stands here and is not the end of a longer one.
    fileprivate func hasWord(_ word: String) -> Bool {
        ranges(of: word).contains { range in
            range.lowerBound == startIndex || !self[index(before: range.lowerBound)].isLetter
        }
    }
}
