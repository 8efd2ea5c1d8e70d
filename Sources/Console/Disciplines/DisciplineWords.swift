import Egress
import Programme
import Rules

/// The words of the disciplines' page.
struct DisciplineWords: PageWords {
    let title = Words("통제 점검", "Disciplines")
    let lead = Words(
        "의견서의 조건으로 지키는 통제입니다. 점검하지 않은 것은 지킨 것으로 세지 않습니다.",
        "What is kept in return for the letter; what nobody checked does not count as kept.")
    let now = Words("지금", "Now")
    let nothingFound = Words("지금 지적할 것이 없습니다", "Nothing is found amiss")
    let planDue = Words("시정계획이 필요합니다", "A corrective plan is due")
    let breach = Words(
        "위반입니다: 감독기관에 효력정지 검토를 제안합니다",
        "A breach: the supervisor is asked to look whether the letter should be suspended")
    let since = Words("기준일", "since")
    let kept = Words("지킴 / 전체", "Kept / all")
    let notKept = Words("지키지 못함", "Not kept")
    let notApplicable = Words("해당 없음", "Not applicable")
    let notChecked = Words("미점검", "Not checked")
    let overdue = Words("기한 지난 점검", "Checks overdue")
    let evaluationDue = Words("다음 평가 기간의 끝", "Next evaluation's last day")
    let noLetter = Words("효력 있는 의견서 없음", "no letter stands")
    let controls = Words("통제별 현황", "Control by control")
    let caption = Words("통제의 담당, 마지막 점검, 다음 기한", "Controls: owner, last check, next due")
    let control = Words("통제", "Control")
    let owner = Words("담당", "Owner")
    let standing = Words("상태", "Standing")
    let lastCheck = Words("마지막 점검", "Last check")
    let frequency = Words("주기", "Frequency")
    let nextDue = Words("다음 기한", "Next due")
    let next = Words("다음", "Next")
    let none = Words("규정집에 통제가 없습니다", "The rulebook has no control")
    let nobody = Words("담당 없음", "nobody")
    let never = Words("없음", "never")
    let notDue = Words("기한 없음", "none due")
    let late = Words("지난 일수", "days late:")
    let lapsed = Words("점검 기간 지남", "lapsed")
    let isKept = Words("지킴", "kept")
    init() {}

    func status(_ standing: DisciplineStanding, _ language: Language) -> Status {
        switch standing {
        case .kept: Status(isKept(language), .good)
        case .notKept: Status(notKept(language), .bad)
        case .notApplicable: Status(notApplicable(language), .quiet)
        case .lapsed: Status(lapsed(language), .warn)
        case .unchecked: Status(notChecked(language), .warn)
        }
    }

    func name(of result: DisciplineCheck.Result) -> Words {
        switch result {
        case .kept: isKept
        case .notKept: notKept
        case .notApplicable: notApplicable
        }
    }

    static func name(of frequency: CheckFrequency) -> Words { Words(frequency.words) }

    static func name(of evidence: ControlEvidence) -> Words { Words(evidence.words) }

    func name(of kind: SuspensionRule.Kind) -> Words {
        switch kind {
        case .planDue: Words("시정계획 필요", "a corrective plan is due")
        case .planMissing: Words("유예기간 안에 시정계획 없음", "no corrective plan in time")
        case .planOverdue: Words("시정계획 기한 지남", "the corrective plan is overdue")
        case .failedAgain: Words("되풀이된 위반", "found not kept too often")
        case .failedAtOnce: Words("되돌릴 수 없는 위반", "a failure that cannot be undone")
        case .notChecked: Words("기한 안에 점검하지 않음", "not checked in time")
        case .notEvaluated: Words("기한 안에 평가하지 않음", "not evaluated in time")
        }
    }
}
