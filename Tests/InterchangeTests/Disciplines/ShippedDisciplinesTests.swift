import Foundation
import Interchange
import Rules
import Testing
import Vocabulary

@Suite struct ShippedDisciplinesTests {
    let rules: DisciplineRules

    init() throws {
        rules = try Rulebook(yaml: Rulebook.shippedYAML, sha256: someDigest).disciplines
    }

    @Test func `the shipped catalogue has the 27 controls of Annex 7, each once and in order`() {
        let numbers = rules.catalogue.compactMap(\.control.number)
        #expect(numbers == Array(1...27))
    }

    @Test(arguments: [
        "providerContract", "noTrainingOnInputs", "modelPinning", "inputFilter",
        "humanConfirmation", "logRetention", "ledgerWitness",
    ])
    func `the shipped catalogue has the controls for AI`(code: String) throws {
        let control = try #require(rules.controls[try ControlCode(parsing: code)]?.value)
        #expect(control.group == .ai)
        #expect(control.applies == .always)
    }

    @Test func `the gate shows what it sees itself, and does not claim the witness yet`() {
        let shown = rules.catalogue.filter(\.control.isShownByGate).map(\.code.text)
        #expect(shown == ["inputFilter", "logRetention", "modelPinning"])
        #expect(
            rules.catalogue.filter(\.control.isShownByGate)
                .allSatisfy { $0.control.evidence == .gateRecord })
    }

    @Test func `the shipped numbers are those of the programme`() {
        #expect(rules.evaluationMonths.value == 6)
        #expect(rules.logRetentionMonths.value == 12)
        #expect(rules.suspendAtOnce.value.allSatisfy { rules.controls[$0] != nil })
        #expect(!rules.suspendAtOnce.value.isEmpty)
    }

    @Test func `every control of the rulebook stands in the page, and none is left over`() throws {
        let page = try String(
            contentsOf: URL(filePath: #filePath)
                .appending(path: "../../../../docs/disciplines.md").standardizedFileURL,
            encoding: .utf8)
        let rows = page.split(separator: "\n").compactMap { line -> [String]? in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            return cells.count == 8 && cells[1].hasPrefix("`") ? cells : nil
        }
        let expected = rules.catalogue.map { code, control in
            [
                control.number.map(String.init) ?? "–", "`\(code)`", control.wording.korean,
                control.wording.english, "`\(control.evidence.rawValue)`",
                "`\(control.frequency.rawValue)`", "`\(control.applies.rawValue)`",
                control.isShownByGate ? "yes" : "–",
            ]
        }
        #expect(rows.sorted { $0[1] < $1[1] } == expected.sorted { $0[1] < $1[1] })
        for group in ControlGroup.allCases { #expect(page.contains("(`\(group.rawValue)`)")) }
    }

    static let defects: [(old: String, new: String)] = [
        ("number: 27", "number: 26"), ("number: 27", "number: 28"), ("number: 27, ", ""),
        ("group: other, number: 27", "group: ai, number: 27"),
        ("every: quarterly", "every: often"), ("applies: always", "applies: sometimes"),
        ("evidence: pledge", "evidence: word"), ("gate: false", "gate: no"),
        ("    securityPledge:\n", "    security-pledge:\n"),
        ("value: [outboundLeakage, ", "value: [shoeSize, "),
        ("value: [outboundLeakage, ", "value: [inputFilter, "),
        ("  planDays:\n    value: 90", "  planDays:\n    value: 0"),
        ("  graceDays:\n    value: 30", "  graceDays:\n    value: 400"),
        ("gate: false }", "gate: false, more: 1 }"),
    ]

    @Test(arguments: defects.indices)
    func `a catalogue with one defect does not load`(index: Int) throws {
        let shipped = String(decoding: Rulebook.shippedYAML, as: UTF8.self)
        let range = try #require(shipped.range(of: Self.defects[index].old))
        let changed = shipped.replacingCharacters(in: range, with: Self.defects[index].new)
        #expect(throws: YAMLFailure.self) {
            try Rulebook(yaml: Array(changed.utf8), sha256: someDigest)
        }
    }
}
