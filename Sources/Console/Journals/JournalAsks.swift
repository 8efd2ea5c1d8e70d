import Access
import Programme
import UseCases
import Vocabulary

extension Ask<SupervisorDesk> {
    static let journal: [Ask] = [
        .readJournal { desk, day in try ReadJournal<SupervisorOffice>(desk: desk.desk)(day).entries
        },
        .showKnownDay { $0.desk },
    ]
}

extension Ask<FirmDesk> {
    static let journal: [Ask] = [
        .readJournal { desk, day in try ReadJournal<FirmState>(desk: desk.desk)(day).entries },
        .showKnownDay { $0.desk },
    ]
}

extension Ask {
    fileprivate static func readJournal(
        _ read: @escaping @Sendable (Desk, KoreanDate?) throws -> [JournalLine]
    ) -> Ask {
        .list(
            "readJournal", at: "journal",
            Words("하루의 결정 일지", "The journal's entries of one day in Korea, oldest first"),
            may: .readOffice, by: { (entry: ShownEntry) in String(entry.entry) },
            AskField(
                "day", .day, Words("날짜", "The day; the last with an entry where it is absent"),
                isRequired: false)
        ) { desk, given in
            let day = given.optional("day").flatMap { try? KoreanDate(parsing: $0) }
            return try read(desk, day).map(ShownEntry.init)
        }
    }

    fileprivate static func showKnownDay(
        _ office: @escaping @Sendable (Desk) -> OfficeDesk
    ) -> Ask {
        .read(
            "showKnownDay", at: "journal/known",
            Words(
                "그날 알고 있던 것", "What was known at the end of a day, and how each letter stood then"),
            may: .readOffice,
            AskField(
                "day", .day, Words("날짜", "The day; the last with an entry where it is absent"),
                isRequired: false)
        ) { desk, given in
            try ShowKnownDay(desk: office(desk))(given.optional("day"), for: given.person)
        }.takingLong()
    }
}
