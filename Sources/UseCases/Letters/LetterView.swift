import Access
package import Programme
package import Rules
package import Vocabulary

/// A letter that an office issued or holds, with how it stands: what a page about it is made of.
package struct LetterView: Sendable {
    package let serial: LetterSerial
    package let firm: FirmID
    /// The firm's names, where this office knows them.
    package let names: Wording?
    package let grant: UnverifiedGrant
    package let term: Term?
    private let contents: Contents
    private let rules: Rulebook
    /// `nil` where it has a defect, and at a firm's office where it grants nothing.
    package let standing: Standing?
    package let issuedAt: Instant?
    package let draftedBy: String
    package let approvedBy: [String]
    /// SHA-256 of the signed document.
    package let digest: Digest
    package let measures: [LetterMeasure]
    /// What the supervisor's office told against it, in the order in which it came; `nil` at the
    /// supervisor's own.
    package let told: [Told]?
    package let renewedBy: LetterSerial?
    /// The day since which everyone can read it, as the supervisor's office has it.
    package let publishedOn: KoreanDate?
    package let deferral: LetterDeferral?

    /// What is known of whether the contents hold under the office's rulebook.
    private enum Contents: Sendable {
        /// They were checked by this very rulebook when the letter was signed, and never change.
        case held
        case checked(Result<LetterGrant, LetterFailure>)
        /// At a firm's office that knows no name of its own yet.
        case unknown
    }

    /// A measure as it was told, and its ground as the rulebook here words it, where it has it.
    package struct Told: Hashable, Sendable {
        package let measure: ToldMeasure
        package let ground: RevocationGround?
    }

    /// The decision, where it is another one than no action: it opens no gate.
    package var otherDecision: LetterDecision? {
        LetterDecision(rawValue: grant.decision).flatMap { $0 == .noAction ? nil : $0 }
    }

    /// Why the contents do not hold under the office's rulebook.
    package var defect: LetterFailure? {
        if case .checked(let checked) = contents { checked.failure } else { nil }
    }

    /// `nil` where the contents do not hold under the office's rulebook; then `defect` says why.
    package var explanation: LetterExplanation? {
        let checked: Result<LetterGrant, LetterFailure>? =
            switch contents {
            case .held: LetterView.checked(grant, rules)
            case .checked(let checked): checked
            case .unknown: nil
            }
        return (try? checked?.get()).map {
            LetterExplanation(serial: serial, grant: $0, rules: rules)
        }
    }

    /// By when a second person must have confirmed the oldest measure that none has.
    package var confirmBy: Instant? {
        measures.filter { $0.confirmedBy == nil }.map(\.confirmBy).min()
    }
}

extension LetterView {
    /// A letter that the supervisor's office issued; `nil` where its draft is not there.
    init?(_ letter: IssuedLetter, in view: OfficeView<SupervisorOffice>) {
        guard let draft = view.state.letters.drafts[letter.draft] else { return nil }
        // INVARIANT(checked-when-signed): what is signed holds under the rulebook in force then.
        let wasChecked =
            view.state.rulebooks.last.map {
                $0.digest == view.rules.digest && $0.at < letter.issuedAt
            } ?? false
        contents = wasChecked ? .held : .checked(LetterView.checked(draft.grant, view.rules))
        rules = view.rules
        serial = letter.serial
        firm = letter.firm
        names = view.state.firms[letter.firm].flatMap {
            Wording(korean: $0.koreanName, english: $0.englishName)
        }
        grant = draft.grant
        term = letter.term
        standing = letter.standing(at: view.now)
        issuedAt = letter.issuedAt
        draftedBy = draft.draftedBy.text
        approvedBy = draft.approvals.approvedBy.map(\.text)
        digest = letter.digest
        measures = letter.measures
        told = nil
        renewedBy = letter.renewedBy
        publishedOn = letter.publishedOn
        deferral = letter.deferral
    }

    /// A letter that a firm's office holds.
    init(_ held: LetterImported, in view: OfficeView<FirmState>) {
        let office = view.state.office
        let reply = office.id.map { id in
            Result { () throws(LetterFailure) in
                try LetterReply(held.letter, for: id, rulebook: view.rules)
            }
        }
        let checked = reply.flatMap { try? $0.get() }
        serial = held.serial
        firm = checked?.firm ?? office.id ?? LetterView.nobody
        names = office.founded.flatMap {
            Wording(korean: $0.koreanName, english: $0.englishName)
        }
        grant = held.letter.grant
        term = checked?.grant.term
        contents = reply.map { .checked($0.map(\.grant)) } ?? .unknown
        rules = view.rules
        standing = checked?.letter?.standing(
            at: view.now, statusList: office.statusList, told: office.measures,
            rules: view.rules)
        issuedAt = try? Instant(parsing: held.letter.issuedAt)
        draftedBy = held.letter.draftedBy
        approvedBy = held.letter.approvedBy
        digest = held.digest
        measures = []
        told = office.measures[held.serial].map { Told($0, view.rules) }
        renewedBy = nil
        publishedOn = nil
        deferral = nil
    }

    private static func checked(
        _ grant: UnverifiedGrant, _ rules: Rulebook
    ) -> Result<LetterGrant, LetterFailure> {
        Result { () throws(LetterFailure) in try LetterGrant(grant, rulebook: rules) }
    }

    /// A journal without a founded office has no letters either.
    private static let nobody: FirmID = {
        guard let id = try? FirmID(parsing: "unknown") else {
            preconditionFailure("`unknown` is an identifier")
        }
        return id
    }()
}

extension LetterView.Told {
    init(_ measure: ToldMeasure, _ rules: Rulebook) {
        self.measure = measure
        ground =
            if case .revoked(let code) = measure.effect {
                (try? GroundCode(parsing: code)).flatMap { rules.letter.grounds[$0]?.value }
            } else { nil }
    }
}

extension Result {
    fileprivate var failure: Failure? {
        if case .failure(let failure) = self { failure } else { nil }
    }
}
