package import Vocabulary

/// Why a file that people write in YAML does not load: what is wrong, at which path, on which
/// line.
package struct YAMLFailure: Error, Hashable {
    package enum Problem: Hashable, Sendable {
        case tooLarge(limit: ByteCount)
        case notUTF8
        /// Anchors, aliases and tags have no place in these files.
        case indicator(Character)
        case tooDeep
        case strayLineEnd
        case notYAML(String)
        case duplicateKey
        case missing
        case unknownKey
        case notAMapping, notAList, notAScalar
        case notA(String)
        case outOfRange(String)
        case noSource
        case noPolicy(kind: String)
        case kindInTwoClasses(String)
    }

    /// What the file is, for the message.
    package private(set) var file = "rulebook"
    /// With dots: `letter.maxTermYears.value`; empty where it is the file.
    package let path: String
    /// From 1; 0 where it is the file.
    package let line: Int
    package let problem: Problem

    init(_ path: String, line: Int, _ problem: Problem) {
        self.path = path
        self.line = line
        self.problem = problem
    }

    /// The same failure in another file than a rulebook.
    func inFile(_ name: String) -> YAMLFailure {
        var failure = self
        failure.file = name
        return failure
    }
}

extension YAMLFailure: Refusable {
    package var refusal: Refusal {
        let place = [line > 0 ? "line \(line)" : nil, path.isEmpty ? nil : "`\(path)`"]
            .compactMap { $0 }.joined(separator: ", ")
        return Refusal(.invalid, "\(file)\(place.isEmpty ? "" : " \(place)"): \(words)")
    }

    private var words: String {
        switch problem {
        case .tooLarge(let limit): "larger than \(limit.bytes) bytes"
        case .notUTF8: "not UTF-8"
        case .indicator(let character):
            "`\(character)` begins an anchor, alias or tag; write the value out"
        case .tooDeep: "nested too deeply"
        case .strayLineEnd: "a line ends in something else than LF or CRLF"
        case .notYAML(let words): words
        case .duplicateKey: "the key stands here twice"
        case .missing: "missing"
        case .unknownKey: "no such key; check its spelling"
        case .notAMapping: "must be a mapping"
        case .notAList: "must be a list"
        case .notAScalar: "must be a single value"
        case .notA(let what): "must be \(what)"
        case .outOfRange(let range): "must be within \(range)"
        case .noSource: "a value without a source is no rule"
        case .noPolicy(let kind): "no policy for kind `\(kind)`; nothing of it could pass"
        case .kindInTwoClasses(let kind): "kind `\(kind)` stands in another class already"
        }
    }
}
