import Programme
import Rules
import Vocabulary

/// The catalogue of disciplines of an office's rulebook.
package struct ListDisciplines: Sendable {
    private let desk: OfficeDesk

    package init(desk: OfficeDesk) { self.desk = desk }

    package struct Shown: Codable, Sendable {
        package let rulebook: String
        package let evaluationMonths: Int
        package let graceDays: Int
        package let planDays: Int
        package let logRetentionMonths: Int
        package let suspendAtOnce: [String]
        package let controls: [ShownControl]
    }

    package struct ShownControl: Codable, Sendable {
        package let control: String
        package let group: String
        /// Its number in Annex 7.
        package let number: Int?
        package let korean: String
        package let english: String
        package let evidence: String
        package let frequency: String
        package let applies: String
        package let isShownByGate: Bool
        package let date: String
        package let source: String
    }

    package func callAsFunction() throws -> Shown {
        let rulebook = try desk.rulebook(
            desk.isSupervisor
                ? desk.replay(SupervisorOffice.self).rulebook
                : desk.replay(FirmState.self).rulebook)
        let rules = rulebook.disciplines
        return Shown(
            rulebook: rulebook.version, evaluationMonths: rules.evaluationMonths.value,
            graceDays: rules.graceDays.value, planDays: rules.planDays.value,
            logRetentionMonths: rules.logRetentionMonths.value,
            suspendAtOnce: rules.suspendAtOnce.value.map(\.text),
            controls: rules.catalogue.compactMap { entry in
                rules.controls[entry.code].map { ShownControl(entry.code, $0) }
            })
    }
}

extension ListDisciplines.ShownControl {
    fileprivate init(_ code: ControlCode, _ dated: Dated<Control>) {
        let control = dated.value
        self.init(
            control: code.text, group: control.group.rawValue, number: control.number,
            korean: control.wording.korean, english: control.wording.english,
            evidence: control.evidence.rawValue, frequency: control.frequency.rawValue,
            applies: control.applies.rawValue, isShownByGate: control.isShownByGate,
            date: dated.date.description, source: dated.source)
    }
}
