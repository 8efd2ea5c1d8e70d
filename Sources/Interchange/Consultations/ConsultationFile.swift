package import Programme
import Rules
import Vocabulary

/// A consultation as a person writes it down.
package struct ConsultationFile: Sendable {
    package let contents: ConsultationContents

    /// Reads YAML: strict, an unknown key at any depth is an error.
    package init(parsing bytes: [UInt8]) throws(YAMLFailure) {
        do throws(YAMLFailure) {
            var root = try YAMLNode.read(bytes).mapping()
            let date = try root.take("date").day()
            let chair = try root.take("chair").text()
            let attendees = try ConsultationFile.attendees(&root)
            let experts =
                try root.takeIfPresent("experts")?.wholeNumber(ConsultationFile.counts) ?? 0
            let agenda = try root.take("agenda").scalar()
            let minutes = try root.take("minutes").scalar()
            let decisions = try ConsultationFile.decisions(root.takeIfPresent("decisions"))
            let actions = try ConsultationFile.actions(root.takeIfPresent("actions"))
            try root.finish()
            contents = ConsultationContents(
                date: date, chair: chair, attendees: attendees, experts: experts,
                agenda: agenda.withoutLastLineEnd, minutes: minutes.withoutLastLineEnd,
                decisions: decisions, actions: actions)
        } catch { throw error.inFile("consultation") }
    }

    private static let counts = 0...9999

    /// In the order of the sectors; a sector of which nobody came does not stand there.
    private static func attendees(
        _ root: inout YAMLMapping
    ) throws(YAMLFailure) -> [SectorAttendance] {
        guard var mapping = try root.takeIfPresent("attendees")?.mapping() else { return [] }
        var attendees: [SectorAttendance] = []
        for sector in Sector.allCases {
            let given = mapping.takeIfPresent(sector.rawValue)
            guard let count = try given?.wholeNumber(counts), count > 0 else { continue }
            attendees.append(SectorAttendance(sector: sector, count: count))
        }
        try mapping.finish()
        return attendees
    }

    private static func actions(
        _ node: YAMLNode?
    ) throws(YAMLFailure) -> [ConsultationAction] {
        var actions: [ConsultationAction] = []
        for item in try node?.list() ?? [] {
            var mapping = try item.mapping()
            actions.append(
                ConsultationAction(
                    text: try mapping.take("text").scalar().withoutLastLineEnd,
                    owner: try mapping.take("owner").text(),
                    due: try mapping.take("due").day()))
            try mapping.finish()
        }
        return actions
    }

    private static func decisions(
        _ node: YAMLNode?
    ) throws(YAMLFailure) -> [ConsultationDecision] {
        var decisions: [ConsultationDecision] = []
        for item in try node?.list() ?? [] {
            var mapping = try item.mapping()
            let text = try mapping.take("text").scalar().withoutLastLineEnd
            var paths: [String] = []
            for path in try mapping.takeIfPresent("paths")?.list() ?? [] {
                paths.append(try path.text())
            }
            try mapping.finish()
            decisions.append(ConsultationDecision(text: text, paths: paths))
        }
        return decisions
    }
}

extension String {
    /// A block text of YAML ends with a line's end that nobody wrote.
    fileprivate var withoutLastLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
