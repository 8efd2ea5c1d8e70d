import Rules
import Vocabulary

/// An invented application as `DraftApplication` takes it.
struct ApplicationPaper {
    let round: Int
    /// When the papers that it names were written.
    let papers: KoreanDate
    let controls: [String]
    /// Of the rulebook's list, all of which its contracts hold.
    let clauses: [String]
    let isSupplemented: Bool
    var chance: Chance

    private static let purposes = [
        ["vulnerabilityAssessment", "codeReview", "logAnalysis"],
        ["vulnerabilityAssessment", "securityTesting", "patchAnalysis"],
        ["codeReview", "configurationReview", "vulnerabilityAssessment"],
        ["logAnalysis", "threatHunting", "incidentResponse", "malwareAnalysis"],
    ]
    private static let remarks = [
        "securityPledge": "신규 이용자의 서약서를 받는 중",
        "ledgerWitness": "비조치의견서를 받은 뒤 매월 확인 서명을 받음",
        "idleCut": "일부 단말의 설정을 바꾸는 중",
    ]

    /// The paper's YAML. Certifications are valid for two years from the papers' day.
    mutating func yaml() -> [UInt8] {
        let purposes = ApplicationPaper.purposes.randomElement(using: &chance) ?? []
        let certified =
            "certifications: [{name: ISO/IEC 27001, validUntil: \"\(papers.adding(years: 2))\"}]"
        let assessed = Bool.random(using: &chance) ? "done" : "underWay"
        let terms =
            "terms: {assessment: \(assessed), clauses: [\(clauses.joined(separator: ", "))], "
            + "retentionDays: 30, trainsOnInputs: false}"
        let number = Int.random(in: 1...40, using: &chance)
        let plan = isSupplemented ? "모의 점검 계획과 일정, 중단 절차" : "모의 점검 계획"
        let text = """
            round: \(round)
            requestedAct: >-
              내부 업무망의 보안 담당 단말에서 외부 인공지능 서비스를 실시간으로 호출하여 소스코드와 로그의
              보안 취약점을 점검하는 행위
            provisions: ["15(1)3", "15(1)5"]
            purposes: [\(purposes.joined(separator: ", "))]
            systems: [{name: 보안 분석 단말, zone: 내부 업무망}]
            aiServices:
              - {service: openai, provider: Rehearsal Provider, model: rehearsal-1,
                 version: "2026-06-01", region: KR, \(certified), \(terms)}
            saasServices:
              - {service: watch, provider: Rehearsal Provider, product: Rehearsal Watch,
                 region: KR, \(certified), \(terms)}
            dataClasses:
              - {dataClass: businessNumber, treatment: allowed}
              - {dataClass: contact, treatment: pseudonymised}
            routes:
              - {zone: 내부 업무망, service: openai, basis: noActionLetter, mode: realTime}
              - {zone: 내부 업무망, service: watch, basis: fileTransfer, mode: file}
            selfAssessment:
            \(assessment().joined(separator: "\n"))
            testReadiness:
              - title: \(plan)
                reference: {number: 보안 2026-\(number), date: "\(papers)"}
            budget: {line: 정보보호 예산 4-2, won: \(Int.random(in: 8...90, using: &chance))0000000}
            committeeApproval: {number: 정보보호위원회 2026-\(number), date: "\(papers)"}
            contact: 정보보호최고책임자

            """
        return Array(text.utf8)
    }

    /// What does not apply without remote access says so; the rest is met, a little only partly.
    private mutating func assessment() -> [String] {
        controls.map { control in
            let isRemote =
                control.hasPrefix("remote")
                || ["accessRecords", "noPublicPlaces"].contains(control)
            if isRemote { return line(control, "notApplicable", "원격접속을 허용하지 않음") }
            guard let remark = ApplicationPaper.remarks[control],
                Int.random(in: 0...2, using: &chance) > 0
            else { return line(control, "met", nil) }
            return line(control, control == "ledgerWitness" ? "notMet" : "partly", remark)
        }
    }

    private func line(_ control: String, _ state: String, _ remark: String?) -> String {
        "  - {control: \(control), state: \(state)" + (remark.map { ", remark: \($0)" } ?? "") + "}"
    }
}
