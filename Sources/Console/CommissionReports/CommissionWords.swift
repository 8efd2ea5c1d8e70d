import Egress
import Programme

/// The words of the commission's page.
struct CommissionWords: PageWords {
    let title = Words("위원회 보고와 통지", "The commission's reports")
    let lead = Words(
        "위원회의 의결을 담당자가 기록합니다. 기록된 승인 없이는 의견서를 발급할 수 없습니다.",
        "What the commission decided, as its clerk recorded it. No letter is signed without it.")
    let reports = Words("보고", "Reports")
    let reportsCaption = Words("위원회 보고, 최근 순", "Commission reports, newest first")
    let report = Words("보고", "Report")
    let agenda = Words("안건 번호", "Agenda")
    let date = Words("회의일", "Meeting")
    let approved = Words("승인", "Approved")
    let rejected = Words("부결", "Rejected")
    let deferred = Words("보류", "Deferred")
    let recorded = Words("기록", "Recorded by")
    let corrects = Words("정정 대상:", "corrects")
    let correctedBy = Words("정정됨:", "corrected by")
    let noReport = Words("기록된 보고가 없습니다", "No report is recorded")
    let decisions = Words("회사별 의결", "Decisions by firm")
    let decisionsCaption = Words(
        "회사별 의결과 미선정 통지", "What was decided on each firm, and the notice where it was refused")
    let firm = Words("금융회사", "Firm")
    let decision = Words("의결", "Decision")
    let application = Words("신청", "Application")
    let remark = Words("비고", "Remark")
    let notice = Words("통지", "Notice")
    let notTold = Words("통지 전", "not told yet")
    let noDecision = Words("의결이 없습니다", "No decision")
    let notices = Words("미선정 통지", "Notices of refusal")
    let noticesCaption = Words(
        "서명된 미선정 통지와 그 사유", "Signed notices of refusal and their reasons")
    let signed = Words("서명 시각", "Signed at")
    let reasons = Words("사유", "Reasons")
    let unreadable = Words("문서를 읽을 수 없음", "the document cannot be read")
    let noNotice = Words("통지가 없습니다", "No notice")
    let consultations = Words("간담회", "Consultations")
    let allConsultations = Words("업계 간담회 기록 보기", "Round tables with the industry")
    init() {}

    func status(_ decision: CommissionDecision, _ language: Language) -> Status {
        switch decision {
        case .approved: Status(approved(language), .good)
        case .rejected: Status(rejected(language), .bad)
        case .deferred: Status(deferred(language), .warn)
        }
    }
}
