import Egress
import Rules
import UseCases
import Vocabulary

/// The programs that may ask the gate.
struct CallersPage: ConsolePage {
    let callers: [Caller]
    let rules: Rulebook
    private let offers: Offers

    private let words = CallerWords()

    init(callers: [Caller], rules: Rulebook, offers: Offers = Offers(nil)) {
        self.callers = callers
        self.rules = rules
        self.offers = offers
    }

    func page(in language: Language) -> Page {
        Page(
            words.title(language), in: .callers, lead: [.text(words.lead(language))],
            sections: [Section(words.callers(language), .table(table(language)))] + add(language))
    }

    private func add(_ language: Language) -> [Section] {
        guard let form = offers.form(Ask<FirmDesk>.addCaller, in: language) else { return [] }
        let named = rules.purposes.codes.map { code in
            (code: code.text, name: PurposeText.name(code, rules, language))
        }
        let options = named.map { Field.Option(value: $0.code, label: $0.name) }
        let table = Table(
            words.codes(language),
            [Table.Column(words.code(language)), Table.Column(words.purposes(language))],
            whenEmpty: words.none(language),
            rows: named.map { [Cell(.code($0.code)), Cell(.text($0.name))] })
        return [
            Section(
                words.add(language),
                .beside([.form(form.offering(options, for: "purposes"))], [.table(table)]))
        ]
    }

    private func next(_ caller: Caller, _ language: Language) -> Cell {
        let change: Ask<FirmDesk> = caller.state == .active ? .suspendCaller : .resumeCaller
        return Cell(
            offers.pieces([change, .removeCaller], ["caller": caller.id.text], in: language))
    }

    private func table(_ language: Language) -> Table {
        Table(
            words.caption(language),
            [
                Table.Column(words.caller(language)), Table.Column(words.state(language)),
                Table.Column(words.purposes(language)),
                Table.Column(words.requests(language), isNumber: true),
                Table.Column(words.tokens(language), isNumber: true),
                Table.Column(words.next(language)),
            ], whenEmpty: words.none(language),
            rows: callers.map { caller in
                let quota = caller.quota ?? rules.quotas.caller.value
                return [
                    Cell(.code(caller.id.text)), state(caller, language),
                    Cell(
                        .text(
                            caller.purposes.sorted()
                                .map { PurposeText.name($0, rules, language) }
                                .joined(separator: ", "))),
                    .number(quota.requestsPerDay), .number(quota.tokensPerDay),
                    next(caller, language),
                ]
            })
    }

    private func state(_ caller: Caller, _ language: Language) -> Cell {
        switch caller.state {
        case .active: .status(words.active(language), .good)
        case .suspended: .status(words.suspended(language), .warn)
        }
    }
}

/// A purpose by the name that the rulebook gives it.
enum PurposeText {
    static func name(_ code: PurposeCode, _ rules: Rulebook, _ language: Language) -> String {
        rules.purposes.name(of: code).map { Words($0)(language) } ?? code.text
    }
}

struct CallerWords: PageWords {
    let title = Words("호출자", "Callers")
    let lead = Words(
        "호출자의 키는 한 번만 보여 주고 다이제스트만 보관합니다.",
        "A caller's key was shown once; only its digest is kept.")
    let callers = Words("등록된 호출자", "Callers known")
    let caption = Words("호출자와 하루 한도", "Callers and what they may use in a day")
    let caller = Words("호출자", "Caller")
    let state = Words("상태", "State")
    let active = Words("이용 중", "active")
    let suspended = Words("정지", "suspended")
    let purposes = Words("목적", "Purposes")
    let requests = Words("하루 요청", "Requests a day")
    let tokens = Words("하루 토큰", "Tokens a day")
    let next = Words("다음", "Next")
    let add = Words("호출자 등록", "Add a caller")
    let codes = Words("규정집의 목적", "Purposes of the rulebook")
    let code = Words("코드", "Code")
    let none = Words("호출자가 없어 게이트가 열리지 않습니다", "No caller has a key, so the gate stays shut")
    init() {}
}
