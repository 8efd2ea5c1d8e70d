import Programme

extension ApplicationContents {
    /// What an invented firm asks for; whole but for what is taken out of it.
    ///
    /// - Parameter controls: each is assessed, every fifth as met in part.
    static func invented(
        act: String = "내부 업무망의 보안 담당 단말에서 외부 인공지능을 호출하여 취약점을 점검하는 행위",
        contact: String = "정보보호최고책임자", budget: String = "정보보호 예산 4-2", number: Int = 0,
        controls: [String] = []
    ) -> ApplicationContents {
        ApplicationContents(
            round: 1, requestedAct: act, provisions: ["15(1)3", "15(1)5"],
            purposes: ["codeReview", "logAnalysis"],
            systems: [UnverifiedSystem(name: "보안 분석 단말", zone: "내부 업무망")],
            aiServices: [
                UnverifiedAIService(
                    service: "openai", provider: "Rehearsal Provider", model: "rehearsal-1",
                    version: number % 4 == 3 ? "latest" : "2026-06-01", region: "KR",
                    certifications: certifications, terms: terms(number))
            ],
            saasServices: [
                UnverifiedSaaSService(
                    service: "watch", provider: "Rehearsal Provider", product: "Watch 3",
                    region: "KR", certifications: number % 6 == 5 ? [] : certifications,
                    terms: terms(number))
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
            selfAssessment: controls.enumerated().map { index, control in
                UnverifiedAssessment(
                    control: control, state: index % 5 == 4 ? "partly" : "met",
                    remark: index % 5 == 4 ? "12월까지 이행합니다" : nil)
            },
            testReadiness: number % 4 == 3
                ? []
                : [
                    UnverifiedEvidence(
                        title: "모의 점검 계획",
                        reference: UnverifiedReference(number: "보안 2026-3", date: "2026-05-30"))
                ],
            budget: UnverifiedBudget(line: budget, won: 350_000_000),
            committeeApproval: UnverifiedReference(
                number: "정보보호위원회 2026-14", date: "2026-06-01"),
            contact: contact, urgency: number % 4 == 2 ? "공개된 취약점의 점검이 급함" : nil)
    }

    private static func terms(_ number: Int) -> UnverifiedServiceTerms? {
        let clauses = [
            "noTraining", "retentionLimit", "encryption", "accessControl", "incidentNotice",
            "auditRight", "subProcessors", "dataLocation", "deletion", "exitPlan",
        ]
        return number % 7 == 6
            ? nil
            : UnverifiedServiceTerms(
                assessment: number % 3 == 2 ? "underWay" : "done",
                clauses: number % 5 == 4 ? Array(clauses.prefix(8)) : clauses,
                retentionDays: number % 2 * 30, trainsOnInputs: false)
    }

    private static let certifications = [
        UnverifiedCertification(name: "ISO/IEC 27001", validUntil: "2028-12-31")
    ]
}
