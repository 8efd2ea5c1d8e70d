import Inspection
import Interchange
import Outbound
import Rules
package import Vocabulary

/// What a text carries and what the shipped rulebook's policy says about it; values are not
/// shown.
package struct InspectText: Sendable {
    package init() {}

    /// Largest text that is read.
    package static let sizeLimit = ByteCount.mebibytes(64)

    package struct Inspected: Codable, Sendable {
        package let findings: [Found]
        package let summary: String
    }

    package struct Found: Codable, Sendable {
        package let kind: String
        package let grade: String
        package let reasons: [String]
        package let line: Int
        package let column: Int
        package let length: Int
        package let action: String
    }

    package func callAsFunction(_ text: [UInt8]) throws -> Inspected {
        guard String(validating: text, as: UTF8.self) != nil else {
            throw Refusal(.invalid, "the text is not UTF-8; convert it first, `iconv` does")
        }
        let rules = try RulebookShelf.shipped().inspection
        var tally = Tally()
        var seen: [Kind: Int] = [:]
        var places = TextPlaces(text)
        let found = Inspector().findings(in: text, tally: &tally).map { finding in
            let ordinal = seen[finding.kind, default: 0] + 1
            seen[finding.kind] = ordinal
            let place = places.place(of: finding.range.lowerBound)
            return Found(
                kind: finding.kind.rawValue, grade: "\(finding.grade)",
                reasons: finding.reasons.names, line: place.line, column: place.column,
                length: finding.range.count,
                action: rules.action(for: finding, ordinal: ordinal))
        }
        let kinds = Kind.allCases.count
        return Inspected(
            findings: found,
            summary: found.isEmpty
                ? "nothing found by \(kinds) kinds of detector; what has no detector is not checked"
                : "\(found.count) found; what has no detector is not checked")
    }
}

/// Line and column, from 1 and in bytes, of places that come in rising order.
struct TextPlaces {
    private let text: [UInt8]
    private var offset = 0
    private var line = 1
    private var lineStart = 0

    init(_ text: [UInt8]) { self.text = text }

    mutating func place(of target: Int) -> (line: Int, column: Int) {
        while offset < target {
            if text[offset] == UInt8(ascii: "\n") {
                line += 1
                lineStart = offset + 1
            }
            offset += 1
        }
        return (line, target - lineStart + 1)
    }
}

extension InspectionRules {
    /// The action that the rulebook has for a finding, before any letter says more.
    fileprivate func action(for finding: Finding, ordinal: Int) -> String {
        guard let name = try? KindName(parsing: finding.kind.rawValue),
            let policy = policy(for: name)
        else { return "block" }
        switch finding.grade {
        case .certain: return policy.certain.rawValue
        case .likely: return policy.likely.rawValue
        case .possible:
            return (ordinal >= policy.repeatedFrom ? policy.repeated : policy.possible).rawValue
        }
    }
}
