import Access
import Egress
import Programme
import Rules
import UseCases
import Vocabulary

extension EvaluationPage {
    /// One number and one comment for each criterion, while the visitor must or may score; filled
    /// with what they sealed before.
    func scoringForm(_ seen: EvaluationView, _ language: Language) -> Form? {
        guard isExpert(seen), seen.part == .expert || seen.part == .chair,
            seen.phase?.isSealed == true, let criteria = seen.criteria
        else { return nil }
        let ordered = criteria.axes.flatMap { criteria.criteria(of: $0.code) }
        let fields = ordered.enumerated().flatMap { index, criterion in
            scoring(criterion, "scores.\(index).", seen.own, language)
        }
        return offers.form(
            Ask<SupervisorDesk>.commitScore, ["application": id.text], in: language,
            fields: fields)
    }

    private func scoring(
        _ criterion: CriteriaSet.Criterion, _ prefix: String, _ own: ScoreSheet?,
        _ language: Language
    ) -> [Field] {
        let name = EvaluationText.name(of: criterion.code, rules, language)
        let axis = EvaluationText.name(of: criterion.axis, rules, language)
        let given = own?.scores.first { $0.criterion == criterion.code }
        func row(_ column: String) -> Field.Row {
            Field.Row(
                caption: words.criteria(language),
                head: "\(axis): \(name) (0–\(criterion.points))",
                subject: words.criterion(language), column: column)
        }
        return [
            Field(
                "\(prefix)criterion", label: name, .hidden, value: criterion.code.text,
                row: row("")),
            Field(
                "\(prefix)points", label: "\(axis): \(name)", .number,
                value: given.map { "\($0.points)" } ?? "", row: row(words.points(language))),
            Field(
                "\(prefix)comment", label: "\(words.comment(language)): \(name)", .lines,
                value: given?.comment ?? "", isRequired: false,
                row: row(words.comment(language))),
        ]
    }

    /// An expert for each field of the rulebook and a chair, chosen among those who may be: where
    /// the application is evaluated now and has no panel of its round.
    func panelForm(_ language: Language) -> Form? {
        guard let application, application.isActive, application.decision == nil,
            view.state.rounds[application.round]?.state == .evaluating,
            seen?.round != application.round.number
        else { return nil }
        let fields = rules.fields.keys.sorted().enumerated().flatMap { index, field in
            [
                Field(
                    "experts.\(index).field", label: words.field(language), .hidden,
                    value: field.text),
                Field(
                    "experts.\(index).person",
                    label: "\(words.expert(language)): "
                        + EvaluationText.name(of: field, rules, language),
                    .choice(people(.expert, language))),
            ]
        }
        let chair = Field(
            "chair", label: words.chair(language), .choice(people(.chair, language)))
        return offers.form(
            Ask<SupervisorDesk>.formPanel, ["application": id.text], in: language,
            fields: fields + [chair])
    }

    /// Those of a role who are not locked out of the firm.
    private func people(_ role: Role, _ language: Language) -> [Field.Option] {
        let free = view.state.people.all.filter { person in
            person.roles.contains(role)
                && application.map {
                    !view.state.evaluations.isLockedOut(person.id, of: $0.firm)
                } ?? false
        }
        return [Field.Option(value: "", label: words.choose(language))]
            + free.map { Field.Option(value: $0.id.text, label: $0.id.text) }
    }
}
