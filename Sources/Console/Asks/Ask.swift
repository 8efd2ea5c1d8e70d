import Access
import Egress

/// One thing that can be asked of an office, by a person's form and by a program alike: where, by
/// whom, with what, and the use case that does it.
///
/// Routes, forms, `/openapi.json` and the tests of access are read off the tables of these; what
/// stands in no table cannot be asked.
struct Ask<Desk: Sendable>: Sendable {
    typealias Act = @Sendable (Desk, Given) throws -> any Encodable & Sendable

    /// Its name in `/openapi.json` and in the addresses of forms: that of the use case.
    let name: String
    let manner: AskManner
    /// Below `/api/v1/`, and below `/` for forms; a part in braces names a field.
    let path: String
    let permission: Permission
    /// On the button of its form; the English is its summary for programs.
    let words: Words
    /// What it needs to know, those of the path among them.
    let fields: [AskField]
    let answer: JSONShape
    /// Where a form leads once it is done, with parts in braces as in `path`, of the answer's
    /// fields too; `nil` shows the answer.
    let page: String?
    /// The field of the answer that is told to its asker alone; `nil` for most.
    var secret: String?
    /// Whether reading it takes long: it goes away from the threads that answer requests, one at a
    /// time, and whoever comes when many wait is told to come again.
    var isLong = false
    /// How many rows its form offers, for fields of several things.
    var formRows = 4
    let act: Act
    /// The key of a list's item by which pages of it go on.
    private let key: @Sendable (any Encodable & Sendable) -> String

    /// A thing that is read. `words` say what it is.
    static func read<Answer: Codable & Sendable>(
        _ name: String, at path: String, _ words: Words, may permission: Permission = .read,
        _ fields: AskField..., answer: Answer.Type = Answer.self,
        act: @escaping @Sendable (Desk, Given) throws -> Answer
    ) -> Ask {
        Ask(
            name: name, manner: .read, path: path, permission: permission, words: words,
            fields: fields, answer: JSONShape(of: Answer.self), page: nil, secret: nil, act: act,
            key: { _ in "" })
    }

    /// Things that are read a page at a time, in an order that new ones do not change.
    static func list<Item: Codable & Sendable>(
        _ name: String, at path: String, _ words: Words, may permission: Permission = .read,
        by key: @escaping @Sendable (Item) -> String, _ fields: AskField...,
        act: @escaping @Sendable (Desk, Given) throws -> [Item]
    ) -> Ask {
        Ask(
            name: name, manner: .list, path: path, permission: permission, words: words,
            fields: fields, answer: JSONShape(of: Item.self), page: nil, secret: nil, act: act,
            key: { ($0 as? Item).map(key) ?? "" })
    }

    /// A decision. `words` stand on the button.
    ///
    /// - Parameter secret: a field of the answer that is told to its asker alone: on one page, and
    ///   again only to the same request under the same key, whose answer lies sealed meanwhile.
    static func write<Answer: Codable & Sendable>(
        _ name: String, at path: String, _ words: Words, may permission: Permission,
        _ fields: AskField..., then page: String? = nil, once secret: String? = nil,
        answer: Answer.Type = Answer.self,
        act: @escaping @Sendable (Desk, Given) throws -> Answer
    ) -> Ask {
        Ask(
            name: name, manner: .write, path: path, permission: permission, words: words,
            fields: fields, answer: JSONShape(of: Answer.self), page: page, secret: secret,
            act: act, key: { _ in "" })
    }

    /// The same, of which reading takes long.
    func takingLong() -> Ask {
        var ask = self
        ask.isLong = true
        return ask
    }

    /// The same with so many rows on its form.
    func offering(rows: Int) -> Ask {
        var ask = self
        ask.formRows = rows
        return ask
    }

    /// The same of a desk that holds this one.
    func of<Other: Sendable>(_ desk: @escaping @Sendable (Other) -> Desk) -> Ask<Other> {
        let act = act
        return Ask<Other>(
            name: name, manner: manner, path: path, permission: permission, words: words,
            fields: fields, answer: answer, page: page, secret: secret, isLong: isLong,
            formRows: formRows, act: { try act(desk($0), $1) }, key: key)
    }

    /// The fields whose values stand in the path, in its order.
    var pathFields: [AskField] {
        AskPath.names(in: path).compactMap { name in fields.first { $0.name == name } }
    }

    /// All other fields: a form's, a body's, a query's.
    var bodyFields: [AskField] {
        let names = AskPath.names(in: path)
        return fields.filter { !names.contains($0.name) }
    }

    func pageKey(of item: any Encodable & Sendable) -> String { key(item) }
}

enum AskManner: Hashable, Sendable {
    /// One thing.
    case read
    /// Things, a page at a time, each with a key that never changes.
    case list
    /// Changes something; a program gives an idempotency key.
    case write
}

/// What a decision answers that has nothing else to say.
struct Done: Codable, Sendable {
    /// The name of what was asked.
    let done: String
}
