package import Rules
import Vocabulary

extension LetterForm {
    /// Lays out `letter`, whose contents were checked as `grant` under `rulebook`.
    package init(
        of letter: UnverifiedLetter, grant: LetterGrant, parties: LetterParties,
        language: Language, warnings: [Wording] = [], rulebook: Rulebook
    ) {
        let words = FormWords(language)
        self.language = language
        title = words("비조치의견서", "No-Action Letter")
        boxes = LetterDecision.allCases.map {
            Box(label: words.name(of: $0), isTicked: $0 == grant.decision)
        }
        self.warnings = warnings.map(words.callAsFunction)
        header = [
            Field(name: words("일련번호", "Serial number"), value: letter.serial),
            Field(name: words("요청인", "Requester"), value: words(parties.firm)),
            Field(
                name: words("회신일", "Date of reply"),
                value: (try? Instant(parsing: letter.issuedAt)).map {
                    words.day(KoreanDate(of: $0))
                }
                    ?? letter.issuedAt),
            Field(name: words("유효기간", "Term"), value: words.term(grant.term)),
        ]
        sections = [
            Section(
                heading: words("요청대상행위", "Requested act"),
                blocks: [.paragraph(grant.requestedAct)]),
            words.decision(grant),
            Section(
                heading: words("판단이유", "Reasons"), blocks: [.paragraph(grant.reasons)]),
            words.effect(grant, rulebook.letter), words.conditions(grant),
            words.scope(grant, rulebook), words.reports(grant),
        ]
        closing = [
            Field(name: words("회신기관", "Replying authority"), value: words(parties.supervisor)),
            Field(
                name: words("위원회 보고", "Report to the commission"),
                value: words.paper(grant.commissionReport)),
            Field(
                name: words("정보보호위원회 승인", "Firm's committee approval"),
                value: words.paper(grant.committeeApproval)),
            Field(name: words("담당", "Contact"), value: grant.contact),
            Field(
                name: words("적용 규정집", "Rulebook"),
                value: "\(letter.rulebookVersion) (SHA-256 \(letter.rulebookDigest))"),
        ]
    }
}

/// The form's own words in one of its languages; those of law come from the rulebook.
struct FormWords {
    let language: LetterForm.Language

    init(_ language: LetterForm.Language) { self.language = language }

    func callAsFunction(_ korean: String, _ english: String) -> String {
        language == .korean ? korean : english
    }

    func callAsFunction(_ wording: Wording) -> String { self(wording.korean, wording.english) }

    func name(of decision: LetterDecision) -> String {
        switch decision {
        case .noAction: self("비조치", "No action")
        case .action: self("조치", "Action")
        case .other: self("기타", "Other")
        }
    }

    func day(_ day: KoreanDate) -> String {
        self("\(day.year). \(day.month). \(day.day).", day.description)
    }

    /// `1,000,000`, in both languages.
    func grouped(_ number: Int) -> String {
        var digits = Array(String(number))
        for place in stride(from: digits.count - 3, to: 0, by: -3) {
            digits.insert(",", at: place)
        }
        return String(digits)
    }

    func term(_ term: Term) -> String {
        self(
            "\(day(term.first)) 00:00부터 \(day(term.last)) 24:00까지",
            "\(term.first) 00:00 to \(term.last) 24:00, Korean time")
    }

    func paper(_ paper: PaperReference) -> String { "\(paper.number) (\(day(paper.date)))" }

    /// `15(1)3` as the law is cited; a text of another form stays as it is.
    func provision(_ text: String) -> String {
        let parts = text.split(whereSeparator: { "()".contains($0) }).map(String.init)
        let isPlain = parts.allSatisfy {
            !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) }
        }
        guard parts.count == 3, isPlain, text == "\(parts[0])(\(parts[1]))\(parts[2])" else {
            return self("전자금융감독규정 \(text)", "EFSR \(text)")
        }
        return self(
            "전자금융감독규정 제\(parts[0])조제\(parts[1])항제\(parts[2])호",
            "EFSR art. \(parts[0]), para. \(parts[1]), item \(parts[2])")
    }
}
