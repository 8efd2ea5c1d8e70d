import Access
import Foundation
import Outbound
import Programme
import Testing
import UseCases
import Vocabulary

extension VisibilityScene {
    /// The items on the commission's agenda: that on which the letter rests, and a later one.
    static let agenda = "위원회 보고 1"
    private static let laterAgenda = "위원회 보고 2"

    var today: KoreanDate { KoreanDate(of: world.clock.now()) }

    /// From the commission's report to the refusal that follows a later one.
    func advanceLetter(to phase: Phase) throws {
        let (secretary, clerk) = (InventedRound.person("secretary"), InventedRound.person("clerk"))
        switch phase {
        case .reported:
            try report(Self.agenda, [(Self.firm, "approved"), (Self.other, "rejected")])
        case .drafted: _ = try DraftLetter(desk: desk)(letter(Marker.letter), by: secretary)
        case .approved: try ApproveLetter(desk: desk)("draft-1", by: clerk)
        case .issued:
            letterSerial = try IssueLetter(desk: desk)("draft-1", by: secretary).serial
        case .measured:
            try DeferPublication(desk: desk)(
                of: letterSerial, until: today.adding(days: 9).description,
                reason: Marker.measure, by: secretary)
            try SuspendLetter(desk: desk)(
                letterSerial, until: today.adding(days: 9).description, reason: Marker.measure,
                by: secretary)
        case .refused:
            // Its application has its letter: what is rejected later is no part of the rounds.
            try report(Self.laterAgenda, [(Self.firm, "rejected")], naming: false)
            for (firm, report) in [(Self.other, "commission-1"), (Self.firm, "commission-2")] {
                _ = try IssueRefusalNotice(desk: desk)(
                    to: firm, report: report, korean: Marker.refusal(firm),
                    english: Marker.refusal(firm), by: secretary)
            }
        default: Issue.record("\(phase) is none of a letter's")
        }
    }

    private func report(
        _ agenda: String, _ decisions: [(String, String)], naming: Bool = true
    ) throws {
        _ = try RecordCommissionReport(desk: desk)(
            RecordCommissionReport.Given(
                agenda: agenda, date: today.description, corrects: nil,
                items: decisions.map { firm, decision in
                    let application = firm == Self.firm ? "app-1" : "app-2"
                    return .init(
                        firm: firm, application: naming ? application : nil,
                        decision: decision, remark: Marker.remark(firm))
                }), by: InventedRound.person("clerk"))
    }

    /// The example's letter for `firm` on the report above, with these words among its reasons and
    /// as its contact.
    func letter(_ words: String) throws -> [UInt8] {
        let example = URL(filePath: #filePath).appending(path: "../../../../Examples/letter.yaml")
        let text = try String(contentsOf: example.standardizedFileURL, encoding: .utf8)
            .replacing("firm: haneul-bank", with: "firm: \(Self.firm)")
            .replacing(#/firstDay: "[0-9-]+"/#, with: "firstDay: \"\(today)\"")
            .replacing(
                #/lastDay: "[0-9-]+"/#, with: "lastDay: \"\(today.adding(days: 300))\""
            )
            .replacing(#/validUntil: "[0-9-]+"/#, with: "validUntil: \"2099-12-31\"")
            .replacing(
                #/commissionReport: .*/#,
                with: "commissionReport: {number: \(Self.agenda), date: \"\(today)\"}"
            )
            .replacing("보안 목적에 한정되고", with: words)
            .replacing(#/contact: .*/#, with: "contact: \(words)")
        #expect(text.components(separatedBy: words).count == 3)
        return Array(text.utf8)
    }
}
