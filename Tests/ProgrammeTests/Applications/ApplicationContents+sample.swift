import Programme

/// A complete application of an invented firm; other rooms' tests link to this file.
extension ApplicationContents {
    static func sample(
        round: Int = 1, terms: UnverifiedServiceTerms? = .sample
    ) -> ApplicationContents {
        ApplicationContents(
            round: round,
            requestedAct: "내부 업무망의 보안 담당 단말에서 외부 인공지능을 호출하여 취약점을 점검하는 행위",
            provisions: ["15(1)3", "15(1)5"], purposes: ["codeReview", "logAnalysis"],
            systems: [UnverifiedSystem(name: "보안 분석 단말", zone: "내부 업무망")],
            aiServices: [
                UnverifiedAIService(
                    service: "openai", provider: "Rehearsal Provider", model: "rehearsal-1",
                    version: "2026-06-01", region: "KR", certifications: certifications,
                    terms: terms)
            ],
            saasServices: [
                UnverifiedSaaSService(
                    service: "watch", provider: "Rehearsal Provider", product: "Watch 3",
                    region: "KR", certifications: certifications, terms: terms)
            ],
            dataClasses: [
                UnverifiedDataUse(dataClass: "businessNumber", treatment: "allowed"),
                UnverifiedDataUse(dataClass: "contact", treatment: "pseudonymised"),
            ],
            routes: [
                UnverifiedRoute(
                    zone: "내부 업무망", service: "openai", basis: "noActionLetter",
                    mode: "realTime"),
                UnverifiedRoute(
                    zone: "내부 업무망", service: "watch", basis: "fileTransfer", mode: "file"),
            ],
            selfAssessment: [
                UnverifiedAssessment(control: "annex7.1", state: "met", remark: nil),
                UnverifiedAssessment(
                    control: "annex7.2", state: "partly", remark: "12월까지 이행"),
            ],
            testReadiness: [
                UnverifiedEvidence(
                    title: "모의 점검 계획",
                    reference: UnverifiedReference(number: "보안 2026-3", date: "2026-05-30"))
            ],
            budget: UnverifiedBudget(line: "정보보호 예산 4-2", won: 350_000_000),
            committeeApproval: UnverifiedReference(
                number: "정보보호위원회 2026-14", date: "2026-06-01"),
            contact: "정보보호최고책임자")
    }

    private static let certifications = [
        UnverifiedCertification(name: "ISO/IEC 27001", validUntil: "2028-12-31")
    ]
}

extension UnverifiedServiceTerms {
    static let sample = UnverifiedServiceTerms(
        assessment: "done", clauses: ["noTraining"], retentionDays: 30, trainsOnInputs: false)
}
