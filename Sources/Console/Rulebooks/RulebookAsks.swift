import Access
import UseCases
import Vocabulary

extension Ask<OfficeDesk> {
    static let rulebook: [Ask] = [showRulebook, adoptRulebook]

    static let showRulebook = Ask.read(
        "showRulebook", at: "rulebook",
        Words("규정집", "Every value by which the office decides, with its date and source")
    ) { desk, _ in try ShowRulebook().adopted(by: desk) }

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
