import Access
import UseCases

extension Ask<SupervisorDesk> {
    static let firms: [Ask] = [
        listFirms, showFirm, showEligibility, registerFirms, checkFirms, importFirmCard,
    ]

    static let listFirms = Ask.list(
        "listFirms", at: "firms",
        Words("금융회사 명부", "The register, each firm with its eligibility on a day"),
        may: .readOffice, by: { (firm: ShownFirm) in firm.firm }, day
    ) { desk, given in try ListFirms(desk: desk)(asOf: given.optional("day")).firms }

    static let showFirm = Ask.read(
        "showFirm", at: "firms/{firm}",
        Words("금융회사", "One firm: every criterion, and all that was told of it"),
        may: .readOffice, firm, day
    ) { desk, given in
        try ShowFirm(desk: desk)(
            given.text("firm"), asOf: given.optional("day"), for: given.person)
    }

    static let showEligibility = Ask.read(
        "showEligibility", at: "eligibility",
        Words("적격 요건 현황", "How many firms of the register meet each criterion on a day"),
        may: .readOffice, day
    ) { desk, given in
        EligibilitySummary(try ListFirms(desk: desk)(asOf: given.optional("day")))
    }

    static let registerFirms = Ask.write(
        "registerFirms", at: "firms", Words("명부에 등록", "Enter firms in the register"),
        may: .registerFirms,
        AskField(
            "csv", .lines(limit: FirmTable.limit), Words("금융회사 표 (CSV)", "Table of firms (CSV)"),
            hint: Words(
                "첫 줄은 열 이름입니다. 한 줄이라도 틀리면 아무것도 등록하지 않습니다.",
                "The first line names the columns. With one row wrong, nothing is entered."))
    ) { desk, given in try RegisterFirms(desk: desk)(given.bytes("csv"), by: given.person) }

    /// Posted, since a table is too long for an address; it changes nothing.
    static let checkFirms = Ask.write(
        "checkFirms", at: "firms/check",
        Words("표의 적격 요건 확인", "Check a table of firms by today's rulebook, entering nothing"),
        may: .readOffice,
        AskField(
            "csv", .lines(limit: FirmTable.limit), Words("금융회사 표 (CSV)", "Table of firms (CSV)"),
            hint: Words(
                "명부는 바뀌지 않습니다. 요건마다 충족, 미충족, 확인 불가를 보여 줍니다.",
                "The register stays as it is; each criterion is told as met, not met or unknown.")),
        day
    ) { desk, given in
        CheckedFirms(
            firms: try CheckFirms(desk: desk, for: given.person)(
                given.bytes("csv"), asOf: given.optional("day")))
    }

    static let importFirmCard = Ask.write(
        "importFirmCard", at: "firms/cards", Words("회사 카드 등록", "Take in a firm's card"),
        may: .importFirmCard,
        AskField(
            "card", .lines(limit: 64 * 1024), Words("카드 (서명된 문서)", "The card, as signed"),
            hint: Words("회사의 `office.card` 파일 내용", "What the firm's `office.card` holds")),
        AskField(
            "fingerprint", .text(limit: 128), Words("회사가 알려 준 지문", "Fingerprint"),
            hint: Words(
                "전화나 대면으로 회사에게서 직접 들은 지문을 적습니다. 카드와 다르면 받지 않습니다.",
                "As the firm told it by another way, by telephone or in person; a card of another "
                    + "one is not taken in.")),
        then: "/firms/{firm}"
    ) { desk, given in
        let card = try GivenCard(document: given.document("card"))
        return ImportedCard(
            firm: try ImportFirmCard(desk: desk)(
                card, confirmed: given.text("fingerprint"), by: given.person))
    }

    private static let firm = AskField.id("firm", Words("금융회사", "The firm's id"))
    private static let day = AskField(
        "day", .day, Words("판정 기준일", "The day to judge by; today where it is absent"),
        isRequired: false)
}

/// The table of firms that a form takes.
enum FirmTable {
    /// Such that what is said of each row fits into an answer that can be kept.
    static let limit = 30_000

    /// The columns, for the first line of a new table.
    static let heading =
        "id,nameKo,nameEn,sector,assets,assetsAsOf,assetsBasis,employees,employeesAsOf,countBasis,"
        + "officerAppointed,officerOtherITPost,officerExecutive,officerReportsTo,underAct,"
        + "contactPhone,contactEmail\n"
}

/// How the register stands to the rulebook's criteria, in numbers.
struct EligibilitySummary: Codable, Sendable {
    let asOf: String
    let rulebook: String
    let eligible: Int
    /// Firms that the rulebook expects to be.
    let expected: Int
    let notMet: Int
    let unknown: Int
    /// The day of the newest review that was recorded.
    let reviewedAsOf: String?
    let isReviewDue: Bool

    init(_ shown: ListFirms.Shown) {
        asOf = shown.asOf
        rulebook = shown.rulebook
        eligible = shown.eligible
        expected = shown.expected
        notMet = shown.notMet
        unknown = shown.unknown
        reviewedAsOf = shown.reviewedAsOf
        isReviewDue = shown.isReviewDue
    }
}

/// The firm whose card was taken in.
struct ImportedCard: Codable, Sendable {
    let firm: String
}
