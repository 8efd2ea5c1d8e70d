import Access
import UseCases

// Letters that a firm's office holds, and the status list by which they stand.
extension Ask<FirmDesk> {
    static let heldLetters: [Ask] = [
        listLetters, showLetter, explainLetter, showLetterDocument, importLetter,
        importStatusList,
    ]

    static let listLetters = Ask.list(
        "listLetters", at: "letters", Words("보유한 의견서", "The letters held and how they stand"),
        may: .readOffice, by: { (letter: ShownLetter) in letter.serial }
    ) { desk, _ in try ListLetters(desk: desk.desk)() }

    static let showLetter = Ask.read(
        "showLetter", at: "letters/{serial}", Words("의견서 내용", "What a letter says"),
        may: .readOffice, .serial
    ) { desk, given in try ShownWhole(given.source(desk.desk)) }

    static let explainLetter = Ask.read(
        "explainLetter", at: "letters/{serial}/explanation",
        Words("의견서와 집행 규칙", "Each grant beside its rule, each condition beside its means"),
        may: .readOffice, .serial
    ) { desk, given in try ExplainLetter()(given.source(desk.desk)) }

    static let showLetterDocument = Ask.read(
        "showLetterDocument", at: "letters/{serial}/document",
        Words("서명된 의견서 원본", "The signed letter, byte for byte"), may: .readOffice, .serial
    ) { desk, given in try SignedText(given.source(desk.desk)) }

    static let importLetter = Ask.write(
        "importLetter", at: "letters/import", Words("의견서 들여오기", "Take a letter in"),
        may: .importLetter, .document, then: "/letters/{serial}"
    ) { desk, given in
        Issued(serial: try ImportLetter(desk: desk)(given.document(), by: given.person))
    }

    static let importStatusList = Ask.write(
        "importStatusList", at: "status-list/import",
        Words("상태목록 들여오기", "Take a status list in"), may: .importStatusList, .document,
        then: "/letters"
    ) { desk, given in try ImportStatusList(desk: desk)(given.document(), by: given.person) }
}
