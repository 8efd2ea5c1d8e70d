import Documents
import Outbound
import Programme
import Rules
import Testing
import Vocabulary

/// What the office does beside rounds and letters: round tables, decisions against a firm,
/// reviews of the register.
extension InventedProgramme {
    /// Two round tables; what the first decided is about a value of the rulebook.
    mutating func consult() throws {
        for (number, day) in ["2026-03-12", "2026-05-22"].enumerated() {
            let contents = ConsultationContents(
                date: try KoreanDate(parsing: day), chair: "viceChair",
                attendees: [
                    SectorAttendance(sector: .bank, count: 8 - number),
                    SectorAttendance(sector: .securities, count: 5),
                ], experts: 6,
                agenda: "보안 목적의 고성능 인공지능 활용을 위한 망분리 규제 개선 방안 \(number + 1)",
                minutes: "취약점 점검에 한해 외부 인공지능을 쓸 수 있도록 요청하였다.\n점검과 기록을 전제로 한다.",
                decisions: [
                    ConsultationDecision(
                        text: "상시 종업원 수 요건을 조정한다", paths: ["eligibility.employeesMin"]),
                    ConsultationDecision(text: "3개월 뒤 다시 연다", paths: []),
                ],
                actions: [
                    ConsultationAction(
                        text: "개정안을 마련한다", owner: "디지털금융정책관",
                        due: try KoreanDate(parsing: "2026-08-21"))
                ])
            try record(
                try office.recording(
                    contents, by: sample.officer, on: KoreanDate(of: now), rulebook: rules),
                by: sample.officer)
        }
    }

    /// The commission rejects the last firm and defers the one before; the first is told why.
    mutating func reject(_ count: Int) throws {
        guard count > 2 else { return }
        let firms = try [count - 1, count - 2].map {
            try FirmID(parsing: InventedFirm(number: $0).id)
        }
        let event = try office.recordingCommissionReport(
            agenda: "위원회 보고 2026-5", date: try KoreanDate(parsing: "2026-05-20"),
            items: zip(firms, [CommissionDecision.rejected, .deferred]).map {
                CommissionItem(firm: $0, application: nil, decision: $1, remark: "자료 보완")
            }, corrects: nil, by: sample.approver, at: now)
        try record(event, by: sample.approver)
        let notice = try office.refusalToSign(
            to: firms[0], by: event.report, korean: "대체 통제가 갖추어지지 아니함",
            english: "the controls in place of separation are missing", by: sample.officer,
            at: now, rulebook: rules)
        let key = try #require(SigningKey(seed: [UInt8](repeating: 4, count: 32)))
        let signer = DocumentSigner(
            publicKey: try #require(PublicKey(key.publicKey)), sign: key.sign)
        try record(
            try office.issuingRefusal(
                notice, by: event.report, at: now,
                document: String(decoding: notice.signed(by: signer).bytes, as: UTF8.self),
                digest: try sample.digest(14)), by: sample.officer)
    }

    /// The register is judged anew, and one of the reviews that come of it is closed.
    mutating func review() throws {
        for event in try office.reviewing(by: sample.officer, at: now, rulebook: rules) {
            try record(event, by: sample.officer)
        }
        guard let first = office.reviews.all.first else { return }
        try record(
            try office.closing(
                first.id, outcome: .keeps, reason: "met again at the year's end",
                by: sample.officer),
            by: sample.officer)
    }
}
