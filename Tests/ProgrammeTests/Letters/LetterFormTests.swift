import Programme
import Rules
import Testing
import Vocabulary

@Suite struct LetterFormTests {
    let sample: Sample

    init() throws { sample = try Sample() }

    func form(
        _ language: LetterForm.Language = .korean, warnings: [Wording] = [],
        _ change: (inout UnverifiedLetter) -> Void = { _ in }
    ) throws -> LetterForm {
        var letter = UnverifiedLetter.sample()
        change(&letter)
        return LetterForm(
            of: letter, grant: try LetterGrant(letter.grant, rulebook: sample.rulebook),
            parties: LetterParties(
                firm: try Rulebook.wording("다솜은행", "Dasom Bank"),
                supervisor: try Rulebook.wording("감독기관", "Supervisor")),
            language: language, warnings: warnings, rulebook: sample.rulebook)
    }

    func effect(_ form: LetterForm) throws -> [LetterForm.Item] {
        guard case .list(let items)? = form.sections[3].blocks.first else {
            Issue.record("a list")
            return []
        }
        return items
    }

    @Test func `the form has its headings in the order of the letters before`() throws {
        #expect(
            try form().sections.map(\.heading) == [
                "요청대상행위", "판단", "판단이유", "효력", "조건", "허용 범위", "보고",
            ])
        #expect(
            try form(.english).sections.map(\.heading) == [
                "Requested act", "Decision", "Reasons", "Effect", "Conditions", "Scope",
                "Reports",
            ])
        #expect(try form().header.map(\.name) == ["일련번호", "요청인", "회신일", "유효기간"])
        #expect(try form().header.first?.value == "260001")
    }

    @Test(arguments: [
        ("noAction", "비조치의견서 (☑비조치 □조치 □기타)"), ("action", "비조치의견서 (□비조치 ☑조치 □기타)"),
        ("other", "비조치의견서 (□비조치 □조치 ☑기타)"),
    ])
    func `one of three boxes is ticked, and each outcome is one of them`(
        decision: String, line: String
    ) throws {
        #expect(try form { $0.grant.decision = decision }.titleLine == line)
    }

    @Test func `an outcome other than no action grants nothing in the form`() throws {
        let form = try form { $0.grant.decision = "action" }
        #expect(form.sections[5].heading == "요청 범위")
        guard case .paragraph(let text)? = form.sections[1].blocks.first else { return }
        #expect(text.hasPrefix("조치: "))
        #expect(!text.contains("조치하지 아니함"))
    }

    @Test func `the effect has its three items, with the grounds word for word and by mark`()
        throws
    {
        let items = try effect(form())
        let rules = sample.rulebook.letter
        #expect(items.map(\.mark) == ["1", "2", "3"])
        #expect(
            items.map(\.text) == [
                rules.effect.noLaterAction.value.korean, rules.effect.mayDiffer.value.korean,
                rules.effect.conditional.value.korean,
            ])
        #expect(items[1].below.map(\.mark) == ["가"])
        #expect(items[1].below.map(\.text) == ["facts untrue"])
        #expect(items[2].below.map(\.mark) == ["조건"])
        #expect(items[2].below.map(\.text) == ["condition failed"])
    }

    @Test func `each condition stands with its evidence, frequency and day`() throws {
        guard case .table(let head, let rows)? = try form().sections[4].blocks.first else {
            Issue.record("a table")
            return
        }
        #expect(head == ["조건", "증빙", "주기", "기한"])
        let gate = "게이트 기록, 게이트가 거부(model_not_granted)"
        #expect(rows[0] == ["승인된 모델만 이용", gate, "매월", "2026. 7. 22."])
        #expect(rows[1] == ["반기별 자체평가", "evaluation report", "every 6 months", "2026. 12. 31."])
        #expect(rows[2] == ["보안서약서 징구", "서약서, 담당자 확인", "매년", "2026. 7. 31."])
        let older = try form { $0.grant = .incomplete() }.sections[4].blocks.first
        guard case .table(_, let bare)? = older else {
            Issue.record("a table")
            return
        }
        #expect(bare[2] == ["보안서약서 징구", "담당자 확인", "-", "-"])
    }

    @Test func `numbers stand in groups of three`() throws {
        guard case .fields(let fields)? = try form().sections[5].blocks.first else {
            Issue.record("fields")
            return
        }
        #expect(fields.last?.value == "하루 요청 5,000건, 1GiB, 토큰 20,000,000개")
    }

    @Test func `provisions are cited as the law is`() throws {
        guard case .paragraph(let text)? = try form().sections[1].blocks.first else { return }
        #expect(text.contains("전자금융감독규정 제15조제1항제3호, 전자금융감독규정 제15조제1항제5호"))
        guard case .paragraph(let english)? = try form(.english).sections[1].blocks.first else {
            return
        }
        #expect(english.contains("EFSR art. 15, para. 1, item 3"))
    }

    @Test func `the firm and the authority stand by name, and a warning above all`() throws {
        let form = try form(
            .english, warnings: [try Rulebook.wording("철회", "revoked")])
        #expect(form.header[1].value == "Dasom Bank")
        #expect(form.closing.first?.value == "Supervisor")
        #expect(form.warnings == ["revoked"])
    }
}

@Suite struct LetterOutcomeTests {
    @Test(arguments: ["action", "other"])
    func `a letter with another outcome than no action is issued, and opens no gate`(
        decision: String
    ) throws {
        var journal = try SupervisorJournal()
        let sample = journal.sample
        var grant = UnverifiedGrant.sample()
        grant.decision = decision
        let serial = try journal.issueOne(grant)
        #expect(journal.office.letters.decision(of: serial)?.rawValue == decision)
        #expect(throws: LetterFailure.notNoAction(decision: decision)) {
            try sample.letter { $0.grant.decision = decision }
        }
        let explanation = LetterExplanation(
            serial: serial, grant: try LetterGrant(grant, rulebook: sample.rulebook),
            rules: sample.rulebook)
        #expect(explanation.decision.rawValue == decision)
        #expect(explanation.grants.isEmpty)
        #expect(explanation.conditions.count == 3)
    }
}
