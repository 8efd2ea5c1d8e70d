import Egress
import Foundation
import Interchange
import Testing

struct RefusalPageTests {
    private let page: String

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        page = try String(contentsOf: root.appending(path: "docs/refusals.md"), encoding: .utf8)
    }

    @Test(arguments: GateReason.allCases)
    func `each reason stands in the page with its status and its sentences`(reason: GateReason) {
        #expect(page.contains("| `\(reason.rawValue)` | \(reason.status) |"))
        #expect(page.contains("## `\(reason.rawValue)`"))
        #expect(page.contains("“\(reason.sentence(in: .english))”"))
        #expect(page.contains("“\(reason.sentence(in: .korean))”"))
    }

    @Test func `the page names no reason that the gate does not have`() {
        let codes = page.split(separator: "\n").filter { $0.hasPrefix("## `") }.map {
            String($0.dropFirst(4).dropLast())
        }
        #expect(codes == GateReason.allCases.map(\.rawValue))
    }
}
