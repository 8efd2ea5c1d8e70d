import Rules
import Vocabulary

extension Wording {
    /// Takes `ko` and `en`.
    init(_ mapping: inout YAMLMapping) throws(YAMLFailure) {
        let korean = try mapping.take("ko").text()
        let english = try mapping.take("en").text()
        guard let wording = Wording(korean: korean, english: english) else {
            throw mapping.source.failure(.notA("words in Korean and English"))
        }
        self = wording
    }
}

extension YAMLNode {
    /// Words of which each has a code, a date and a source; at least one.
    func wordings<Noun>() throws(YAMLFailure) -> [Code<Noun>: Dated<Wording>] {
        var list = try mapping()
        var byCode: [Code<Noun>: Dated<Wording>] = [:]
        for (name, node) in list.takeAll() { byCode[try node.code(name)] = try node.wording() }
        guard !byCode.isEmpty else { throw failure(.missing) }
        return byCode
    }

    func wording() throws(YAMLFailure) -> Dated<Wording> {
        try dated { node throws(YAMLFailure) in
            var mapping = try node.mapping()
            let wording = try Wording(&mapping)
            try mapping.finish()
            return wording
        }
    }
}
