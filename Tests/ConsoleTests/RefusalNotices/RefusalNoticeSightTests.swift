import Access
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

@testable import Console

/// Who is shown the reasons with which an application was refused.
@Suite struct RefusalNoticeSightTests {
    @Test func `the reasons of a refused application are shown to whom the application is`() throws
    {
        let round = try InventedRound()
        let application = try round.application(12)
        var office = round.office
        let both = InventedRound.conflicted
        let act = Act(by: InventedRound.secretary, way: .console, at: round.view.now, entry: 9_999)
        try office.apply(
            RefusalNoticeIssued(
                notice: try RefusalNoticeID(parsing: "refusal-1"), firm: application.firm,
                report: nil, application: application.id, issuedAt: round.view.now,
                digest: round.view.rules.digest, document: "signed"), act)
        #expect(office.refusalNotices(for: InventedRound.secretary).count == 1)
        // No place on a panel opens it.
        #expect(office.refusalNotices(for: InventedRound.experts[0]).isEmpty)
        // Nor does a part in the office, against a conflict that was declared before.
        #expect(office.evaluations.standing(of: both, towards: application.firm) == .lockedOut)
        try office.apply(PersonAdded(person: both, roles: ["expert", "auditor"]), act)
        #expect(office.people[both]?.may(.readOffice) == true)
        #expect(office.refusalNotices(for: both).isEmpty)
    }
}
