package import Access
package import Vocabulary

/// Why a consultation is not recorded, or not linked to a rulebook.
package enum ConsultationFailure: Error, Hashable {
    case access(AccessFailure)
    case malformed(field: String)
    case tooMany(field: String, limit: Int)
    case duplicate(field: String, value: String)
    case notAPost(String)
    case dayAhead(KoreanDate)
    case nobodyAttended
    case alreadyRecorded(ConsultationID)
    case unknownConsultation(ConsultationID)
    case notAdopted(String)
    case severalOfThatVersion(String)
    case firstRulebook(String)
    case adoptedBefore(String, KoreanDate)
    case nothingToLink(ConsultationID)
    case notDecided(String)
    case unchanged(String, version: String)
    case alreadyLinked(String, version: String)
    case noSuchAction(Int, of: ConsultationID)
    case completedAlready(Int, of: ConsultationID)
    /// Done before the consultation that agreed it.
    case beforeConsultation(KoreanDate, KoreanDate)
}

extension ConsultationFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .access(let failure): failure.refusal
        case .malformed, .tooMany, .duplicate, .notAPost, .dayAhead, .nobodyAttended:
            Refusal(.invalid, words)
        case .alreadyRecorded, .severalOfThatVersion, .firstRulebook, .adoptedBefore,
            .unchanged, .alreadyLinked, .completedAlready, .beforeConsultation:
            Refusal(.conflict, words)
        case .unknownConsultation, .notAdopted, .noSuchAction: Refusal(.notFound, words)
        case .nothingToLink, .notDecided: Refusal(.invalid, words)
        }
    }

    private var words: String {
        switch self {
        case .access(let failure): failure.refusal.message
        case .malformed(let field): "`\(field)` is too long, empty or not of its form"
        case .tooMany(let field, let limit): "`\(field)` has more than \(limit)"
        case .duplicate(let field, let value): "`\(field)` has `\(value)` twice"
        case .notAPost(let chair):
            "`\(chair)` is no post of the rulebook (`consultations.chairs`); a chair is a post, "
                + "never a name"
        case .dayAhead(let day): "`\(day)` lies ahead; a consultation is recorded once it was held"
        case .nobodyAttended: "nobody attended; give the counts by sector"
        case .alreadyRecorded(let id): "this consultation is recorded already, as `\(id)`"
        case .unknownConsultation(let id):
            "no consultation `\(id)` in this office; `sumun consultation list` shows them"
        case .notAdopted(let version):
            "this office never adopted a rulebook `\(version)`; give its version or digest"
        case .severalOfThatVersion(let version):
            "this office adopted several rulebooks of version `\(version)`; give the digest"
        case .firstRulebook(let version):
            "rulebook `\(version)` is the first that this office adopted, so it changed nothing"
        case .adoptedBefore(let version, let day):
            "rulebook `\(version)` was adopted before the consultation of \(day)"
        case .nothingToLink(let id): "no decision of `\(id)` names a path of the rulebook"
        case .notDecided(let path): "no decision of the consultation is about `\(path)`"
        case .unchanged(let path, let version):
            "`\(path)` did not change with rulebook `\(version)`"
        case .alreadyLinked(let path, let version):
            "`\(path)` is linked to rulebook `\(version)` already"
        case .noSuchAction(let number, let id):
            "`\(id)` has no action \(number); `sumun consultation show \(id)` numbers them"
        case .completedAlready(let number, let id):
            "action \(number) of `\(id)` is completed already"
        case .beforeConsultation(let day, let held):
            "\(day) is before the consultation of \(held)"
        }
    }
}
