import Egress
import Programme
import Vocabulary

/// A day that a time limit ends on, and whether it is over.
enum DueDayText {
    static func pieces(_ due: DueDay, on today: KoreanDate, _ language: Language) -> [Piece] {
        let words = LetterDatesWords()
        return switch due {
        case .on(let day) where due.isOver(on: today):
            [.day(day.description), .text(" "), .status(Status(words.overdue(language), .bad))]
        case .on(let day): [.day(day.description)]
        case .unknown(let year):
            [.status(Status(words.unknown(language), .warn)), .note("\(year)")]
        }
    }
}
