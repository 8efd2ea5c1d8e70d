import Foundation
import Vocabulary

/// Which part of a list is asked for.
struct AskPaging: Sendable {
    private let limit: Int
    /// The key of the last item before this page.
    private let after: String?

    static let fields: [AskField] = [
        AskField(
            "limit", .number(1...200), Words("한 쪽의 항목 수", "How many items at most"),
            isRequired: false),
        AskField(
            "cursor", .text(limit: 256),
            Words("앞 쪽의 `next`", "What an earlier page gave as `next`"), isRequired: false),
    ]

    private static let usual = 50

    init(_ given: Given) throws {
        limit = given.optional("limit").flatMap { Int($0) } ?? AskPaging.usual
        after = try given.optional("cursor").map { cursor in
            guard let bytes = Data(base64Encoded: cursor),
                let key = String(bytes: bytes, encoding: .utf8)
            else { throw AskFailure.noCursor }
            return key
        }
    }

    /// A page of a list as programs get it.
    struct Page: Encodable {
        let items: [Item]
        /// What asks for the page after this one; absent on the last.
        let next: String?

        struct Item: Encodable {
            let value: any Encodable & Sendable

            func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
        }
    }

    func page(
        of all: [any Encodable & Sendable], by key: (any Encodable & Sendable) -> String
    ) throws -> Page {
        var first = 0
        if let after {
            guard let index = all.firstIndex(where: { key($0) == after }) else {
                throw AskFailure.noCursor
            }
            first = index + 1
        }
        let items = all.dropFirst(first).prefix(limit)
        let next = first + items.count < all.count ? items.last.map(key) : nil
        return Page(
            items: items.map(Page.Item.init),
            next: next.map { Data($0.utf8).base64EncodedString() })
    }
}
