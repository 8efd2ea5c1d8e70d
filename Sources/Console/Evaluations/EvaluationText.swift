import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// Evaluations in words.
enum EvaluationText {
    static func words(of recommendation: Recommendation) -> Words {
        switch recommendation {
        case .select: Words("선정", "select")
        case .supplement: Words("보완", "supplement")
        case .refuse: Words("미선정", "refuse")
        }
    }

    static func status(_ recommendation: Recommendation, _ language: Language) -> Status {
        let tone: Tone =
            switch recommendation {
            case .select: .good
            case .supplement: .warn
            case .refuse: .bad
            }
        return Status(words(of: recommendation)(language), tone)
    }

    static func status(_ phase: Evaluation.Phase, _ language: Language) -> Status {
        switch phase {
        case .declaring: Status(Words("이해관계 신고 중", "declaring interests")(language), .warn)
        case .scoring: Status(Words("채점 중 (봉인)", "scoring (sealed)")(language), .warn)
        case .complete: Status(Words("채점 완료 (봉인)", "all scores in (sealed)")(language), .warn)
        case .opened: Status(Words("개봉됨", "opened")(language), .good)
        case .concluded: Status(Words("확정됨", "concluded")(language), .good)
        }
    }

    static func words(of part: EvaluationView.Part) -> Words {
        switch part {
        case .lockedOut: Words("제척", "locked out")
        case .undeclared: Words("신고 전", "yet to declare")
        case .expert: Words("평가위원", "expert")
        case .chair: Words("평가위원장", "chair")
        case .office: Words("사무국·감사", "office")
        case .administrator: Words("관리자", "administrator")
        }
    }

    static func status(_ declaration: ConflictDeclaration?, _ language: Language) -> Status {
        switch declaration {
        case nil: Status(Words("신고 전", "yet to declare")(language), .warn)
        case .clear: Status(Words("이해관계 없음", "no conflict")(language), .good)
        case .conflicted: Status(Words("이해관계 있음", "conflict")(language), .bad)
        }
    }

    static func words(of standing: Ranking.Standing) -> Words {
        switch standing {
        case .within: Words("정원 안", "within the capacity")
        case .tiedAtCutOff: Words("경계에서 동점", "tied at the cut-off")
        case .waiting: Words("대기 순위", "waiting list")
        case .notRecommended: Words("선정 권고 없음", "not recommended")
        case .belowFloor: Words("과락", "below a floor")
        }
    }

    static func status(_ standing: Ranking.Standing, _ language: Language) -> Status {
        let tone: Tone =
            switch standing {
            case .within: .good
            case .tiedAtCutOff: .warn
            case .waiting: .quiet
            case .notRecommended, .belowFloor: .bad
            }
        return Status(words(of: standing)(language), tone)
    }

    /// The rulebook's names of axes, criteria and fields; a code that it no longer has names
    /// itself.
    static func name(of axis: AxisCode, _ rules: EvaluationRules, _ language: Language) -> String {
        rules.axes[axis].map { Words($0.value.name)(language) } ?? axis.text
    }

    static func name(
        of criterion: ScoreCode, _ rules: EvaluationRules, _ language: Language
    ) -> String {
        rules.criteria[criterion].map { Words($0.value.name)(language) } ?? criterion.text
    }

    static func name(
        of field: ExpertiseCode, _ rules: EvaluationRules, _ language: Language
    ) -> String {
        rules.fields[field].map { Words($0.value)(language) } ?? field.text
    }

    /// Thousandths of a point or of 100 points: `87.500`; a dash where there is none.
    static func points(_ value: Int?) -> String { value.map { Thousandths.text($0) } ?? "–" }
}
