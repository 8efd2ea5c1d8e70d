import Foundation
import Outbound
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

extension Scene {
    var today: KoreanDate { KoreanDate(of: world.clock.now()) }

    /// The firm's desk so many days from now, at noon.
    func firm(after days: Int) throws -> FirmDesk {
        try firm(at: today.adding(days: days).start + .seconds(12 * 3600))
    }

    func catalogue() throws -> [ListDisciplines.ShownControl] {
        try ListDisciplines(desk: firm().desk)().controls
    }

    /// Every control is somebody's and was found kept today, all but `controls`.
    func keepAll(but controls: Set<String> = []) throws {
        let codes = try catalogue().map(\.control)
        try AssignDiscipline(desk: firm())(
            codes, post: "정보보호팀장", person: nil, frequency: nil, by: Self.keeper)
        for code in codes where !controls.contains(code) { try keep(code, at: firm()) }
    }

    func keep(_ control: String, at desk: FirmDesk) throws {
        _ = try CheckDiscipline(desk: desk)(
            control, result: "kept", reason: nil,
            evidence: GivenEvidence(type: nil, number: "점검-1", digest: nil), on: nil,
            by: Self.keeper)
    }

    func board(after days: Int = 0) throws -> ShownDisciplineBoard {
        try ShowDisciplineBoard(desk: days == 0 ? firm() : firm(after: days))()
    }

    /// The example's file for a period, with these controls not checked.
    func period(
        from first: KoreanDate, to last: KoreanDate, paper: KoreanDate? = nil,
        notChecked: [String] = []
    ) throws -> [UInt8] {
        let example = URL(filePath: #filePath)
            .appending(path: "../../../../Examples/disciplines.yaml").standardizedFileURL
        let lines = try String(contentsOf: example, encoding: .utf8)
            .replacing("2026-07-01", with: first.description)
            .replacing("2026-12-31", with: last.description)
            .replacing("2027-01-12", with: (paper ?? last).description)
            .split(separator: "\n").filter {
                !$0.hasPrefix("notChecked") && !$0.hasPrefix("  ")
            }
        let listed = notChecked.map { "  \($0): 담당자 공석" }
        let head = notChecked.isEmpty ? [] : ["notChecked:"]
        let all = lines.map(String.init) + head + listed
        return Array((all.joined(separator: "\n") + "\n").utf8)
    }
}
