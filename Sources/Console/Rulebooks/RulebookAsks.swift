import Access
import UseCases
import Vocabulary

extension Ask<OfficeDesk> {
    static let rulebook: [Ask] = [
        showRulebook, adoptRulebook, listRulebooks, diffRulebooks,
    ]

    static let showRulebook = Ask.read(
        "showRulebook", at: "rulebook",
        Words("규정집", "Every value by which the office decides, with its date and source")
    ) { desk, _ in try ShowRulebook().adopted(by: desk) }

    static let listRulebooks = Ask.list(
        "listRulebooks", at: "rulebooks",
        Words("규정집 연혁", "The rulebooks by which the office decided, oldest first"),
        by: { (shown: ListRulebooks.Shown) in String(shown.entry) }
    ) { desk, _ in try ListRulebooks(desk: desk)() }

    static let diffRulebooks = Ask.read(
        "diffRulebooks", at: "rulebooks/difference",
        Words("규정집 비교", "What changed between two rulebooks that the office adopted"),
        AskField("older", .text(limit: 64), Words("앞 규정집의 해시값", "The older one's digest")),
        AskField(
            "newer", .text(limit: 64),
            Words("뒤 규정집의 해시값", "The newer one's digest; that of today where it is absent"),
            isRequired: false)
    ) { desk, given in
        try DiffRulebooks()(given.text("older"), given.optional("newer"), at: desk)
    }

    static let adoptRulebook = Ask.write(
        "adoptRulebook", at: "rulebook/adopt",
        Words("규정집 채택", "Decide by another rulebook"), may: .adoptRulebook,
        AskField(
            "yaml", .lines(limit: 160 * 1024), Words("규정집 (YAML)", "The rulebook (YAML)"),
            hint: Words(
                "이때부터 모든 결정이 이 규정집을 따릅니다. 이미 내린 결정은 그대로입니다.",
                "Every decision from then on goes by it; those that stand are not touched.")),
        then: "/rulebook"
    ) { desk, given in
        AdoptedRulebook(
            version: try AdoptRulebook(desk: desk)(given.bytes("yaml"), by: given.person))
    }
}

struct AdoptedRulebook: Codable, Sendable {
    let version: String
}
