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
                sector: .bank),
            FirmContactRecorded(
                firm: sample.firm,
                contact: try #require(
                    FirmContact(phone: "+82 2-0000-0100", email: "security@dasom.example"))),
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
