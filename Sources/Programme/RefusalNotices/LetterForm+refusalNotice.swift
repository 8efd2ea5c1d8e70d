import Rules
import Vocabulary

extension LetterForm {
    /// Lays out a refusal notice as a reply of the office: to whom, on what, why.
    package init(
        of notice: UnverifiedRefusalNotice, parties: LetterParties, language: Language
    ) {
        let words = FormWords(language)
        self.language = language
        title = words("미선정 통지", "Refusal Notice")
        boxes = []
        warnings = []
        header = [
            Field(name: words("통지 번호", "Number"), value: notice.notice),
            Field(name: words("금융회사", "Firm"), value: words(parties.firm)),
            Field(
                name: words("통지일", "Date of notice"),
                value: (try? Instant(parsing: notice.issuedAt)).map {
                    words.day(KoreanDate(of: $0))
                }
                    ?? notice.issuedAt),
        ]
        sections = [
            Section(
                heading: words("사유", "Reasons"),
                blocks: [.paragraph(words(notice.reasonsKorean, notice.reasonsEnglish))])
        ]
        closing =
            [Field(name: words("통지기관", "Authority"), value: words(parties.supervisor))]
            + (notice.commissionReport.map {
                [
                    Field(
                        name: words("위원회 보고", "Report to the commission"),
                        value: "\($0.number) (\($0.date))")
                ]
            } ?? [])
            + (notice.application.map { [Field(name: words("신청", "Application"), value: $0)] }
                ?? [])
            + [
                Field(
                    name: words("적용 규정집", "Rulebook"),
                    value: "\(notice.rulebookVersion) (SHA-256 \(notice.rulebookDigest))")
            ]
    }
}
