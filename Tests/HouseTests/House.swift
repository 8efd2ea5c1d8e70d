import Foundation

/// The tree as the tests read it: the package's own files, nothing from `.build`.
struct House {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    struct File: CustomStringConvertible {
        let path: String
        let lines: [String]

        var description: String { path }
        var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
    }

    /// Every Swift file under `folder`, by path from the root.
    static func swiftFiles(under folder: String) -> [File] {
        let base = root.appending(path: folder)
        let walker = FileManager.default.enumerator(atPath: base.path)
        var files: [File] = []
        while let name = walker?.nextObject() as? String {
            guard name.hasSuffix(".swift"),
                let text = try? String(contentsOf: base.appending(path: name), encoding: .utf8)
            else { continue }
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            files.append(File(path: "\(folder)/\(name)", lines: lines.map(String.init)))
        }
        return files.sorted { $0.path < $1.path }
    }

    static let sources = swiftFiles(under: "Sources")
    static let tests = swiftFiles(under: "Tests")

    /// A line without its comment and without what stands between double quotes.
    static func code(of line: String) -> String {
        var out = ""
        var quoted = false
        var previous: Character = " "
        for character in line {
            if character == "\"" && previous != "\\" { quoted.toggle() }
            if !quoted && character == "/" && previous == "/" { return String(out.dropLast()) }
            if !quoted { out.append(character) }
            previous = character
        }
        return out
    }
}
