import Testing
import Vocabulary

@testable import Console

@Suite struct AskPagingTests {
    private func page(_ given: [String: Given.Value]) throws -> AskPaging.Page {
        let paging = try AskPaging(Given(by: PersonID(parsing: "kim"), given))
        return try paging.page(of: (1...7).map { "item-\($0)" }) { $0 as? String ?? "" }
    }

    private func texts(_ page: AskPaging.Page) -> [String] {
        page.items.compactMap { $0.value as? String }
    }

    @Test func `pages together are the list, each item once`() throws {
        var seen: [String] = []
        var cursor: String?
        repeat {
            var given: [String: Given.Value] = ["limit": .number(3)]
            if let cursor { given["cursor"] = .text(cursor) }
            let page = try page(given)
            #expect(page.items.count <= 3)
            seen += texts(page)
            cursor = page.next
        } while cursor != nil && seen.count < 20
        #expect(seen == (1...7).map { "item-\($0)" })
    }

    @Test func `the last page names no next one`() throws {
        #expect(try page([:]).next == nil)
        #expect(try page(["limit": .number(7)]).next == nil)
    }

    @Test(arguments: ["x", "aXRlbS05", "////"])
    func `a cursor that no page gave is refused`(cursor: String) {
        #expect(throws: AskFailure.self) { try page(["cursor": .text(cursor)]) }
    }
}
