import Programme
import Rules
import Testing
import Vocabulary

/// What stands in the programme beside its letters.
extension InventedProgramme {
    /// Two rounds, the first of them open.
    mutating func planRounds() throws {
        for (number, months) in [(1, (6, 7, 8)), (2, (9, 10, 11))] {
            func day(_ month: Int) throws -> KoreanDate {
                try #require(KoreanDate(year: 2026, month: month, day: 1))
            }
            try record(
                try office.planningRound(
                    try round(number), opensOn: day(months.0), closesOn: day(months.1),
                    decidesOn: day(months.2), by: sample.officer, rulebook: rules),
                by: sample.officer)
        }
        try record(
            try office.openingRound(
                try round(1), eligible: Set(office.firms.all.prefix(8).map(\.id)),
                by: sample.officer),
            by: sample.officer)
    }

    private func round(_ number: Int) throws -> RoundNumber {
        try #require(RoundNumber(number))
    }

    /// Two documents to the first firm, of which one has its receipt, and a second document of
    /// the firm's under a number that was used.
    mutating func exchange() throws {
        let firm = CounterpartID(try FirmID(parsing: InventedFirm(number: 0).id))
        for number in 1...2 {
            try record(
                DispatchWritten(
                    to: firm, number: number, dispatch: number == 1 ? .letter : .notice,
                    digest: try sample.digest(10), document: "signed"), by: sample.officer)
        }
        try record(
            DispatchDelivered(
                to: firm, number: 1, receivedAt: now, receiptDigest: try sample.digest(11),
                receipt: "receipt", refusal: nil), by: sample.officer)
        let theirs = try Dispatch(
            UnverifiedDispatch(
                from: firm.text, to: "supervisor", number: 1, kind: "application",
                writtenAt: now.description, contents: "{}", receiptsHeldTo: 0))
        try record(
            DispatchReceived(
                theirs, digest: try sample.digest(12), document: "signed", receipt: "receipt",
                outcome: .refused, reason: "<script>"), by: sample.officer)
        try record(
            DispatchForked(theirs, digest: try sample.digest(13), document: "other"),
            by: sample.officer)
    }

    /// The commission approved the firms' letters, at the meeting that each letter names.
    mutating func report(on numbers: Range<Int>) throws {
        let meeting = UnverifiedGrant.sample().commissionReport
        try record(
            try office.recordingCommissionReport(
                agenda: meeting.number, date: KoreanDate(parsing: meeting.date),
                items: try numbers.map { number in
                    CommissionItem(
                        firm: try FirmID(parsing: InventedFirm(number: number).id),
                        application: nil, decision: .approved, remark: "")
                }, corrects: nil, by: sample.approver, at: now), by: sample.approver)
    }
}
