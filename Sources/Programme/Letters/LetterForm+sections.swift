import Rules
import Vocabulary

extension FormWords {
    typealias Form = LetterForm

    func decision(_ grant: LetterGrant) -> Form.Section {
        let provisions = grant.provisions.map(provision).joined(separator: ", ")
        let text =
            switch grant.decision {
            case .noAction:
                self(
                    "요청대상행위에 대하여 위 유효기간 동안 \(provisions) 위반을 이유로 조치하지 아니함",
                    "For the term above no action will be taken over the requested act on the "
                        + "ground of \(provisions)")
            case .action:
                self(
                    "요청대상행위는 \(provisions) 위반으로 조치의 대상이 될 수 있음",
                    "The requested act may be acted upon on the ground of \(provisions)")
            case .other:
                self(
                    "요청대상행위에 대하여 비조치 여부를 달리 회신함(판단이유 참조)",
                    "The request is answered in another way; see the reasons")
            }
        return Form.Section(
            heading: self("판단", "Decision"),
            blocks: [.paragraph("\(name(of: grant.decision)): \(text)")])
    }

    // The notice is the law's: each ground stands as the rulebook words it.
    func effect(_ grant: LetterGrant, _ rules: LetterRules) -> Form.Section {
        let effect = rules.effect
        let grounds = grant.grounds.compactMap { code in
            rules.grounds[code].map { (code, $0.value) }
        }
        .sorted { $0.1.mark < $1.1.mark }
        func items(isCondition: Bool) -> [Form.Item] {
            grounds.filter { ($0.0 == effect.conditionGround.value) == isCondition }
                .map { Form.Item($0.1.mark, self($0.1.wording)) }
        }
        return Form.Section(
            heading: self("효력", "Effect"),
            blocks: [
                .list([
                    Form.Item("1", self(effect.noLaterAction.value)),
                    Form.Item(
                        "2", self(effect.mayDiffer.value), below: items(isCondition: false)),
                    Form.Item(
                        "3", self(effect.conditional.value), below: items(isCondition: true)),
                ])
            ])
    }

    func conditions(_ grant: LetterGrant) -> Form.Section {
        Form.Section(
            heading: self("조건", "Conditions"),
            blocks: grant.conditions.isEmpty
                ? [.paragraph(self("없음", "None"))]
                : [
                    .table(
                        head: [
                            self("조건", "Condition"), self("증빙", "Evidence"),
                            self("주기", "Frequency"), self("기한", "Due"),
                        ],
                        rows: grant.conditions.map { condition in
                            [
                                self(condition.wording), evidence(condition),
                                frequency(condition.frequency), condition.due.map(day) ?? "-",
                            ]
                        })
                ])
    }

    /// Its evidence, and by what else it is seen to be kept.
    private func evidence(_ condition: LetterCondition) -> String {
        let means: String? =
            switch condition.means {
            case .enforced(let rule):
                self("게이트가 거부(\(rule.rawValue))", "refused by the gate (\(rule.rawValue))")
            case .evidenced: nil
            case .byHand: self("담당자 확인", "looked after by hand")
            }
        let evidence = condition.evidence.map { type in
            ControlEvidence(rawValue: type).map { self($0.words.korean, $0.words.english) } ?? type
        }
        return [evidence, means].compactMap { $0 }.joined(separator: ", ")
    }

    /// A frequency of the rulebook in words; another as the letter has it.
    private func frequency(_ written: String?) -> String {
        guard let written else { return "-" }
        return CheckFrequency(rawValue: written).map { self($0.words.korean, $0.words.english) }
            ?? written
    }

    func scope(_ grant: LetterGrant, _ rulebook: Rulebook) -> Form.Section {
        let classes = rulebook.inspection.classes
        func names(_ codes: Set<DataClassCode>) -> String {
            codes.isEmpty
                ? "-"
                : codes.sorted().map { code in
                    classes[code].map { self($0.value.name) } ?? code.text
                }
                .joined(separator: ", ")
        }
        let fields = [
            (self("완화 조항", "Provisions"), grant.provisions.map(provision).joined(separator: ", ")),
            (
                self("목적", "Purposes"),
                grant.purposes.sorted().map {
                    rulebook.purposes.name(of: $0).map { self($0) } ?? $0.text
                }
                .joined(separator: ", ")
            ),
            (
                self("대상 시스템", "Systems"),
                grant.systems.map { "\($0.name) (\($0.zone))" }.joined(separator: ", ")
            ),
            (self("허용 정보", "Data allowed"), names(grant.data.allowed)),
            (self("가명처리 정보", "Data as pseudonyms"), names(grant.data.pseudonymised)),
            (self("금지 정보", "Data forbidden"), names(grant.data.forbidden)),
            (
                self("이용 한도", "Quota"),
                self(
                    "하루 요청 \(grouped(grant.quota.requestsPerDay))건, "
                        + "\(grant.quota.bytesPerDay.ruleText), 토큰 \(grouped(grant.quota.tokensPerDay))개",
                    "\(grouped(grant.quota.requestsPerDay)) requests, "
                        + "\(grant.quota.bytesPerDay.ruleText), "
                        + "\(grouped(grant.quota.tokensPerDay)) tokens a day")
            ),
        ].map { Form.Field(name: $0.0, value: $0.1) }
        return Form.Section(
            heading: grant.decision == .noAction
                ? self("허용 범위", "Scope") : self("요청 범위", "Scope of the request"),
            blocks: [.fields(fields), services(grant)])
    }

    private func services(_ grant: LetterGrant) -> Form.Block {
        .table(
            head: [
                self("서비스", "Service"), self("모델(판)", "Models, versions"),
                self("지역", "Region"), self("인증", "Certifications"),
            ],
            rows: grant.services.map { service in
                [
                    "\(service.service) (\(service.provider))",
                    models(of: service), service.region,
                    service.certifications.map {
                        "\($0.name) (\(self("유효", "until")) \(day($0.validUntil)))"
                    }
                    .joined(separator: ", "),
                ]
            })
    }

    /// The names that requests give, and beside them the versions that answers may.
    private func models(of service: ServiceGrant) -> String {
        let models = service.models.joined(separator: ", ")
        guard !service.answersAs.isEmpty else { return models }
        return "\(models) (\(self("응답의 판", "answers as")) "
            + "\(service.answersAs.joined(separator: ", ")))"
    }

    func reports(_ grant: LetterGrant) -> Form.Section {
        Form.Section(
            heading: self("보고", "Reports"),
            blocks: grant.reports.isEmpty
                ? [.paragraph(self("없음", "None"))]
                : [
                    .table(
                        head: [
                            self("보고", "Report"), self("주기", "Frequency"), self("기한", "Due"),
                        ],
                        rows: grant.reports.map {
                            [$0.name, frequency($0.frequency), $0.due.map(day) ?? "-"]
                        })
                ])
    }
}
