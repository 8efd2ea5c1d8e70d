import Foundation
import Testing

/// What `--help` says of every command, read as a newcomer reads it.
@Suite(.enabled(if: Program.isBuilt, "`swift build` makes the program first"))
struct HelpTests {
    /// One command's page.
    struct Page {
        let command: [String]
        let text: String

        /// The commands under this one, each with what is said of it.
        var subcommands: [(name: String, abstract: String)] {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            guard let start = lines.firstIndex(of: "SUBCOMMANDS:") else { return [] }
            return lines[(start + 1)...].prefix { !$0.isEmpty }.compactMap { line in
                // A longer abstract goes on in lines that are set further in.
                guard line.hasPrefix("  "), !line.hasPrefix("   ") else { return nil }
                let words = line.split(separator: " ", maxSplits: 1)
                return (
                    String(words[0]),
                    words.count > 1 ? words[1].trimmingCharacters(in: .whitespaces) : ""
                )
            }
        }
    }

    private func page(_ command: [String], of program: borrowing Program) throws -> Page {
        let outcome = try program.run(command + ["--help"])
        #expect(outcome.code == 0, "\(command)")
        #expect(outcome.lines.isEmpty, "help is data, not an error: \(command)")
        return Page(command: command, text: outcome.out)
    }

    /// Every page, from the root down.
    private func pages(of program: borrowing Program) throws -> [Page] {
        var pages: [Page] = []
        var open: [[String]] = [[]]
        while let command = open.popLast() {
            let page = try page(command, of: program)
            pages.append(page)
            open += page.subcommands.map { command + [$0.name] }
        }
        return pages
    }

    @Test func `every command says what it does, how it is used and what it takes`() throws {
        let program = try Program()
        let pages = try pages(of: program)
        #expect(pages.count > 45, "\(pages.map(\.command))")
        for page in pages {
            let name = page.command.joined(separator: " ")
            #expect(page.text.hasPrefix("OVERVIEW: "), "\(name)")
            #expect(page.text.contains("USAGE: sumun"), "\(name)")
            for line in page.text.split(separator: "\n") where !line.hasPrefix("USAGE: ") {
                #expect(line.count <= 120, "\(name): \(line)")
            }
            for (subcommand, abstract) in page.subcommands {
                #expect(abstract.count >= 8, "`\(name) \(subcommand)` says what it does")
            }
        }
    }

    @Test func `every option and argument is explained`() throws {
        let program = try Program()
        for page in try pages(of: program) where page.subcommands.isEmpty {
            let lines = page.text.split(separator: "\n").map(String.init)
            for (index, line) in lines.enumerated() {
                guard line.hasPrefix("  -") || line.hasPrefix("  <") else { continue }
                let isAlone = line.split(separator: " ").allSatisfy {
                    $0.hasPrefix("-") || $0.hasPrefix("<")
                }
                let next = index + 1 < lines.count ? lines[index + 1] : ""
                #expect(
                    !isAlone || next.hasPrefix("            "),
                    "\(page.command.joined(separator: " ")): \(line)")
            }
        }
    }

    @Test func `the exit codes stand in the root's help`() throws {
        let program = try Program()
        let text = try page([], of: program).text.split(separator: "\n").joined(separator: " ")
        for part in ["0 done", "1 refused", "2 wrong usage", "3 stored bytes", "4 not there now"] {
            #expect(text.contains(part), "\(part)")
        }
    }
}
