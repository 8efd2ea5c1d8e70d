import Access
import UseCases

extension Ask<FirmDesk> {
    static let cards: [Ask] = [pinSupervisor]

    static let pinSupervisor = Ask.write(
        "pinSupervisor", at: "supervisor/card",
        Words("감독기관 카드 고정", "Pin a newer card of the supervisor"), may: .pinSupervisor,
        AskField(
            "card", .lines(limit: 64 * 1024), Words("카드 (서명된 문서)", "The card, as signed"),
            hint: Words(
                "감독기관의 `office.card` 파일 내용", "What the supervisor's `office.card` holds")),
        AskField(
            "fingerprint", .text(limit: 128), Words("감독기관이 알려 준 지문", "Fingerprint"),
            hint: Words(
                "전화나 대면으로 직접 들은 지문을 적습니다. 카드와 다르면 받지 않습니다.",
                "As the supervisor told it by another way; a card of another one is not pinned."))
    ) { desk, given in
        try PinSupervisor(desk: desk)(
            GivenCard(document: given.document("card")), confirmed: given.text("fingerprint"),
            by: given.person)
    }
}
