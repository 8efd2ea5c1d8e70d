import Access
import UseCases

// The gate: how it stands, its stop by one person at once, its reopening by two; and its record.
extension Ask<FirmDesk> {
    static let gate: [Ask] = [
        showGateStatus, stopGate, confirmStop, proposeReopen, approveReopen, readRecord,
        exportRecord,
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

    static let exportRecord = Ask.read(
        "exportRecord", at: "record/export",
        Words(
            "통과 기록 내보내기",
            "Entries of the gate's record with their proofs, in one file, \(ExportRecord.servedLimit) at most"
        ), may: .readOffice,
        AskField("from", .number(0...Int.max), Words("처음 기재 번호", "The first entry's index")),
        AskField("to", .number(0...Int.max), Words("끝 기재 번호", "The last entry's index")),
        AskField.id(
            "node", Words("게이트 노드", "The gate's node; that of the settings where it is absent"),
            isRequired: false)
    ) { desk, given in
        let exported = try ExportRecord(desk: desk, node: given.optional("node"))(
            from: UInt64(given.number("from")), to: UInt64(given.number("to")),
            limit: ExportRecord.servedLimit)
        return ExportedRecord(count: exported.count, export: exported.text)
    }.takingLong()

    private static let why = AskField(
        "reason", .lines(limit: 1000), Words("사유", "Why"))
}

/// Entries with their proofs, as `sumun record export` writes them into a file.
struct ExportedRecord: Codable, Sendable {
    let count: Int
    let export: String
}

struct Reopened: Codable, Sendable {
    /// Whether the stop is over; else a further person must approve.
    let isOpen: Bool
}
