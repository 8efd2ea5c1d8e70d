import Access

/// What the kinds of events and the ways in are called.
enum EventWords {
    /// A kind without words here is shown as it is written.
    static func name(of kind: String) -> Words { kinds[kind] ?? Words(kind, kind) }

    static func has(_ kind: String) -> Bool { kinds[kind] != nil }

    static func name(of way: Way) -> Words {
        switch way {
        case .commandLine: Words("명령줄", "command line")
        case .console: Words("콘솔", "console")
        case .api: Words("API", "API")
        case .gate: Words("기관 프로세스", "the office's process")
        }
    }

    private static let kinds: [String: Words] = [
        "officeFounded": Words("기관 설립", "office founded"),
        "personAdded": Words("담당자 등록", "person added"),
        "rulebookAdopted": Words("규정집 채택", "rulebook adopted"),
        "firmCardImported": Words("금융회사 카드 등록", "firm's card taken in"),
        "firmFiguresRecorded": Words("금융회사 수치 기록", "firm's figures recorded"),
        "letterDrafted": Words("의견서 초안 작성", "letter drafted"),
        "letterApproved": Words("의견서 승인", "letter approved"),
        "letterIssued": Words("의견서 발급", "letter issued"),
        "letterRevoked": Words("의견서 철회", "letter revoked"),
        "letterSuspended": Words("의견서 효력정지", "letter suspended"),
        "revocationConfirmed": Words("철회·효력정지 확인", "revocation or suspension confirmed"),
        "statusListPublished": Words("상태목록 서명", "status list signed"),
        "supervisorPinned": Words("감독기관 카드 고정", "supervisor's card pinned"),
        "gateLogOpened": Words("게이트 기록 개시", "gate's record opened"),
        "letterImported": Words("의견서 수령", "letter taken in"),
        "revocationReceived": Words("철회·효력정지 통지 수령", "told of a revocation or suspension"),
        "disciplineReportReceived": Words("보안규율 보고 접수", "report of disciplines taken in"),
        "correctivePlanReported": Words("시정 완료 접수", "completed plan taken in"),
        "suspensionDeclined": Words("효력정지하지 않기로 결정", "suspension declined"),
        "refusalNoticeReceived": Words("미선정 통지 수령", "notice of refusal taken in"),
        "replyExtensionReceived": Words("회신 연장 통지 수령", "told of a later reply"),
        "statusListImported": Words("상태목록 수령", "status list taken in"),
        "callerAdded": Words("호출자 등록", "caller added"),
        "callerSuspended": Words("호출자 정지", "caller suspended"),
        "callerResumed": Words("호출자 재개", "caller resumed"),
        "callerRemoved": Words("호출자 삭제", "caller removed"),
        "gateStopped": Words("게이트 중지", "gate stopped"),
        "gateStopConfirmed": Words("게이트 중지 확인", "stop confirmed"),
        "gateReopenProposed": Words("게이트 재개 제안", "reopening proposed"),
        "gateReopenApproved": Words("게이트 재개 승인", "reopening approved"),
        // Register and consultations.
        "firmRegistered": Words("금융회사 등록", "firm registered"),
        "firmContactRecorded": Words("CISO실 연락처 기록", "contact of the CISO's office recorded"),
        "eligibilityReviewed": Words("적격 요건 재판정", "eligibility reviewed"),
        "reviewOpened": Words("검토 과제 개시", "review opened"),
        "reviewClosed": Words("검토 과제 종결", "review closed"),
        "consultationRecorded": Words("간담회 기록", "consultation recorded"),
        "consultationLinked": Words("간담회와 규정집 연결", "consultation linked to a rulebook"),
        "consultationActionCompleted": Words("간담회 후속 조치 완료", "consultation's action completed"),
        // Rounds and applications.
        "roundPlanned": Words("차수 계획", "round planned"),
        "roundOpened": Words("차수 접수 개시", "round opened"),
        "roundScreeningBegun": Words("차수 심사 개시", "screening begun"),
        "roundEvaluationBegun": Words("차수 평가 개시", "evaluation begun"),
        "roundDecided": Words("차수 결정", "round decided"),
        "roundClosed": Words("차수 종료", "round closed"),
        "applicationDrafted": Words("신청서 초안 작성", "application drafted"),
        "applicationRevised": Words("신청서 수정", "application revised"),
        "applicationApproved": Words("신청서 승인", "application approved"),
        "applicationSent": Words("신청서 발송", "application sent"),
        "applicationReceived": Words("신청 접수", "application received"),
        "applicationEntered": Words("신청의 차수 편입", "application entered in a round"),
        "applicationDecided": Words("신청 결정", "application decided"),
        "outcomeReceived": Words("신청 결과 접수", "outcome of the application received"),
        "applicationWithdrawn": Words("신청 철회", "application withdrawn"),
        "supplementRequested": Words("보완 요구", "supplement requested"),
        "supplementReceived": Words("보완 접수", "supplement received"),
        "selectionProposed": Words("선정 제안", "selection proposed"),
        "commissionWordGiven": Words(
            "위원회 의결에 따른 신청 상태 변경", "application moved by the commission's word"),
        "selectionApproved": Words("선정 승인", "selection approved"),
        // Evaluations.
        "panelFormed": Words("평가단 구성", "panel formed"),
        "expertReplaced": Words("평가위원 교체", "expert replaced"),
        "chairReplaced": Words("평가위원장 교체", "chair replaced"),
        "conflictDeclared": Words("이해충돌 신고", "conflict of interest declared"),
        "scoreCommitted": Words("점수 봉인", "score committed"),
        "scoresOpened": Words("점수 개봉", "scores opened"),
        "evaluationConcluded": Words("평가 종결", "evaluation concluded"),
        // The letter's life.
        "commissionReportRecorded": Words("위원회 보고 기록", "report to the commission recorded"),
        "letterRequestReceived": Words("의견 요청 접수", "request for a letter received"),
        "replyExtended": Words("회신 기한 연장", "reply extended"),
        "letterPublished": Words("의견서 공개", "letter published"),
        "publicationDeferred": Words("의견서 공개 연기", "publication deferred"),
        "letterCorrected": Words("의견서 정정", "letter corrected"),
        "letterTransferred": Words("의견서 승계", "letter transferred"),
        "modelChangeRecorded": Words("모델 변경 기록", "change of model recorded"),
        "materialChangeNoted": Words("중대한 변경 기록", "material change noted"),
        "refusalNoticeIssued": Words("미선정 통지 발급", "notice of refusal issued"),
        // Disciplines.
        "disciplineAssigned": Words("통제 담당 지정", "discipline assigned"),
        "disciplineChecked": Words("통제 점검", "discipline checked"),
        "disciplinesEvaluated": Words("통제 반기 평가", "disciplines evaluated"),
        "correctivePlanMade": Words("시정계획 수립", "corrective plan made"),
        "correctivePlanCompleted": Words("시정계획 완료", "corrective plan completed"),
        // Correspondence.
        "dispatchWritten": Words("문서 발신", "dispatch written"),
        "dispatchReceived": Words("문서 수신", "dispatch received"),
        "dispatchHeld": Words("문서 보류", "dispatch held"),
        "dispatchForked": Words("문서 번호 충돌", "dispatch forked"),
        "dispatchDelivered": Words("문서 전달 확인", "dispatch delivered"),
        "alarmAcknowledged": Words("경보 확인", "alarm acknowledged"),
    ]
}
