import Egress
import Programme
import UseCases

/// What became of each document, named by its line.
struct ImportedDocuments: Codable, Sendable {
    let documents: [ImportDocuments.Imported]

    /// Most documents of one bag.
    static let limit = 100
}

extension ImportedDocuments: SaidAnswer {
    /// By line, as they were given.
    func said(in language: Language) -> [(name: String, value: String)] {
        let words = ImportedDocumentsWords()
        return documents.sorted { (Int($0.name) ?? 0) < (Int($1.name) ?? 0) }.map { document in
            (
                "\(words.line(language)) \(document.name)",
                document.happened.map { words.words(of: $0, language) } ?? document.words
            )
        }
    }

    func amiss(in language: Language) -> String? {
        let refused = documents.count { $0.answer == "refused" }
        guard refused > 0 else { return nil }
        return "\(ImportedDocumentsWords().refusedCount(language)) \(refused) / \(documents.count)"
    }
}

struct ImportedDocumentsWords: PageWords {
    let line = Words("줄", "Line")
    let refusedCount = Words("받아들이지 않은 문서가 있습니다:", "Documents that were refused:")
    let refused = Words("받아들이지 않음", "refused")
    let taken = Words("접수함", "taken")
    let kept = Words("담당자의 처리를 기다립니다", "not yet acted on")
    let contentsRefused = Words("내용은 거절됨", "its contents were refused")
    let alsoTaken = Words("함께 접수한 번호:", "and with it")
    let held = Words("일찍 왔으므로 앞 번호를 기다립니다", "came early, and waits for those before it")
    let again = Words("이미 받은 문서로, 바뀐 것이 없습니다", "came before; nothing changes")
    let heldThere = Words(
        "그곳에서 앞 번호를 기다리고 있습니다", "it waits there for the ones before it")
    let refusedThere = Words("그곳에서 내용을 거절함", "its contents were refused there")
    let dispatch = Words("발송문서", "dispatch")
    let receipt = Words("발송문서의 수령증", "receipt for dispatch")
    init() {}

    func words(
        of happened: ImportDocuments.Imported.Happened, _ language: Language
    ) -> String {
        let parts =
            switch happened {
            case .refused(let failure):
                [refused(language)] + failure.sentences(in: language)
            case .dispatch(let dispatch):
                [
                    "\(dispatch.from) \(self.dispatch(language)) \(dispatch.number)",
                    DispatchKind(rawValue: dispatch.kind).map {
                        DispatchWords().name(of: $0)(language)
                    } ?? dispatch.kind,
                ] + words(of: dispatch, language)
            case .receipt(let receipt):
                ["\(receipt.from) \(self.receipt(language)) \(receipt.number)"]
                    + words(of: receipt, language)
            }
        return parts.joined(separator: " · ")
    }

    private func words(of dispatch: TakenDispatchShown, _ language: Language) -> [String] {
        switch dispatch.answer {
        case .held: return [held(language)]
        case .again: return [again(language)]
        case .taken:
            let outcome: [String] =
                switch dispatch.outcome.flatMap(DispatchOutcome.init(rawValue:)) {
                case .kept: [kept(language)]
                case .refused: [contentsRefused(language), dispatch.reason ?? ""]
                case .acted, nil: []
                }
            let also = dispatch.alsoTaken.map(String.init).joined(separator: ", ")
            return [taken(language)] + outcome
                + (also.isEmpty ? [] : ["\(alsoTaken(language)) \(also)"])
        }
    }

    private func words(of receipt: TakeReceipt.Taken, _ language: Language) -> [String] {
        guard receipt.isNew else {
            return [receipt.answer == "held" ? heldThere(language) : again(language)]
        }
        return [taken(language)]
            + (receipt.refusal.map { [refusedThere(language), $0] } ?? [])
    }
}
