import Programme
import Rules
import Vocabulary

/// The contents of an invented letter as `DraftLetter` takes them: what the rehearsal provider
/// can answer, for a year.
struct LetterPaper {
    let firm: String
    let firstDay: KoreanDate
    /// When the firm's own committee approved.
    let papers: KoreanDate
    let meeting: (agenda: String, date: KoreanDate)

    var yaml: [UInt8] {
        let certified =
            "certifications: [{name: ISO/IEC 27001, validUntil: \"\(papers.adding(years: 2))\"}]"
        let text = """
            firm: \(firm)
            requestedAct: >-
              내부 업무망의 보안 담당 단말에서 외부 인공지능 서비스를 실시간으로 호출하여 소스코드와 로그의
              보안 취약점을 점검하는 행위
            decision: noAction
            reasons: >-
              보안 목적에 한정되고, 송수신 내용의 점검과 위·변조할 수 없는 기록 등 망분리 대체 통제를 갖추어
              기간을 정하여 조치하지 아니함
            provisions: ["15(1)3", "15(1)5"]
            purposes: [vulnerabilityAssessment, codeReview, logAnalysis, incidentResponse]
            systems: [{name: 보안 분석 단말, zone: 내부 업무망}]
            services:
              - {service: openai, provider: Rehearsal Provider, use: ai,
                 models: [rehearsal-1, rehearsal-1-mini], answersAs: [rehearsal-1-2026-06-01],
                 endpoints: ["POST /v1/chat/completions", "POST /v1/responses", "GET /v1/models"],
                 features: [], region: KR, \(certified)}
              - {service: anthropic, provider: Rehearsal Provider, use: ai,
                 models: [rehearsal-1], answersAs: [rehearsal-1-2026-06-01],
                 endpoints: ["POST /v1/messages", "GET /v1/models"],
                 features: [], region: KR, \(certified)}
            data:
              allowed: [businessNumber]
              forbidden: [personalCreditInformation, credential, markedDocument,
                          undecodedContent, sourceCode, internalAddress]
              pseudonymised: [uniqueIdentifier, paymentCard, contact]
              unchecked: [personalCreditInformation, sourceCode, internalAddress]
            \(conditions)
            firstDay: "\(firstDay)"
            lastDay: "\(Term.lastDay(from: firstDay, years: 1))"
            reports: [{name: characteristics of AI risk, frequency: quarterly}]
            grounds: [factsUntrue, materialWithheld, actedOtherwise, lawChanged,
                      circumstancesChanged, conditionFailed]
            contact: 정보보호최고책임자
            committeeApproval: {number: 정보보호위원회 2026-14, date: "\(papers)"}
            commissionReport: {number: \(meeting.agenda), date: "\(meeting.date)"}
            publication: unpublished

            """
        return Array(text.utf8)
    }

    private var conditions: String {
        let halfYear = "frequency: halfYearly\n    due: \"\(due(.halfYearly))\""
        return """
            conditions:
              - code: globalCertification
                korean: 국제 인증을 보유한 서비스만 이용할 것
                english: only services that hold a global certification are used
                means: enforced
                rule: service_not_granted
                evidence: certificate
                \(halfYear)
              - code: halfYearlyEvaluation
                korean: 대체 통제의 이행을 반기마다 평가하여 정보보호위원회에 보고할 것
                english: the substitute controls are evaluated every half year and reported to the committee
                means: evidenced
                evidence: committee minutes
                \(halfYear)
              - code: humanConfirmation
                korean: 인공지능의 결과를 사람이 확인한 뒤에만 시스템에 적용할 것
                english: a person confirms every result before it is applied to a system
                means: byHand
                evidence: procedure
                frequency: quarterly
                due: "\(due(.quarterly))"
            """
    }

    /// The end of the first period from the letter's first day.
    private func due(_ frequency: CheckFrequency) -> KoreanDate { frequency.due(after: firstDay) }
}
