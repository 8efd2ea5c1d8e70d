import Egress
import Programme
import UseCases
import Vocabulary

/// How a letter stands, in a word and its tone.
enum StandingText {
    static func status(_ letter: LetterView, _ language: Language) -> Status {
        let words = StandingWords()
        if let decision = letter.otherDecision, letter.defect == nil {
            return Status(words.name(of: decision)(language), .quiet)
        }
        switch letter.standing {
        case .inForce: return Status(words.inForce(language), .good)
        case .notYet: return Status(words.notYet(language), .quiet)
        case .expired: return Status(words.expired(language), .quiet)
        case .revoked: return Status(words.revoked(language), .bad)
        case .suspended: return Status(words.suspended(language), .warn)
        case .statusStale: return Status(words.statusStale(language), .warn)
        case nil: return Status(words.defective(language), .bad)
        }
    }

    /// What stands under the word: until when, and whether a second person is missing.
    static func notes(_ letter: LetterView, at now: Instant, _ language: Language) -> [Piece] {
        let words = StandingWords()
        var notes: [Piece] = []
        if letter.otherDecision != nil { notes.append(.note(words.opensNoGate(language))) }
        if case .suspended(let until) = letter.standing {
            notes.append(.note("\(words.until(language)) \(Amount.time(until))"))
        }
        if let by = letter.confirmBy {
            let word = now < by ? words.unconfirmed : words.overdue
            notes.append(.note("\(word(language)) \(Amount.time(by))"))
        }
        if let serial = letter.renewedBy {
            notes.append(.note("\(words.renewedBy(language)) \(serial)"))
        }
        notes += ToldMeasuresSection.notes(letter.told ?? [], at: now, language)
        notes += letter.defect?.sentences(in: language).map { .note($0) } ?? []
        return notes
    }
}

struct StandingWords: PageWords {
    let inForce = Words("효력 있음", "in force")
    let notYet = Words("효력 전", "not yet in force")
    let expired = Words("기간 만료", "expired")
    let revoked = Words("철회", "revoked")
    let suspended = Words("효력정지", "suspended")
    let statusStale = Words("상태목록 오래됨", "status list stale")
    let noAction = Words("비조치", "no action")
    let action = Words("조치로 회신", "answered: action")
    let other = Words("기타로 회신", "answered: other")
    let opensNoGate = Words("게이트를 열지 않음", "opens no gate")
    let defective = Words("내용 오류", "defective")
    let until = Words("정지 종료", "until")
    let unconfirmed = Words("두 번째 사람의 확인 기한", "to be confirmed by a second person by")
    let overdue = Words("확인 기한이 지남", "confirmation overdue since")
    let renewedBy = Words("대체한 의견서", "taken over by")
    init() {}

    func name(of decision: LetterDecision) -> Words {
        switch decision {
        case .noAction: noAction
        case .action: action
        case .other: other
        }
    }
}
