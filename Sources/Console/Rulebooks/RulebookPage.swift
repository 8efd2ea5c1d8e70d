import Egress
import Rules
import Vocabulary

/// Every value by which the office decides, with its day and its source.
struct RulebookPage: ConsolePage {
    private let rules: Rulebook
    private let offers: Offers

    private let words = RulebookWords()

    init(rules: Rulebook, offers: Offers = Offers(nil)) {
        self.rules = rules
        self.offers = offers
    }

    func page(in language: Language) -> Page {
        let identity: [Block] =
            [
                .facts([
                    Fact(words.version(language), .text(rules.version)),
                    Fact(words.count(language), .text(Amount.grouped(Int64(rules.entries.count)))),
                    Fact(words.digest(language), [.code(rules.digest.description)], isWide: true),
                ]),
                .paragraph([.text(words.marks(language))]),
            ] + (offers.link(.adoptRulebook, in: language).map { [.links([$0])] } ?? [])
        return Page(
            words.title(language), in: .rulebook, lead: [.text(words.lead(language))],
            sections: [Section(words.identity(language), identity)]
                + parts.map { part in
                    Section(
                        RulebookWords.part(part.name)(language),
                        .table(table(part.entries, language)))
                })
    }

    /// The entries by the first word of their path, in the rulebook's order.
    private var parts: [(name: String, entries: [RulebookEntry])] {
        var parts: [(name: String, entries: [RulebookEntry])] = []
        for entry in rules.entries {
            let name = String(entry.path.prefix { $0 != "." })
            if parts.last?.name == name {
                parts[parts.count - 1].entries.append(entry)
            } else {
                parts.append((name, [entry]))
            }
        }
        return parts
    }

    private func table(_ entries: [RulebookEntry], _ language: Language) -> Table {
        Table(
            words.caption(language),
            [
                Table.Column(words.path(language)), Table.Column(words.value(language)),
                Table.Column(words.date(language)), Table.Column(words.source(language)),
            ], whenEmpty: words.none(language),
            rows: entries.map { entry in
                [
                    Cell(.code(entry.path)), Cell(.code(entry.value)),
                    Cell(.day(entry.date.description)), Cell(.text(entry.source)),
                ]
            })
    }
}

struct RulebookWords: PageWords {
    let title = Words("규정집", "Rulebook")
    let lead = Words(
        "모든 결정은 이 값에 따르며, 판본과 다이제스트가 결정마다 남습니다.",
        "Every decision goes by these values; version and digest stand in each of them.")
    let identity = Words("판본", "Version")
    let version = Words("판본 번호", "Version")
    let count = Words("값의 수", "Values")
    let digest = Words("SHA-256", "SHA-256")
    let marks = Words(
        "출처 표시: [P] 1차 자료 또는 공식 발표, [S] 2차 자료, [R] 제3자의 공개 페이지, [own] 수문의 선택.",
        "Marks of sources: [P] primary text or official publication, [S] secondary source, "
            + "[R] a third party's public page, [own] Sumun's own choice.")
    let caption = Words("값과 기준일, 출처", "Values with their day and source")
    let path = Words("경로", "Path")
    let value = Words("값", "Value")
    let date = Words("기준일", "Since")
    let source = Words("출처", "Source")
    let none = Words("값이 없습니다", "No values")
    init() {}

    /// What a part of the rulebook is called; one that has no name here yet has its own.
    static func part(_ name: String) -> Words {
        parts[name] ?? Words(name, name)
    }

    private static let parts: [String: Words] = [
        "eligibility": Words("적격 요건", "Eligibility"),
        "programme": Words("제도", "Programme"),
        "reviews": Words("적격 재심사", "Reviews of eligibility"),
        "letter": Words("비조치의견서", "Letters"),
        "statusList": Words("상태목록", "Status list"),
        "purposes": Words("목적", "Purposes"),
        "approvals": Words("승인과 확인", "Approvals and confirmations"),
        "gate": Words("게이트", "Gate"),
        "quotas": Words("한도", "Quotas"),
        "inspection": Words("점검", "Inspection"),
        "accounts": Words("계정", "Accounts"),
        "rounds": Words("차수", "Rounds"),
        "applications": Words("신청", "Applications"),
        "evaluation": Words("전문가 평가", "Expert evaluation"),
        "evaluations": Words("전문가 평가", "Expert evaluation"),
        "calendar": Words("근무일", "Working days"),
        "commission": Words("위원회 보고", "Commission reports"),
        "disciplines": Words("정보보호통제", "Disciplines"),
        "correspondence": Words("문서 송수신", "Correspondence"),
        "consultations": Words("간담회", "Consultations"),
    ]
}
