import Documents
import Interchange
import Programme
import Vocabulary

/// What a signed document of any kind says, and whether a key that is known here signed it.
package struct ShowDocument: Sendable {
    private let desk: OfficeDesk?

    /// - Parameter desk: the office whose cards are known; without one no key is.
    package init(desk: OfficeDesk?) { self.desk = desk }

    package struct Shown: Codable, Sendable {
        package let kind: String
        package let lines: [Line]
        /// Whose key signed it, in words; or that this is not known here.
        package let signer: String
        package let isSignerKnown: Bool
    }

    package struct Line: Codable, Sendable {
        package let name: String
        package let value: String
    }

    package func callAsFunction(_ bytes: [UInt8]) throws -> Shown {
        let document = try SignedDocument(parsing: bytes)
        guard let kind = document.kind else {
            throw CorrespondenceFailure.unknownType(Receipt.told(document.typeName))
        }
        let lines = try lines(of: document, kind)
        let signer = try signer(of: document, kind)
        return Shown(
            kind: kind.noun, lines: lines,
            signer: signer ?? "no key that is known here: what stands above is a claim",
            isSignerKnown: signer != nil)
    }

    private func lines(of document: SignedDocument, _ kind: DocumentKind) throws -> [Line] {
        switch kind {
        case .dispatch:
            let it = try UnverifiedDispatch.claimed(by: document)
            _ = try Dispatch(it)
            return [
                Line(name: "from", value: it.from), Line(name: "to", value: it.to),
                Line(name: "number", value: "\(it.number)"), Line(name: "kind", value: it.kind),
                Line(name: "written at", value: it.writtenAt),
            ] + (try contents(it.contents))
        case .receipt:
            let it = try UnverifiedReceipt.claimed(by: document)
            _ = try Receipt(it)
            return [
                Line(name: "from", value: it.from), Line(name: "to", value: it.to),
                Line(name: "for dispatch", value: "\(it.number), \(it.dispatch)"),
                Line(name: "received at", value: it.receivedAt),
                Line(name: "answer", value: it.answer),
            ] + (it.refusal.map { [Line(name: "refusal", value: $0)] } ?? [])
        case .collection:
            let it = try UnverifiedCollection.claimed(by: document)
            _ = try Collecting(it)
            return [
                Line(name: "from", value: it.from), Line(name: "to", value: it.to),
                Line(name: "written at", value: it.writtenAt),
            ]
        case .letter:
            let it = try UnverifiedLetter.claimed(by: document)
            return [
                Line(name: "serial", value: Receipt.told(it.serial)),
                Line(name: "supervisor", value: Receipt.told(it.supervisor)),
                Line(name: "firm", value: Receipt.told(it.firm)),
                Line(
                    name: "term",
                    value: Receipt.told("\(it.grant.firstDay) to \(it.grant.lastDay)")),
            ]
        case .statusList:
            let list = try StatusList(.claimed(by: document))
            let shown = ShownStatusList(list)
            return [
                Line(name: "supervisor", value: list.supervisor.text),
                Line(name: "sequence", value: "\(shown.sequence)"),
                Line(name: "issued at", value: shown.issuedAt),
                Line(name: "next update by", value: shown.nextUpdateBy),
            ] + shown.entries.map { Line(name: $0.serial, value: $0.status) }
        case .refusalNotice:
            let it = try UnverifiedRefusalNotice.claimed(by: document)
            return [
                Line(name: "notice", value: Receipt.told(it.notice)),
                Line(name: "supervisor", value: Receipt.told(it.supervisor)),
                Line(name: "firm", value: Receipt.told(it.firm)),
                Line(name: "reasons", value: Receipt.told(it.reasonsKorean)),
                Line(name: "in English", value: Receipt.told(it.reasonsEnglish)),
            ]
        case .application:
            let it = try ApplicationDispatch(json: document.unverifiedPayload)
            return [
                Line(name: "firm", value: Receipt.told(it.firm)),
                Line(name: "act", value: Receipt.told(it.act)),
                Line(name: "round", value: "\(it.round)"),
            ]
        case .card:
            let card = try GivenCard(document: document.bytes)
            return [
                Line(name: "card", value: card.summary),
                Line(name: "fingerprint", value: card.fingerprint),
            ]
        }
    }

    /// A signed document within a dispatch is shown by what it says.
    private func contents(_ text: String) throws -> [Line] {
        guard let inner = try? SignedDocument(parsing: Array(text.utf8)), let kind = inner.kind,
            [.letter, .statusList, .application, .refusalNotice].contains(kind)
        else { return [Line(name: "contents", value: text)] }
        return [Line(name: "contents", value: "a signed \(kind.noun)")]
            + (try lines(of: inner, kind).map { Line(name: "  \($0.name)", value: $0.value) })
    }

    private func signer(of document: SignedDocument, _ kind: DocumentKind) throws -> String? {
        guard kind != .card else { return "the identity key on it, which a person compares" }
        guard let desk else { return nil }
        if (try? document.verified(as: kind, by: [desk.card.documents])) != nil {
            return "the documents key of this office"
        }
        let correspondence = try desk.correspondence().1
        for id in correspondence.known {
            guard let keys = correspondence[id]?.documentKeys else { continue }
            do throws(DocumentFailure) {
                _ = try document.verified(as: kind, byLastOf: keys)
                return "the documents key of \(id)"
            } catch {
                switch error {
                case .unknownKey: continue
                case .retiredKey: return "a key of an earlier card of \(id), which counts no more"
                default: throw error
                }
            }
        }
        return nil
    }
}
