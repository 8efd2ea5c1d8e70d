import Access
import Foundation
import Programme
import Storage
import Vocabulary

extension JournalLine {
    /// Fields of one event that are shown, and bytes of one value.
    private static let fieldLimit = 6
    private static let valueLimit = 120
    /// Whole documents are shown where they belong, not in a line.
    private static let unshown: Set<String> = ["document"]
    /// What experts found, what became of an application, what a letter says and what a firm
    /// reports is shown to whom the rules let see it, and never in a line: of these events a line
    /// says what they are about, and no more.
    private static let about: [String: Set<String>] = {
        let byNoun: [(kinds: [any JournalEvent.Type], fields: Set<String>)] = [
            (Evaluations.kinds, ["application"]),
            (Applications.kinds, ["application", "firm", "round"]),
            (DisciplineReports.kinds, ["firm"]),
            ([ReplyExtended.self], ["request", "application", "until"]),
            (
                [
                    LetterDrafted.self, LetterRevoked.self, LetterSuspended.self,
                    LetterCorrected.self, LetterTransferred.self, ModelChangeRecorded.self,
                    MaterialChangeNoted.self, PublicationDeferred.self,
                ], ["draft", "serial", "firm", "until"]
            ),
            ([RefusalNoticeIssued.self], ["notice", "firm", "report", "application"]),
            ([CommissionReportRecorded.self], ["report", "agenda", "date", "corrects"]),
        ]
        var about: [String: Set<String>] = [:]
        for (kinds, fields) in byNoun { for kind in kinds { about[kind.kind] = fields } }
        return about
    }()

    /// What offices send one another, applications and their outcomes among it.
    private static let carried: Set<String> = [
        DispatchWritten.kind, DispatchReceived.kind, DispatchHeld.kind, DispatchForked.kind,
    ]

    /// Whether whoever reads the journal may see all that an event of this kind holds.
    static func tellsAll(of kind: String) -> Bool {
        about[kind] == nil && !carried.contains(kind)
    }

    init(_ entry: JournalEntry, by rulebooks: JournalRulebooks) {
        self.init(
            index: entry.index, kind: type(of: entry.event).kind, by: entry.by,
            way: Way(entry.via), at: entry.time,
            rulebook: rulebooks.inForce(at: entry.index), fields: Self.fields(of: entry.event))
    }

    /// The event's own plain values by name; what is made of parts is left to its own page.
    private static func fields(of event: any JournalEvent) -> [Field] {
        guard let bytes = try? JSONEncoder().encode(event),
            let object = try? JSONDecoder().decode([String: Plain].self, from: bytes)
        else { return [] }
        let shown = about[type(of: event).kind]
        return object.filter { shown?.contains($0.key) ?? true }
            .sorted { $0.key < $1.key }
            .compactMap { name, plain in
                guard let value = plain.value, !unshown.contains(name) else { return nil }
                return Field(name: name, value: cut(value))
            }
            .prefix(fieldLimit).map { $0 }
    }

    private static func cut(_ text: String) -> String {
        var kept = ""
        for character in text {
            guard kept.utf8.count + character.utf8.count <= valueLimit else { return kept + "…" }
            kept.append(character)
        }
        return kept
    }

    /// A value of one word or number, or a list of words.
    private struct Plain: Decodable {
        let value: String?

        init(from decoder: any Decoder) throws {
            guard let container = try? decoder.singleValueContainer() else {
                value = nil
                return
            }
            if let text = try? container.decode(String.self) {
                value = text
            } else if let number = try? container.decode(Int64.self) {
                value = String(number)
            } else if let truth = try? container.decode(Bool.self) {
                value = String(truth)
            } else {
                value = (try? container.decode([String].self))?.joined(separator: ", ")
            }
        }
    }
}
