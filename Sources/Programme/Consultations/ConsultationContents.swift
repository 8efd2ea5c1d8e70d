import Rules
package import Vocabulary

/// A consultation as somebody asks to have it recorded.
package struct ConsultationContents: Hashable, Sendable {
    // Together they fit a journal entry even where every character is written as two.
    static let agendaLimit = ByteCount.bytes(2000)
    static let minutesLimit = ByteCount.bytes(12_000)
    static let decisionLimit = ByteCount.bytes(600)
    static let decisionsLimit = 16
    static let actionLimit = ByteCount.bytes(300)
    static let ownerLimit = ByteCount.bytes(100)
    static let actionsLimit = 8
    static let pathLimit = ByteCount.bytes(100)
    static let pathsLimit = 64
    static let attendeesLimit = 9999

    package let date: KoreanDate
    package let chair: String
    package let attendees: [SectorAttendance]
    package let experts: Int
    package let agenda: String
    package let minutes: String
    package let decisions: [ConsultationDecision]
    package let actions: [ConsultationAction]

    package init(
        date: KoreanDate, chair: String, attendees: [SectorAttendance], experts: Int,
        agenda: String, minutes: String, decisions: [ConsultationDecision],
        actions: [ConsultationAction]
    ) {
        self.date = date
        self.chair = chair
        self.attendees = attendees
        self.experts = experts
        self.agenda = agenda
        self.minutes = minutes
        self.decisions = decisions
        self.actions = actions
    }

    func recorded(as id: ConsultationID) -> ConsultationRecorded {
        ConsultationRecorded(
            consultation: id, date: date, chair: chair, attendees: attendees, experts: experts,
            agenda: agenda, minutes: minutes, decisions: decisions,
            actions: actions.isEmpty ? nil : actions)
    }

    func check(on day: KoreanDate, _ rules: ConsultationRules) throws(ConsultationFailure) {
        guard date <= day else { throw .dayAhead(date) }
        guard let post = try? PostCode(parsing: chair), rules.chairs[post] != nil else {
            throw .notAPost(chair)
        }
        try checkAttendance()
        guard agenda.isPlain(within: ConsultationContents.agendaLimit, lines: true) else {
            throw .malformed(field: "agenda")
        }
        guard minutes.isPlain(within: ConsultationContents.minutesLimit, lines: true) else {
            throw .malformed(field: "minutes")
        }
        try checkDecisions()
        try checkActions()
    }

    private func checkActions() throws(ConsultationFailure) {
        guard actions.count <= ConsultationContents.actionsLimit else {
            throw .tooMany(field: "actions", limit: ConsultationContents.actionsLimit)
        }
        for (index, action) in actions.enumerated() {
            let field = "actions[\(index)]"
            guard action.text.isPlain(within: ConsultationContents.actionLimit, lines: true) else {
                throw .malformed(field: field + ".text")
            }
            guard action.owner.isPlain(within: ConsultationContents.ownerLimit) else {
                throw .malformed(field: field + ".owner")
            }
            guard action.due >= date else { throw .malformed(field: field + ".due") }
        }
    }

    private func checkAttendance() throws(ConsultationFailure) {
        var seen: Set<String> = []
        for attendance in attendees {
            guard Sector(rawValue: attendance.sector) != nil,
                (1...ConsultationContents.attendeesLimit).contains(attendance.count)
            else { throw .malformed(field: "attendees.\(attendance.sector)") }
            guard seen.insert(attendance.sector).inserted else {
                throw .duplicate(field: "attendees", value: attendance.sector)
            }
        }
        guard (0...ConsultationContents.attendeesLimit).contains(experts) else {
            throw .malformed(field: "experts")
        }
        guard !attendees.isEmpty || experts > 0 else { throw .nobodyAttended }
    }

    private func checkDecisions() throws(ConsultationFailure) {
        guard decisions.count <= ConsultationContents.decisionsLimit else {
            throw .tooMany(field: "decisions", limit: ConsultationContents.decisionsLimit)
        }
        guard decisions.map(\.paths.count).reduce(0, +) <= ConsultationContents.pathsLimit else {
            throw .tooMany(field: "paths", limit: ConsultationContents.pathsLimit)
        }
        for (index, decision) in decisions.enumerated() {
            let field = "decisions[\(index)]"
            guard decision.text.isPlain(within: ConsultationContents.decisionLimit, lines: true)
            else { throw .malformed(field: field + ".text") }
            var seen: Set<String> = []
            for path in decision.paths {
                guard path.isRulebookPath else { throw .malformed(field: field + ".paths") }
                guard seen.insert(path).inserted else {
                    throw .duplicate(field: field + ".paths", value: path)
                }
            }
        }
    }
}

extension String {
    /// Words in camel case with dots between them.
    fileprivate var isRulebookPath: Bool {
        utf8.count <= ConsultationContents.pathLimit.bytes
            && split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
                (try? Code<PathNoun>(parsing: part)) != nil
            }
    }
}

private enum PathNoun {}
