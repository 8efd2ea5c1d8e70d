import Access
import UseCases

// The gate: how it stands, its stop by one person at once, its reopening by two; and its record.
extension Ask<FirmDesk> {
    static let gate: [Ask] = [
        showGateStatus, stopGate, confirmStop, proposeReopen, approveReopen, readRecord,
    ]

    static let showGateStatus = Ask.read(
        "showGateStatus", at: "gate",
        Words("게이트 상태", "Whether the gate may open now, and if not, why"), may: .readOffice
    ) { desk, _ in try ShowGateStatus(desk: desk)() }

    static let stopGate = Ask.write(
        "stopGate", at: "gate/stop", Words("게이트 중지", "Stop the gate at once"), may: .stopGate,
        why, then: "/"
    ) { desk, given in
        try StopGate(desk: desk)(reason: given.text("reason"), by: given.person)
        return Done(done: "stopGate")
    }

    static let confirmStop = Ask.write(
        "confirmStop", at: "gate/confirm", Words("중지 확인", "Confirm the stop"),
        may: .confirmStop, then: "/"
    ) { desk, given in
        try ConfirmStop(desk: desk)(by: given.person)
        return Done(done: "confirmStop")
    }

    static let proposeReopen = Ask.write(
        "proposeReopen", at: "gate/reopen/propose",
        Words("다시 열기 제안", "Propose to reopen"), may: .proposeReopen, why, then: "/"
    ) { desk, given in
        try ReopenGate(desk: desk).propose(reason: given.text("reason"), by: given.person)
        return Done(done: "proposeReopen")
    }

    static let approveReopen = Ask.write(
        "approveReopen", at: "gate/reopen/approve",
        Words("다시 열기 승인", "Approve the reopening"), may: .approveReopen, then: "/"
    ) { desk, given in
        Reopened(isOpen: try ReopenGate(desk: desk).approve(by: given.person))
    }

    /// Newest first; `cursor` is the index before which the page ends, as `next` gives it.
    static let readRecord = Ask.read(
        "readRecord", at: "record", Words("통과 기록", "The gate's record, newest first"),
        may: .readOffice,
        AskField(
            "limit", .number(1...200), Words("한 쪽의 항목 수", "How many items at most"),
            isRequired: false),
        AskField(
            "cursor", .number(0...Int.max),
            Words("앞 쪽의 `next`", "What an earlier page gave as `next`"), isRequired: false)
    ) { desk, given in
        let limit = given.optional("limit").flatMap { Int($0) } ?? 50
        let before = given.optional("cursor").flatMap { UInt64($0) }
        return ShownRecord(try ReadRecord(desk: desk, node: nil)(limit, before: before))
    }

    private static let why = AskField(
        "reason", .lines(limit: 1000), Words("사유", "Why"))
}

struct Reopened: Codable, Sendable {
    /// Whether the stop is over; else a further person must approve.
    let isOpen: Bool
}
