import Foundation
import Testing

/// `sumun account`, by the built program.
@Suite(.enabled(if: Program.isBuilt)) struct AccountCommandTests {
    @Test func `a link is data, what it does is said beside it`() throws {
        let program = try Program()
        try program.found()
        let made = try program.run(["account", "link", "kim", "--office", "sup"])
        #expect(made.code == 0)
        #expect(made.out.hasPrefix("https://127.0.0.1:8620/open-account?link="))
        #expect(made.lines.count == 1)
        let json = try program.run(["account", "link", "lee", "--office", "firm", "--json"])
        let shown = try JSONDecoder().decode([String: String].self, from: Data(json.out.utf8))
        #expect(shown["person"] == "lee")
        #expect(shown["path"]?.hasPrefix("/open-account?link=") == true)
        #expect(shown["url"]?.hasPrefix("https://127.0.0.1:8610/open-account") == true)
    }

    @Test func `accounts that are not there are told as such`() throws {
        let program = try Program()
        try program.found()
        let list = try program.run(["account", "list", "--office", "sup", "--json"])
        #expect(list.code == 0)
        #expect(list.out.contains("\"accounts\""))
        for arguments in [
            ["link", "park"], ["lock", "kim"], ["unlock", "kim"],
            ["sessions", "kim", "--end", "3"],
        ] {
            let refused = try program.run(["account"] + arguments + ["--office", "sup"])
            #expect(refused.code == 1, "\(arguments)")
            #expect(refused.lines.count == 1, "\(refused.lines)")
        }
        let misused = try program.run(
            ["account", "sessions", "kim", "--end", "x", "--office", "sup"])
        #expect(misused.code == 2)
    }
}
