import Inspection

extension AnswerShape {
    /// Whether events of this type carry pieces of texts.
    func carriesPieces(_ type: Span<UInt8>) -> Bool { pieces.family(of: type) != nil }

    /// Whether events of this type begin texts.
    func begins(_ type: Span<UInt8>) -> Bool { starts.contains { $0.family(of: type) != nil } }

    /// The part of the type that events of one text share.
    func family(ofPieces type: Span<UInt8>) -> Range<Int> {
        pieces.family(of: type) ?? 0..<0
    }

    /// Which texts an event of this type ends, and for `family` the family's part of the type.
    func ends(_ type: Span<UInt8>) -> [(scope: EndRule.Scope, family: Range<Int>)] {
        var out: [(scope: EndRule.Scope, family: Range<Int>)] = []
        for rule in ends {
            if let family = rule.event.family(of: type) { out.append((rule.scope, family)) }
        }
        return out
    }

    func isTerminal(_ type: Span<UInt8>) -> Bool { terminals.contains { type.isEqual(to: $0) } }

    func isError(_ type: Span<UInt8>) -> Bool { errors.contains { type.isEqual(to: $0) } }

    /// Whether a family's texts are JSON themselves.
    func isJSON(_ family: Span<UInt8>) -> Bool { names.json.contains { family.ends(with: $0) } }
}

extension AnswerShape.EventName {
    /// The family's part of `type`; `nil` when the rule is not about it.
    fileprivate func family(of type: Span<UInt8>) -> Range<Int>? {
        switch self {
        case .any: return 0..<0
        case .exactly(let name): return type.isEqual(to: name) ? 0..<0 : nil
        case .suffix(let suffix):
            return type.ends(with: suffix) ? 0..<type.count - suffix.utf8.count : nil
        }
    }
}

extension Span<UInt8> {
    fileprivate func ends(with suffix: String) -> Bool {
        let count = suffix.utf8.count
        return self.count >= count
            && extracting(self.count - count..<self.count).isEqual(to: suffix)
    }
}
