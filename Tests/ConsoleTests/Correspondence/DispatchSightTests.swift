import Access
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

@testable import Console

/// Who is shown what passes between the office and a firm.
@Suite struct DispatchSightTests {
    @Test func `what passes to and from a firm is withheld from whoever declared a conflict`()
        throws
    {
        let round = try InventedRound()
        let firm = try round.application(12).firm
        let other = CounterpartID(firm)
        let (both, secretary) = (InventedRound.conflicted, InventedRound.secretary)
        var office = round.office
        let act = Act(by: secretary, way: .console, at: round.view.now, entry: 9_999)
        try office.apply(PersonAdded(person: both, roles: ["expert", "auditor"]), act)
        try office.apply(
            DispatchWritten(
                to: other, number: 1, dispatch: .notice, digest: round.view.rules.digest,
                document: "signed"), act)
        for isOwn in [true, false] {
            #expect(throws: CorrespondenceFailure.withheld(other)) {
                try ShowDispatch.from(
                    office, 1, of: firm.text, isOwn: isOwn, by: both, ShowDocument(desk: nil))
            }
        }
        // Whoever has no conflict is shown it: here it is no document, and that is what is said.
        #expect(throws: (any Error).self) {
            try ShowDispatch.from(
                office, 1, of: firm.text, isOwn: true, by: secretary, ShowDocument(desk: nil))
        }
        #expect(throws: GivenFailure.unknown("2", .dispatch)) {
            try ShowDispatch.from(
                office, 2, of: firm.text, isOwn: true, by: secretary, ShowDocument(desk: nil))
        }
    }
}
