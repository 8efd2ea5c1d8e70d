import Access
package import Rules
package import Vocabulary

extension FirmOffice {
    /// Gives a control to a post or to a person of this office.
    package func assigning(
        _ control: String, to owner: DisciplineOwner, frequency: CheckFrequency?,
        by person: PersonID, rulebook: Rulebook
    ) throws(DisciplineFailure) -> DisciplineAssigned {
        try require(.assignDiscipline, by: person)
        let (code, found) = try self.control(control, rulebook)
        switch owner {
        case .person(let person): guard people[person] != nil else { throw .unknownOwner(person) }
        case .post(let post):
            guard DisciplineFields.isLine(post, within: DisciplineFields.postLimit) else {
                throw .badText(field: "post", limit: DisciplineFields.postLimit)
            }
        }
        if let frequency, frequency >= found.frequency {
            throw .notStricter(code, found.frequency)
        }
        return DisciplineAssigned(
            control: code.text, ownerPost: owner.post, ownerPerson: owner.person,
            frequency: frequency?.rawValue)
    }

    /// Says what a check of a control found.
    package func checking(
        _ control: String, _ given: GivenDisciplineCheck, by person: PersonID, at now: Instant,
        rulebook: Rulebook
    ) throws(DisciplineFailure) -> DisciplineChecked {
        try require(.checkDiscipline, by: person)
        let (code, found) = try self.control(control, rulebook)
        let discipline = try discipline(code, on: given.checkedOn, at: now)
        if given.result != .notKept, let open = discipline.openShortfall {
            throw .shortfallOpen(code, since: open.foundOn)
        }
        switch given.result {
        case .kept: try check(given.evidence, of: code, found)
        case .notKept: try check(reason: given.reason)
        case .notApplicable:
            guard found.applies == .whereUsed else { throw .alwaysApplies(code) }
            try check(reason: given.reason)
        }
        if let evidence = given.evidence, !DisciplineFields.isSound(evidence) {
            throw .badText(field: "evidence", limit: DisciplineFields.numberLimit)
        }
        return DisciplineChecked(
            control: code.text, result: given.result.rawValue,
            reason: given.result == .kept ? nil : given.reason, evidence: given.evidence,
            checkedOn: given.checkedOn)
    }

    func require(_ permission: Permission, by person: PersonID) throws(DisciplineFailure) {
        guard founded != nil else { throw .notFounded }
        do throws(AccessFailure) { try people.require(permission, of: person) } catch {
            throw .access(error)
        }
    }

    func control(
        _ text: String, _ rulebook: Rulebook
    ) throws(DisciplineFailure) -> (ControlCode, Control) {
        guard let code = try? ControlCode(parsing: text),
            let control = rulebook.disciplines.controls[code]?.value
        else { throw .unknownControl(text) }
        return (code, control)
    }

    /// The discipline to be checked on `day`: somebody's, and not checked later already.
    func discipline(
        _ code: ControlCode, on day: KoreanDate, at now: Instant
    ) throws(DisciplineFailure) -> Discipline {
        guard let discipline = disciplines[code] else { throw .notAssigned(code) }
        guard day <= KoreanDate(of: now) else { throw .dayAhead(day) }
        if let last = discipline.checks.last?.checkedOn, day < last {
            throw .beforeLastCheck(code, last)
        }
        return discipline
    }

    /// A control is shown kept by evidence of the type that the catalogue asks.
    func check(
        _ evidence: DisciplineEvidence?, of code: ControlCode, _ control: Control
    ) throws(DisciplineFailure) {
        guard let evidence, evidence.kind == control.evidence else {
            throw .needsEvidence(code, control.evidence)
        }
        guard DisciplineFields.isSound(evidence) else {
            throw .badText(field: "evidence", limit: DisciplineFields.numberLimit)
        }
    }

    private func check(reason: String?) throws(DisciplineFailure) {
        guard let reason else { throw .needsReason }
        guard DisciplineFields.isLine(reason, within: DisciplineFields.reasonLimit) else {
            throw .badText(field: "reason", limit: DisciplineFields.reasonLimit)
        }
    }
}

/// What somebody says that a check found.
package struct GivenDisciplineCheck: Hashable, Sendable {
    package let result: DisciplineCheck.Result
    package let reason: String?
    package let evidence: DisciplineEvidence?
    package let checkedOn: KoreanDate

    package init(
        result: DisciplineCheck.Result, reason: String?, evidence: DisciplineEvidence?,
        checkedOn: KoreanDate
    ) {
        self.result = result
        self.reason = reason
        self.evidence = evidence
        self.checkedOn = checkedOn
    }
}

extension DisciplineOwner {
    fileprivate var post: String? {
        if case .post(let post) = self { post } else { nil }
    }

    fileprivate var person: PersonID? {
        if case .person(let person) = self { person } else { nil }
    }
}
