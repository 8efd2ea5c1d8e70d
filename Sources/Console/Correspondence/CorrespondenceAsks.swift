import Access
import Programme
import UseCases
import Vocabulary

extension Ask<OfficeDesk> {
    static let correspondence: [Ask] = [
        listOutbox, showDispatch, exportDocuments, importDocuments, showDocument, writeDispatch,
        acknowledgeAlarm,
    ]

    static let listOutbox = Ask.list(
        "listOutbox", at: "outbox",
        Words("문서 수발신", "What passed between this office and each other one, and what waits"),
        may: .readOffice, by: { (shown: ListOutbox.Shown) in shown.office }
    ) { desk, _ in try ListOutbox(desk: desk)() }

    static let showDispatch = Ask.read(
        "showDispatch", at: "outbox/{office}/{way}/{number}",
        Words(
            "발송문서 내용",
            "A dispatch by its number, and what it says while its document is kept here"),
        may: .readOffice, office,
        AskField(
            "way",
            .choice([
                .init("sent", Words("보낸 문서", "sent")),
                .init("received", Words("받은 문서", "received")),
            ]), Words("방향", "Which of the two offices wrote it")),
        AskField("number", .number(1...999_999_999), Words("번호", "Its number"))
    ) { desk, given in
        try ShowDispatch(desk: desk)(
            given.number("number"), of: given.text("office"),
            isOwn: given.text("way") == "sent", by: given.person)
    }

    static let exportDocuments = Ask.list(
        "exportDocuments", at: "outbox/{office}/documents",
        Words("전달할 문서", "Dispatches without a receipt and receipts owed, as signed"),
        may: .readOffice, by: { (document: ExportedDocument) in document.name }, office
    ) { desk, given in
        try ExportDocuments(desk: desk)(to: given.text("office"), by: given.person)
            .map(ExportedDocument.init)
    }

    static let importDocuments = Ask.write(
        "importDocuments", at: "outbox/documents",
        Words("가져온 문서 받기", "Take in what a courier brought"), may: .takeDispatch,
        AskField(
            "documents", .lines(limit: 384 * 1024),
            Words("서명된 문서", "Signed documents"),
            hint: Words(
                "한 줄에 하나씩; 순서는 상관없습니다. 이미 받은 문서는 아무것도 바꾸지 않습니다.",
                "One a line, in any order; what came before changes nothing."))
    ) { desk, given in
        let lines = try given.text("documents").split(separator: "\n").filter { !$0.isEmpty }
        guard lines.count <= ImportedDocuments.limit else {
            throw FieldFailure.tooMany("documents", most: ImportedDocuments.limit)
        }
        return ImportedDocuments(
            documents: try ImportDocuments(desk: desk)(
                lines.enumerated().map { ("\($0.offset + 1)", Array($0.element.utf8)) },
                by: given.person))
    }

    /// Posted, since a document is too long for an address; it changes nothing.
    static let showDocument = Ask.write(
        "showDocument", at: "documents/show",
        Words("서명 문서 보기", "What a signed document says, and whose key signed it"),
        may: .readOffice, .document
    ) { desk, given in try ShowDocument(desk: desk)(given.document()) }

    /// Of all kinds a person writes notices alone: every other tells a decision, and stands in the
    /// transaction that decides it.
    static let writeDispatch = Ask.write(
        "writeDispatch", at: "outbox/{office}/notices",
        Words("통지 보내기", "Write a notice"), may: .writeDispatch, office,
        AskField(
            "text", .lines(limit: Dispatch.contentsLimit.bytes),
            Words("내용", "What it says"),
            hint: Words(
                "서명되어 상대 기관에 전달되며, 고치거나 거둘 수 없습니다.",
                "It is signed for the other office, and is neither changed nor taken back.")),
        then: "/outbox"
    ) { desk, given in
        let written = try WriteDispatch(desk: desk)(
            .notice, given.text("text"), to: given.text("office"), by: given.person)
        return WrittenNotice(office: written.to, number: written.number)
    }

    static let acknowledgeAlarm = Ask.write(
        "acknowledgeAlarm", at: "outbox/{office}/alarms/{alarm}/acknowledge",
        Words("경보 확인", "Acknowledge the alarm"), may: .acknowledgeAlarm, office,
        AskField("alarm", .number(1...1_000_000), Words("경보", "The alarm's number")),
        then: "/outbox"
    ) { desk, given in
        try AcknowledgeAlarm(desk: desk)(
            given.number("alarm"), of: given.text("office"), by: given.person)
        return Done(done: "acknowledgeAlarm")
    }

    private static let office = AskField.id("office", Words("상대 기관", "The other office's id"))
}

/// A notice that waits for a courier, or for the next exchange.
struct WrittenNotice: Codable, Sendable {
    let office: String
    /// That of the dispatch.
    let number: Int
}

/// A signed document that a courier takes along.
struct ExportedDocument: Codable, Sendable {
    let to: String
    /// `dispatch` or `receipt`.
    let what: String
    let number: Int
    /// A file's name that no other document of this office has.
    let name: String
    let document: String

    init(_ exported: ExportDocuments.Exported) {
        to = exported.to
        what = exported.what
        number = exported.number
        name = exported.name
        document = String(decoding: exported.document, as: UTF8.self)
    }
}
