/// An HTML document as the tests read it: its tags in order, with their attributes, and the
/// text between them. Strict: what a browser would forgive fails.
struct Document {
    struct Element {
        let name: String
        let attributes: [String: String]
        /// The text inside, without tags.
        fileprivate(set) var text = ""
        fileprivate(set) var ancestors: [String] = []
    }

    enum Failure: Error, CustomStringConvertible {
        case unclosed([String])
        case crossed(open: String?, closed: String)
        case malformedTag(String)

        var description: String {
            switch self {
            case .unclosed(let names): "unclosed: \(names)"
            case .crossed(let open, let closed): "</\(closed)> closes <\(open ?? "nothing")>"
            case .malformedTag(let tag): "malformed: \(tag)"
            }
        }
    }

    private static let void: Set<String> = ["meta", "link", "input", "br", "hr", "img"]

    private(set) var elements: [Element] = []
    /// All text outside of tags.
    private(set) var text = ""

    init(_ html: String) throws {
        var open: [Int] = []
        var rest = html[...]
        while let start = rest.firstIndex(of: "<") {
            add(String(rest[..<start]), inside: open)
            guard let end = rest[start...].firstIndex(of: ">") else {
                throw Failure.malformedTag(String(rest[start...].prefix(60)))
            }
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("!") { continue }
            if tag.hasPrefix("/") {
                let name = String(tag.dropFirst())
                guard let last = open.popLast(), elements[last].name == name else {
                    throw Failure.crossed(open: open.last.map { elements[$0].name }, closed: name)
                }
                continue
            }
            var element = try Self.element(tag)
            element.ancestors = open.map { elements[$0].name }
            elements.append(element)
            if !tag.hasSuffix("/") && !Self.void.contains(element.name) {
                open.append(elements.count - 1)
            }
        }
        add(String(rest), inside: open)
        guard open.isEmpty else { throw Failure.unclosed(open.map { elements[$0].name }) }
    }

    func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    private mutating func add(_ piece: String, inside open: [Int]) {
        text += piece
        for index in open { elements[index].text += piece }
    }

    private static func element(_ tag: Substring) throws -> Element {
        let body = tag.hasSuffix("/") ? tag.dropLast() : tag
        let name = String(body.prefix { !$0.isWhitespace })
        var attributes: [String: String] = [:]
        var rest = body.dropFirst(name.count).drop { $0.isWhitespace }
        while !rest.isEmpty {
            let key = String(rest.prefix { $0 != "=" && !$0.isWhitespace })
            rest = rest.dropFirst(key.count)
            var value = ""
            if rest.hasPrefix("=\"") {
                rest = rest.dropFirst(2)
                value = String(rest.prefix { $0 != "\"" })
                rest = rest.dropFirst(value.count + 1)
            }
            guard !key.isEmpty, attributes.updateValue(value, forKey: key) == nil else {
                throw Failure.malformedTag(String(tag))
            }
            rest = rest.drop { $0.isWhitespace }
        }
        return Element(name: name, attributes: attributes)
    }
}
