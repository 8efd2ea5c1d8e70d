package import Rules

extension PreparedDraft.Remark {
    /// The written code of a remark.
    package var code: String {
        switch self {
        case .notSelected: "notSelected"
        case .noReasons: "noReasons"
        case .noConditions: "noConditions"
        case .leftOut: "leftOut"
        case .noEndpoints: "noEndpoints"
        case .uncheckedData: "uncheckedData"
        case .noCommitteeApproval: "noCommitteeApproval"
        case .noCommissionReport: "noCommissionReport"
        case .applicationNotNamed: "applicationNotNamed"
        case .commissionDecidedOtherwise: "commissionDecidedOtherwise"
        case .renews: "renews"
        }
    }

    /// What is to be seen to, in both languages.
    package var wording: Wording {
        switch self {
        case .notSelected:
            said(
                "선정되지 않은 신청입니다: 비조치로 발급할 수 없습니다",
                "the application is not selected: no relief can be issued on it")
        case .noReasons:
            said("판단이유를 적으십시오", "write the reasons")
        case .noConditions:
            said(
                "조건을 하나 이상 적으십시오: 증빙, 주기, 기한을 모두 갖추어야 합니다",
                "write a condition at least, with evidence, frequency and the day it is due")
        case .leftOut(let service):
            said(
                "서비스 \(service)의 경로는 다른 법적 근거에 따르므로 뺐습니다",
                "service \(service) is left out: its route rests on another ground of law")
        case .noEndpoints(let service):
            said(
                "서비스 \(service)의 엔드포인트를 적으십시오 (예: POST /v1/messages)",
                "write the endpoints of service \(service), such as POST /v1/messages")
        case .uncheckedData(let classes):
            said(
                "탐지기가 없는 금지 정보: 미점검을 수용하는 것으로 적혀 있습니다 "
                    + "(\(classes.map(\.korean).joined(separator: ", "))). 수용하지 않으면 "
                    + "`unchecked`에서 지우십시오",
                "no detector covers these forbidden classes, and the draft accepts that they are "
                    + "not checked: \(classes.map(\.english).joined(separator: ", ")). Take out "
                    + "of `unchecked` what is not accepted")
        case .noCommitteeApproval:
            said(
                "금융회사의 정보보호위원회 승인 번호와 날짜를 적으십시오",
                "write the number and day of the firm's committee's approval")
        case .noCommissionReport:
            said(
                "위원회 보고가 기록되지 않았습니다: 보고를 먼저 기록하십시오",
                "no commission report on the firm is recorded: record it first")
        case .applicationNotNamed:
            said(
                "위원회 보고가 이 신청을 적지 않았습니다: 보고를 정정하십시오",
                "the commission's report does not name this application: correct the report")
        case .commissionDecidedOtherwise(let decision):
            said(
                "위원회가 \(decision == .deferred ? "보류" : "부결")하였습니다: 판단을 고치십시오",
                "the commission did not approve (\(decision.rawValue)): change the decision")
        case .renews(let serial):
            said("의견서 \(serial)을 갱신합니다", "this takes the place of letter \(serial)")
        }
    }

    private func said(_ korean: String, _ english: String) -> Wording {
        // A remark that names more than may be said in one is cut short.
        let whole = Wording(korean: korean, english: english)
        let short = Wording(
            korean: String(korean.prefix(200)), english: String(english.prefix(200)))
        guard let wording = whole ?? short else { preconditionFailure("a remark has words") }
        return wording
    }
}
