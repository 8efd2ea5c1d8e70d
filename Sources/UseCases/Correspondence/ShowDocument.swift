import Documents
import Interchange
import Programme
import Vocabulary

/// What a signed document of any kind says, and whether a key that is known here signed it.
package struct ShowDocument: Sendable {
    private typealias Line = ShownDocument.Line

    private let desk: OfficeDesk?

    /// - Parameter desk: the office whose cards are known; without one no key is.
    package init(desk: OfficeDesk?) { self.desk = desk }

    package func callAsFunction(_ bytes: [UInt8]) throws -> ShownDocument {
        let document = try SignedDocument(parsing: bytes)
        guard let kind = document.kind else {
            throw CorrespondenceFailure.unknownType(Receipt.told(document.typeName))
        }
        let lines = try lines(of: document, kind)
        let signer = try signer(of: document, kind)
        return ShownDocument(DocumentNoun(kind), lines, by: signer)
    }

    private func lines(of document: SignedDocument, _ kind: DocumentKind) throws -> [Line] {
        switch kind {
        case .dispatch:
            let it = try UnverifiedDispatch.claimed(by: document)
            _ = try Dispatch(it)
            return [
                Line(.from, it.from), Line(.to, it.to),
                Line(.number, "\(it.number)"), Line(.kind, it.kind),
                Line(.writtenAt, it.writtenAt),
            ] + (try contents(it.contents, of: it.kind))
        case .receipt:
            let it = try UnverifiedReceipt.claimed(by: document)
            _ = try Receipt(it)
            return [
                Line(.from, it.from), Line(.to, it.to),
                Line(.forDispatch, "\(it.number), \(it.dispatch)"),
                Line(.receivedAt, it.receivedAt),
                Line(.answer, it.answer),
            ] + (it.refusal.map { [Line(.refusal, $0)] } ?? [])
        case .collection:
            let it = try UnverifiedCollection.claimed(by: document)
            _ = try Collecting(it)
            return [
                Line(.from, it.from), Line(.to, it.to),
                Line(.writtenAt, it.writtenAt),
            ]
        case .letter:
            let it = try UnverifiedLetter.claimed(by: document)
            return [
                Line(.serial, Receipt.told(it.serial)),
                Line(.supervisor, Receipt.told(it.supervisor)),
                Line(.firm, Receipt.told(it.firm)),
                Line(.decision, Receipt.told(it.grant.decision)),
                Line(.firstDay, Receipt.told(it.grant.firstDay)),
                Line(.lastDay, Receipt.told(it.grant.lastDay)),
            ]
        case .statusList:
            let list = try StatusList(.claimed(by: document))
            let shown = ShownStatusList(list)
            return [
                Line(.supervisor, list.supervisor.text),
                Line(.sequence, "\(shown.sequence)"),
                Line(.issuedAt, shown.issuedAt),
                Line(.nextUpdateBy, shown.nextUpdateBy),
            ] + shown.entries.map { Line(name: $0.serial, $0.status) }
        case .refusalNotice:
            let it = try UnverifiedRefusalNotice.claimed(by: document)
            return [
                Line(.notice, Receipt.told(it.notice)),
                Line(.supervisor, Receipt.told(it.supervisor)),
                Line(.firm, Receipt.told(it.firm)),
                Line(.reasons, Receipt.told(it.reasonsKorean)),
                Line(.inEnglish, Receipt.told(it.reasonsEnglish)),
            ]
        case .application:
            let it = try ApplicationDispatch(json: document.unverifiedPayload)
            return [
                Line(.firm, Receipt.told(it.firm)),
                Line(.act, Receipt.told(it.act)),
                Line(.round, "\(it.round)"),
            ]
        case .card:
            let card = try GivenCard(document: document.bytes)
            return [
                Line(.office, card.card.office.rawValue), Line(.id, card.card.id.text),
                Line(.koreanName, card.card.names.ko), Line(.englishName, card.card.names.en),
                Line(.sequence, "\(card.card.sequence)"), Line(.fingerprint, card.fingerprint),
            ]
        }
    }

    /// A signed document within a dispatch is shown by what it says.
    private func contents(_ text: String, of kind: String) throws -> [Line] {
        if kind == DispatchKind.revocation.rawValue,
            let told = try? RevocationDispatch(json: text)
        {
            return lines(of: told)
        }
        if kind == DispatchKind.report.rawValue, let reported = try? ReportDispatch(json: text) {
            return lines(of: reported)
        }
        if kind == DispatchKind.decision.rawValue, let told = try? ReplyDispatch(json: text) {
            return lines(of: told)
        }
        guard let inner = try? SignedDocument(parsing: Array(text.utf8)), let kind = inner.kind,
            [.letter, .statusList, .application, .refusalNotice].contains(kind)
        else { return [Line(.contents, text)] }
        return [Line(.within, DocumentNoun(kind).rawValue)]
            + (try lines(of: inner, kind).map(\.within))
    }

    private func lines(of told: RevocationDispatch) -> [Line] {
        [
            Line(.serial, Receipt.told(told.serial)), Line(.measure, Receipt.told(told.act)),
            Line(.measureNumber, "\(told.measure)"),
            told.ground.map { Line(.ground, Receipt.told($0)) },
            told.until.map { Line(.until, Receipt.told($0)) },
            told.reason.map { Line(.reason, Receipt.told($0)) },
            told.by.map { Line(.replacedBy, Receipt.told($0)) },
            Line(.decidedAt, Receipt.told(told.decidedAt)),
        ].compactMap(\.self)
    }

    private func lines(of reported: ReportDispatch) -> [Line] {
        switch reported {
        case .evaluation(let report):
            let evaluation = report.evaluation
            let serials = (evaluation.letters ?? []).map(\.description)
            return [
                Line(.firm, report.firm.text), Line(.serial, serials.joined(separator: ", ")),
                Line(.firstDay, evaluation.firstDay.description),
                Line(.lastDay, evaluation.lastDay.description),
                Line(.finding, evaluation.finding),
            ]
        case .completedPlan(let plan):
            return [
                Line(.firm, plan.firm.text),
                Line(.serial, plan.letters.map(\.description).joined(separator: ", ")),
                Line(.control, plan.control), Line(.foundOn, plan.foundOn.description),
                Line(.checkedOn, plan.checkedOn.description),
            ]
        }
    }

    private func lines(of told: ReplyDispatch) -> [Line] {
        [
            Line(.replyTo, Receipt.told(told.replyTo)), Line(.replyBy, Receipt.told(told.replyBy)),
            Line(.reason, Receipt.told(told.reason)),
            Line(.decidedAt, Receipt.told(told.decidedAt)),
        ]
    }

    private func signer(
        of document: SignedDocument, _ kind: DocumentKind
    ) throws -> ShownDocument.Signer {
        guard kind != .card else { return .identityOnCard }
        guard let desk else { return .unknown }
        if (try? document.verified(as: kind, by: [desk.card.documents])) != nil {
            return .thisOffice
        }
        let correspondence = try desk.correspondence().1
        for id in correspondence.known {
            guard let keys = correspondence[id]?.documentKeys else { continue }
            do throws(DocumentFailure) {
                _ = try document.verified(as: kind, byLastOf: keys)
                return .other(id)
            } catch {
                switch error {
                case .unknownKey: continue
                case .retiredKey: return .retired(id)
                default: throw error
                }
            }
        }
        return .unknown
    }
}

extension DocumentNoun {
    fileprivate init(_ kind: DocumentKind) {
        self =
            switch kind {
            case .card: .card
            case .letter: .letter
            case .statusList: .statusList
            case .dispatch: .dispatch
            case .receipt: .receipt
            case .collection: .collection
            case .application: .application
            case .refusalNotice: .refusalNotice
            }
    }
}
