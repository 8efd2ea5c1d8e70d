import Programme
import Rules
import Testing
import Vocabulary

@Suite struct RoundBoardTests {
    @Test func `the board counts each outcome and shows capacity, target and demand`() throws {
        var journal = try SupervisorJournal()
        try journal.begin(2)
        var ids: [ApplicationID] = []
        for (index, name) in ["a1", "a2", "a3", "a4", "a5", "a6"].enumerated() {
            ids.append(
                try journal.receive(
                    from: try journal.register(name), .sample(round: 2),
                    digest: UInt8(20 + index)))
        }
        try journal.screen(2)
        try journal.evaluate(2)
        try journal.select(ids[0])
        try journal.settle(ids[1], .waiting)
        try journal.settle(ids[2], .supplementRequired, gaps: [SupervisorJournal.gap])
        try journal.settle(ids[3], .refused)
        try journal.record(
            try journal.office.receivingWithdrawal(
                reason: "내부 사정", from: try FirmID(parsing: "a5"),
                digest: try journal.sample.digest(12), by: journal.sample.officer),
            by: journal.sample.officer)
        let second = try SupervisorJournal.round(2)
        let eligible = try journal.eligible(49)
        let board = try #require(journal.office.board(of: second, eligible: eligible))
        #expect(board.capacity == 20)
        #expect(board.target == 10)
        #expect(board.isBelowTarget)
        #expect(board.placesLeft == 19)
        #expect(board.received == 6)
        #expect([board.selected, board.waiting, board.supplementRequired] == [1, 1, 1])
        #expect([board.refused, board.withdrawn, board.undecided] == [1, 1, 1])
        #expect(board.remainingDemand == 47)
        let third = try SupervisorJournal.round(3)
        #expect(journal.office.board(of: third, eligible: eligible) == nil)
    }
}
