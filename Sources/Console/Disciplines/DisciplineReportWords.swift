import Egress
import Programme
import Rules
import Vocabulary

/// The words of the pages about what firms report of their disciplines.
struct DisciplineReportWords: PageWords {
    let title = Words("보안규율 보고", "Reports of disciplines")
    let lead = Words(
        "의견서를 받은 금융회사가 반기마다 보내는 평가입니다. 내용은 금융회사의 주장이며, 효력정지는 사람이 결정합니다.",
        "What firms that hold a letter evaluate each half year: their claim. A person decides "
            + "whether a letter is suspended.")
    let all = Words("금융회사별 현황", "Firm by firm")
    let caption = Words(
        "금융회사의 마지막 보고, 미이행, 다음 보고 기한", "Firms: last report, failures, next report")
    let firm = Words("금융회사", "Firm")
    let letters = Words("의견서", "Letters")
    let last = Words("마지막 보고", "Last report")
    let kept = Words("이행 / 전체", "Kept / all")
    let notKept = Words("미이행", "Not kept")
    let shortfalls = Words("남은 미이행", "Open failures")
    let plansOverdue = Words("시정계획 기한 지남", "plans overdue:")
    let finding = Words("평가 판정", "Finding")
    let next = Words("다음 보고 기간의 끝", "Next period's last day")
    let none = Words("보고할 금융회사가 없습니다", "No firm owes a report")
    let neverReported = Words("보고 없음", "none yet")
    let received = Words("접수", "taken in")
    let noLetter = Words("효력 있는 의견서 없음", "no letter stands")
    let notDue = Words("없음", "none")
    let late = Words("보고가 늦음, 지난 일수", "late, days:")
    let overdue = Words("보고 유예기간도 지남, 지난 일수", "overdue beyond the days of grace, days:")
    let missingPeriod = Words("보고 없는 기간", "no report of")
    let awaits = Words("효력정지 제안, 결정 필요", "suspension proposed, to be decided")

    let one = Words("보안규율 보고", "Report of disciplines")
    let report = Words("보고", "The report")
    let period = Words("평가 기간", "Period")
    let evaluatedOn = Words("평가일", "Evaluated on")
    let paper = Words("위원회 보고 문서", "Paper by which the firm's committee was told")
    let rulebook = Words("평가한 규정집", "Rulebook of the evaluation")
    let otherRulebook = Words("이 기관의 지금 규정집과 다름", "not the one that is here now")
    let missing = Words("보고에 없는 통제", "Controls that it says nothing of")
    let decide = Words("결정", "To be decided")
    let declined = Words("효력을 정지하지 않기로 함", "Declined")
    let proposes = Words(
        "금융회사가 스스로 위반을 보고하였습니다. 효력정지를 제안하며, 결정은 사람이 합니다.",
        "The firm reports a breach of its own, which proposes suspension; a person decides")
    let planDue = Words("시정계획이 필요합니다", "A corrective plan is due")
    let nothing = Words("지적할 것이 없다고 보고하였습니다", "It reports nothing amiss")
    let controls = Words("통제별 결과", "Control by control")
    let controlsCaption = Words(
        "기간 마지막 날의 통제별 결과. 증빙은 금융회사에 있고, 여기에는 번호와 해시값만 있습니다.",
        "Each control on the period's last day; evidence lies with the firm, here are its number "
            + "and digest.")
    let control = Words("통제", "Control")
    let result = Words("결과", "Result")
    let evidence = Words("증빙", "Evidence")
    let shortfall = Words("미이행과 시정", "Failure and plan")
    let nextDue = Words("다음 기한", "Next due")
    let found = Words("확인일", "found on")
    let plan = Words("시정계획 기한", "plan due on")
    let noPlan = Words("시정계획 없음", "no plan")
    let closed = Words("시정 완료", "remedied on")
    let completed = Words("보고 뒤에 완료한 시정", "Plans completed since")
    let completedCaption = Words("금융회사가 완료했다고 알린 시정계획", "Plans that the firm told as completed")
    let checkedOn = Words("재점검일", "Checked on")
    let noneCompleted = Words("완료를 알린 시정계획이 없습니다", "No plan was told as completed")
    let earlier = Words("모든 보고", "All reports")
    let earlierCaption = Words("이 금융회사의 보고", "This firm's reports")
    init() {}

    func name(of word: SuspensionRule.Word) -> Words {
        switch word {
        case .none: Words("지적 없음", "nothing amiss")
        case .correctivePlanDue: Words("시정계획 필요", "a corrective plan is due")
        case .breach: Words("위반", "breach")
        }
    }

    func status(_ word: SuspensionRule.Word, _ language: Language) -> Status {
        let tone: Tone =
            switch word {
            case .none: .good
            case .correctivePlanDue: .warn
            case .breach: .bad
            }
        return Status(name(of: word)(language), tone)
    }

    func status(_ result: EvaluatedControl.Result, _ language: Language) -> Status {
        let words = DisciplineWords()
        return switch result {
        case .kept: Status(words.isKept(language), .good)
        case .notKept: Status(words.notKept(language), .bad)
        case .notApplicable: Status(words.notApplicable(language), .quiet)
        case .notChecked: Status(words.notChecked(language), .warn)
        }
    }

    /// What is missing and what is due next, and how late each is.
    func due(of standing: ReportStanding, _ language: Language) -> [Piece] {
        standing.missing.flatMap { period in
            [
                .text("\(missingPeriod(language)) \(period.firstDay) – \(period.lastDay) "),
                lateness(period.lateDays, isGraceOver: period.isGraceOver, language),
                .text(" · "),
            ]
        } + next(of: standing, language)
    }

    private func next(of standing: ReportStanding, _ language: Language) -> [Piece] {
        guard let due = standing.due else { return [.text(noLetter(language))] }
        guard standing.isLate else { return [.day(due.description)] }
        return [
            .day(due.description), .text(" "),
            lateness(standing.lateDays, isGraceOver: standing.isGraceOver, language),
        ]
    }

    private func lateness(_ days: Int, isGraceOver: Bool, _ language: Language) -> Piece {
        let word = isGraceOver ? overdue : late
        return .status(Status("\(word(language)) \(days)", isGraceOver ? .bad : .warn))
    }
}
