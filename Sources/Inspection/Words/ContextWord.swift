/// A word that, near a value, says which kind it is of.
struct ContextWord {
    let text: StaticString
    let kinds: KindSet
    /// It counts only as a word of its own; others may go on, as `card` does in `cards`.
    let isWhole: Bool

    private init(_ text: StaticString, _ kinds: KindSet, isWhole: Bool = false) {
        self.text = text
        self.kinds = kinds
        self.isWhole = isWhole
    }

    private static let registration = KindSet([.residentRegistration, .foreignerRegistration])
    private static let resident = registration
    private static let passport = KindSet(.passport)
    private static let licence = KindSet(.driverLicence)
    private static let business = KindSet(.businessRegistration)
    private static let card = KindSet(.paymentCard)
    private static let mobile = KindSet(.mobilePhone)

    /// Lower case; a space also stands for `_`, `-` and nothing.
    static let all: [ContextWord] = [
        .init("주민", resident), .init("민번", resident), .init("실명번호", resident),
        .init("생년월일", resident), .init("외국인", registration), .init("거소", registration),
        .init("등록번호", registration.union(business)), .init("resident", resident),
        .init("jumin", resident), .init("rrn", resident, isWhole: true),
        .init("ssn", resident, isWhole: true), .init("social security", resident),
        .init("national id", resident), .init("frn", registration, isWhole: true),
        .init("arc", registration, isWhole: true), .init("alien", registration),
        .init("foreigner", registration), .init("foreign reg", registration),
        .init("registration", registration.union(business)),
        .init("여권", passport), .init("passport", passport),
        .init("면허", licence), .init("licence", licence), .init("license", licence),
        .init("driver", licence), .init("driving", licence),
        .init("사업자", business), .init("세금계산서", business), .init("brn", business, isWhole: true),
        .init("business reg", business), .init("business no", business),
        .init("business num", business), .init("tax id", business),
        .init("tax no", business), .init("vat no", business),
        .init("카드", card), .init("결제", card), .init("유효기간", card), .init("card", card),
        .init("visa", card, isWhole: true), .init("mastercard", card),
        .init("amex", card, isWhole: true), .init("pan", card, isWhole: true),
        .init("credit", card), .init("debit", card), .init("cvc", card, isWhole: true),
        .init("cvv", card),
        .init("전화", mobile), .init("휴대", mobile), .init("핸드폰", mobile),
        .init("연락처", mobile), .init("모바일", mobile), .init("문자", mobile),
        .init("phone", mobile), .init("mobile", mobile), .init("cell", mobile),
        .init("tel", mobile, isWhole: true), .init("hp", mobile, isWhole: true),
        .init("contact", mobile), .init("sms", mobile, isWhole: true),
    ]
}
