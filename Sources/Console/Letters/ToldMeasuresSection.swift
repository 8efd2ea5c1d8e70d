import Egress
import Programme
import UseCases
import Vocabulary

/// What the supervisor's office told against a letter, at the firm that holds it: what was done,
/// on which ground, why and when.
struct ToldMeasuresSection {
    private let told: [LetterView.Told]
    private let words = ToldMeasureWords()

    init(_ told: [LetterView.Told]) { self.told = told }

    func section(_ language: Language) -> Section {
        Section(LetterWords().measures(language), .table(table(language)))
    }

    private func table(_ language: Language) -> Table {
        Table(
            words.caption(language),
            [
                Table.Column(words.decidedAt(language)), Table.Column(words.measure(language)),
                Table.Column(words.ground(language)), Table.Column(words.reason(language)),
                Table.Column(words.toldAt(language)), Table.Column(words.confirmed(language)),
            ], whenEmpty: words.none(language),
            rows: told.map { told in
                [
                    Cell(.time(told.measure.decidedAt)), Cell(effect(told.measure, language)),
                    ground(told, language), Cell(.text(told.measure.reason ?? "–")),
                    Cell(.time(told.measure.toldAt)), confirmation(told.measure, language),
                ]
            })
    }

    private func effect(_ measure: ToldMeasure, _ language: Language) -> [Piece] {
        let names = MeasureActWords()
        return switch measure.effect {
        case .revoked: [.status(Status(names.revoked(language), .bad))]
        case .corrected: [.status(Status(names.corrected(language), .bad))]
        case .replaced(let by):
            [.status(Status(names.replaced(language), .bad)), .note("\(by)")]
        case .suspended(let until):
            [
                .status(Status(names.suspended(language), .warn)),
                .note("\(words.until(language)) \(Amount.time(until))"),
            ]
        }
    }

    /// Nobody confirms that another letter took its place.
    private func confirmation(_ measure: ToldMeasure, _ language: Language) -> Cell {
        if case .replaced = measure.effect { return Cell(.text("–")) }
        return measure.confirmedAt.map { Cell(.time($0)) }
            ?? .status(words.unconfirmed(language), .warn)
    }

    private func ground(_ told: LetterView.Told, _ language: Language) -> Cell {
        guard case .revoked(let code) = told.measure.effect else { return Cell(.text("–")) }
        guard let ground = told.ground else { return Cell(.code(code)) }
        return Cell(.text(GroundText.said(ground, language)), .codeNote(code))
    }

    /// Ground and reason of what holds at `now`, for under the word on how the letter stands.
    static func notes(
        _ told: [LetterView.Told], at now: Instant, _ language: Language
    ) -> [Piece] {
        let words = ToldMeasureWords()
        return told.filter { $0.measure.holds(at: now) }.flatMap { told -> [Piece] in
            let reason = told.measure.reason.map { Piece.note("\(words.reason(language)): \($0)") }
            let reasons = [reason].compactMap { $0 }
            switch told.measure.effect {
            case .revoked(let code):
                let ground = told.ground.map { GroundText.said($0, language) } ?? code
                return [.note("\(words.ground(language)): \(ground)")] + reasons
            case .replaced(let by):
                return [.note("\(MeasureActWords().replaced(language)): \(by)")]
            case .suspended, .corrected: return reasons
            }
        }
    }
}

struct ToldMeasureWords: PageWords {
    let caption = Words(
        "감독기관이 문서로 알린 조치. 상태목록과 함께 보아 더 엄한 쪽을 따르며, 게이트도 그러합니다.",
        "What the supervisor's office told by dispatch; of it and the status list the stricter "
            + "holds, at the gate too.")
    let decidedAt = Words("조치 시각", "Decided")
    let measure = Words("조치", "Measure")
    let ground = Words("철회 사유", "Ground")
    let reason = Words("이유", "Reason")
    let toldAt = Words("통지받은 시각", "Told here")
    let confirmed = Words("두 번째 사람의 확인", "Confirmed")
    let unconfirmed = Words("확인 통지 없음", "not told yet")
    let until = Words("종료", "until")
    let none = Words("감독기관이 알린 조치가 없습니다", "The supervisor's office told of no measure")
    init() {}
}

/// What the acts are called by which a firm is told of a measure.
struct MeasureActWords: PageWords {
    let revoked = Words("철회", "revoked")
    let suspended = Words("효력정지", "suspended")
    let corrected = Words("오류로 끝남", "ended as issued wrongly")
    let confirmed = Words("조치 확인", "confirmed")
    let replaced = Words("다른 의견서로 대체", "replaced by another letter")
    init() {}

    func name(of act: MeasureAct) -> Words {
        switch act {
        case .revoked: revoked
        case .suspended: suspended
        case .corrected: corrected
        case .confirmed: confirmed
        case .replaced: replaced
        }
    }
}
