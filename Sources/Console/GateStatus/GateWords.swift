import Egress
import UseCases
import Vocabulary

/// The words of the gate's page.
struct GateWords: PageWords {
    let title = Words("게이트 현황", "The gate at a glance")
    let state = Words("지금", "Now")
    let open = Words("게이트가 열려 있습니다", "The gate is open")
    let shut = Words("게이트가 닫혀 있습니다", "The gate is shut")
    let rehearsal = Words(
        "연습용 서비스가 연결되어 있습니다. 실제 AI가 아닙니다.",
        "A stand-in answers for a service: it is no real AI.")
    let inForce = Words("효력 있는 의견서", "Letters in force")
    let until = Words("종료일", "until")
    let none = Words("없음", "none")
    let statusList = Words("상태목록", "Status list")
    let fresh = Words("유효", "fresh")
    let stale = Words("오래됨", "stale")
    let freshUntil = Words("유효 기한", "counts until")
    let application = Words("비조치 신청", "Application")
    let callers = Words("호출자", "Callers")
    let recorded = Words("기록된 항목", "Entries recorded")
    let flow = Words("날짜별 요청", "Requests by day")
    let flowSummary = Words(
        "날짜별 허용, 거절, 자체 응답 수의 막대; 수치는 표에 있습니다.",
        "Columns by day for admitted, refused and answered requests; the numbers are in the table.")
    let flowCaption = Words("날짜와 결정별 요청 수", "Requests by day and decision")
    let day = Words("날짜", "Day")
    let admitted = Words("허용", "admitted")
    let refused = Words("거절", "refused")
    let answered = Words("게이트가 응답", "answered here")
    let nothing = Words("아직 요청이 없습니다", "No request yet")
    let refusals = Words("거절 사유", "Refusals by reason")
    let refusalsSummary = Words(
        "사유별 거절 수의 막대; 수치는 표에 있습니다.",
        "A bar for the refusals of each reason; the numbers are in the table.")
    let refusalsCaption = Words("사유별 거절 수", "Refusals by reason")
    let reason = Words("사유", "Reason")
    let count = Words("건수", "Count")
    let noRefusals = Words("거절이 없습니다", "Nothing was refused")
    let findings = Words("유형별 발견", "Findings by kind")
    let findingsSummary = Words(
        "유형별 발견 수와 조치의 막대; 수치는 표에 있습니다.",
        "A bar for the findings of each kind by what was done; the numbers are in the table.")
    let findingsCaption = Words("유형과 조치별 발견 수", "Findings by kind and what was done")
    let kind = Words("유형", "Kind")
    let noted = Words("기록만", "noted")
    let pseudonymised = Words("가명처리", "pseudonymised")
    let blocked = Words("차단", "blocked")
    let noFindings = Words(
        "발견이 없습니다. 탐지기가 없는 유형은 점검되지 않습니다.",
        "Nothing was found; what has no detector is not checked.")
    let last = Words("최근 기록", "Last records")
    let all = Words("전체 기록 보기 →", "All of the record →")
    let ofNewest = Words("최신 항목 기준, 항목 수:", "of the newest entries, in number:")
    init() {}
}

/// Why the gate is shut, and the way to what can be done about it.
enum ShutText {
    static func pieces(
        _ reason: ShutReason, at now: Instant, _ language: Language
    ) -> [Piece] {
        let words = ShutWords()
        switch reason {
        case .stopped(let stop):
            let confirmation =
                stop.confirmedBy != nil
                ? words.confirmed : stop.isOverdue(at: now) ? words.overdue : words.unconfirmed
            return [
                .link(words.stopped(language), to: "/journal?day=\(KoreanDate(of: stop.at))"),
                .text(": \(stop.reason)"),
                .note(
                    "\(stop.by) · \(Amount.time(stop.at)) · \(confirmation(language))"),
                .note(words.reopen(language)),
            ]
        case .noLetterInForce:
            return [
                .link(words.noLetter(language), to: "/letters"),
                .note(words.noLetterHint(language)),
            ]
        case .noCaller:
            return [
                .link(words.noCaller(language), to: "/callers"),
                .note(words.noCallerHint(language)),
            ]
        case .noService: return said(words.noService, words.noServiceHint, language)
        case .starting: return [.text(words.starting(language))]
        case .draining: return [.text(words.draining(language))]
        case .notServed: return [.text(words.notServed(language))]
        case .recordUnavailable: return said(words.record, words.recordHint, language)
        case .recordReserve: return said(words.reserve, words.reserveHint, language)
        case .clockBehind: return said(words.clock, words.clockHint, language)
        case .noDayKey: return said(words.dayKey, words.dayKeyHint, language)
        case .unreadable: return said(words.unreadable, words.unreadableHint, language)
        }
    }

    private static func said(_ what: Words, _ hint: Words, _ language: Language) -> [Piece] {
        [.text(what(language)), .note(hint(language))]
    }
}

struct ShutWords: PageWords {
    let stopped = Words("중지 명령이 내려져 있습니다", "A stop order is in force")
    let confirmed = Words("확인됨", "confirmed")
    let unconfirmed = Words("두 번째 사람의 확인 대기", "not yet confirmed by a second person")
    let overdue = Words("확인 기한 지남", "confirmation overdue")
    let reopen = Words(
        "다시 열려면 두 사람이 필요합니다.", "It takes two persons to reopen.")
    let noLetter = Words("효력 있는 비조치의견서가 없습니다", "No letter is in force")
    let noLetterHint = Words(
        "보유한 의견서의 기간과 상태목록을 확인하십시오.",
        "Look at the letters held, their terms and the status list.")
    let noCaller = Words("등록된 호출자가 없습니다", "No caller has a key")
    let noCallerHint = Words(
        "호출자 화면에서 등록하십시오.", "Add one on the page of callers.")
    let noService = Words("설정에 서비스가 없습니다", "The settings name no service")
    let noServiceHint = Words(
        "office.yaml의 gate.services를 확인하십시오.", "See `gate.services` of office.yaml.")
    let starting = Words("게이트가 시작하는 중입니다", "The gate is starting")
    let draining = Words(
        "진행 중인 요청을 마치는 중이며 새 요청은 받지 않습니다",
        "The gate finishes what is under way and takes nothing new")
    let notServed = Words("게이트를 실행하는 프로세스가 없습니다", "No process serves the gate")
    let record = Words("기록을 쓸 수 없습니다", "The record cannot be written")
    let recordHint = Words(
        "기록이 디스크에 남기 전에는 아무것도 나가지 않습니다. 디스크를 확인하십시오.",
        "Nothing leaves before its record is durable. See to the disk.")
    let reserve = Words("기록 저장소에 예비 공간만 남았습니다", "The record's store has only its reserve left")
    let reserveHint = Words("저장 공간을 늘리십시오.", "Give it more room.")
    let clock = Words("시계가 기록보다 늦습니다", "The clock is behind the record")
    let clockHint = Words("시각 동기화를 확인하십시오.", "See to the time synchronisation.")
    let dayKey = Words("오늘의 봉인 키를 만들거나 읽을 수 없습니다", "The day's key can be neither made nor read")
    let dayKeyHint = Words("sealed 폴더를 확인하십시오.", "See to the folder `sealed`.")
    let unreadable = Words("기관의 기록을 읽을 수 없습니다", "The office cannot be read")
    let unreadableHint = Words("사본에서 복구하십시오.", "Restore it from a copy.")
    init() {}
}
