import Foundation
import Programme
import Rules
import Testing
import Vocabulary

extension GoldenEventTests {
    static func firmEvents(_ sample: Sample) throws -> [any JournalEvent] {
        [
            FirmRegistered(
                firm: sample.firm, koreanName: "다솜은행", englishName: "Dasom Bank",
                sector: .bank)
        ]
    }
}

extension FirmFiguresRecorded {
    /// `event` as it comes back from its written form.
    static func again(_ event: (any JournalEvent)?) throws -> FirmFiguresRecorded {
        let event = try #require(event as? FirmFiguresRecorded)
        let again = try JSONDecoder().decode(
            FirmFiguresRecorded.self, from: try JSONEncoder().encode(event))
        #expect(again == event)
        return again
    }
}
