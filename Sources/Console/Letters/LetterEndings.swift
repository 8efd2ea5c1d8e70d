import Egress
import Programme
import UseCases
import Vocabulary

/// That letters of the firm's end soon, and what is to be done about it.
struct LetterEndings: Sendable {
    /// Soonest first.
    let alarms: [LetterAlarm]

    private let words = LetterEndingWords()

    init(_ view: OfficeView<FirmState>) {
        alarms = view.state.office.alarms(at: view.now, rulebook: view.rules)
    }

    /// Nothing while no letter ends soon.
    func blocks(_ language: Language) -> [Block] {
        guard !alarms.isEmpty else { return [] }
        let letters = alarms.map { alarm in
            [.link(alarm.serial.description, to: "/letters/\(alarm.serial)"), .text(": ")]
                + LetterEndingText.pieces(alarm, language)
        }
        let renewal: [Piece] = [
            .text("\(words.renewal(language)) "),
            .link(words.apply(language), to: Place.applications.address),
        ]
        return [.notice(Notice(words.title(language), .warn, points: letters + [renewal]))]
    }
}

/// The rulebook's mark that a letter has passed, its last day, and how many days are left.
enum LetterEndingText {
    static func pieces(_ alarm: LetterAlarm, _ language: Language) -> [Piece] {
        let words = LetterEndingWords()
        return [
            .text("\(alarm.mark)\(words.within(language)), \(words.lastDay(language)) "),
            .day(alarm.lastDay.description),
            .text(" (\(words.daysLeft(language)) \(alarm.daysLeft))"),
        ]
    }
}

struct LetterEndingWords: PageWords {
    let title = Words("의견서의 종료일이 다가옵니다", "A letter ends soon")
    /// After a number of days.
    let within = Words("일 이내 종료", " days or less to go")
    let lastDay = Words("종료일", "last day")
    let daysLeft = Words("남은 날", "days left")
    let renewal = Words(
        "종료일이 지나면 게이트가 닫힙니다. 갱신하려면 새 평가를 받아야 하므로 다음 차수에 신청하여 주십시오.",
        "After its last day the gate closes. A letter is renewed by a new evaluation alone: "
            + "apply to a coming round.")
    let apply = Words("비조치 신청 →", "Applications →")
    init() {}
}
