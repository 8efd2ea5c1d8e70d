import Access
import Foundation
import Programme
import UseCases
import Vocabulary

// Letters at the supervisor's office: from the draft to the letter, and what becomes of it.
extension Ask<SupervisorDesk> {
    static let letters: [Ask] = [
        listLetters, showLetter, explainLetter, showLetterDocument, listLetterDates,
        listLetterDrafts, showLetterDraft, prepareLetter,
        draftLetter, approveLetter, issueLetter, revokeLetter, suspendLetter, confirmRevocation,
        correctLetter, transferLetter, changeModel, publishLetter, deferPublication,
        receiveLetterRequest, extendReply, publishStatusList,
    ]

    static let listLetters = Ask.list(
        "listLetters", at: "letters", Words("발급한 의견서", "The letters issued and how they stand"),
        may: .readOffice, by: { (letter: ShownLetter) in letter.serial }
    ) { desk, given in try ListLetters(desk: desk.desk)(for: given.person) }

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

    static let listLetterDates = Ask.read(
        "listLetterDates", at: "letter-dates",
        Words(
            "기한이 다가온 회신·공개·만료",
            "Replies and publications that are due, letters that end soon"), may: .readOffice
    ) { desk, given in try ListLetterDates(desk: desk)(by: given.person) }

    static let listLetterDrafts = Ask.list(
        "listLetterDrafts", at: "letters/drafts", Words("의견서 초안", "The drafts of letters"),
        may: .readOffice, by: { (draft: ShownDraft) in draft.draft }
    ) { desk, given in try ListLetterDrafts(desk: desk)(by: given.person) }

    static let showLetterDraft = Ask.read(
        "showLetterDraft", at: "letters/drafts/{draft}",
        Words("초안 내용", "What a draft would grant"), may: .readOffice, .draft
    ) { desk, given in try ShowLetterDraft(desk: desk)(given.text("draft"), by: given.person) }

    static let prepareLetter = Ask.read(
        "prepareLetter", at: "applications/{application}/letter-draft",
        Words("신청으로 채운 초안", "A draft as an application gives it; nothing is decided"),
        may: .readOffice, .id("application", Words("신청", "Application"))
    ) { desk, given in try PrepareLetter(desk: desk)(given.text("application"), by: given.person) }

    static let draftLetter = Ask.write(
        "draftLetter", at: "letters/draft", Words("초안 작성", "Draft the letter"),
        may: .draftLetter, .contents(limit: DraftLetter.sizeLimit),
        then: "/letters/drafts/{draft}"
    ) { desk, given in
        Drafted(draft: try DraftLetter(desk: desk)(given.bytes("contents"), by: given.person))
    }

    static let approveLetter = Ask.write(
        "approveLetter", at: "letters/drafts/{draft}/approve",
        Words("초안 승인", "Approve the draft"), may: .approveLetter, .draft,
        then: "/letters/drafts/{draft}"
    ) { desk, given in
        let draft = try given.text("draft")
        try ApproveLetter(desk: desk)(draft, by: given.person)
        return Drafted(draft: draft)
    }

    static let issueLetter = Ask.write(
        "issueLetter", at: "letters/drafts/{draft}/issue",
        Words("서명하여 발급", "Sign and issue"), may: .issueLetter, .draft,
        then: "/letters/{serial}"
    ) { desk, given in
        Issued(serial: try IssueLetter(desk: desk)(given.text("draft"), by: given.person).serial)
    }

    static let publishStatusList = Ask.write(
        "publishStatusList", at: "status-list/publish",
        Words("상태목록 발행", "Sign a new status list"), may: .publishStatusList,
        then: "/letters"
    ) { desk, given in try PublishStatusList(desk: desk)(by: given.person).shown }
}

extension AskField {
    static let serial = AskField.id("serial", Words("일련번호", "Serial"))
    static let draft = AskField.id("draft", Words("초안", "Draft"))

    /// Contents as a person writes them: YAML.
    static func contents(limit: ByteCount) -> AskField {
        AskField("contents", .lines(limit: limit.bytes), Words("내용 (YAML)", "Contents (YAML)"))
    }

    /// A signed document as text.
    static let document = AskField(
        "document", .lines(limit: 128 * 1024), Words("서명된 문서", "The signed document"),
        hint: Words(
            "받은 파일의 내용을 그대로 붙여 넣으십시오.", "Paste what the file holds, as it is."))
}

extension Given {
    /// The letter of this office that was named, where it is the person's to see.
    func source(_ desk: OfficeDesk) throws -> LetterSource {
        try desk.letter(text("serial"), for: person)
    }

    /// A signed document that was pasted, without the line's end that a file may end in.
    func document() throws -> [UInt8] {
        Array(try text("document").trimmingCharacters(in: .whitespacesAndNewlines).utf8)
    }
}

/// A letter's draft by its id.
struct Drafted: Codable, Sendable {
    let draft: String
}

struct Issued: Codable, Sendable {
    let serial: String
}

/// A letter whole, as its signed document says it, with what was done against it.
struct ShownWhole: Codable, Sendable {
    let letter: UnverifiedLetter
    /// What was done against it, or what a firm's office was told of that.
    let measures: [ShownMeasure]

    init(_ source: LetterSource) throws {
        let shown = try ShowLetter()(source)
        letter = try JSONDecoder().decode(UnverifiedLetter.self, from: Data(shown.json))
        measures = shown.measures ?? []
    }
}

/// A signed document as text.
struct SignedText: Codable, Sendable {
    let document: String

    init(_ source: LetterSource) throws {
        document = String(decoding: try ShowLetter()(source).document, as: UTF8.self)
    }
}
