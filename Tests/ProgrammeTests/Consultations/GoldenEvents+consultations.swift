import Programme
import Rules
import Vocabulary

extension GoldenEventTests {
    static func consultationEvents(_ sample: Sample) throws -> [any JournalEvent] {
        let id = try ConsultationID(parsing: "consultation-1")
        let contents = try ConsultationContents.sample()
        return [
            ConsultationRecorded(
                consultation: id, date: contents.date, chair: contents.chair,
                attendees: contents.attendees, experts: contents.experts,
                agenda: contents.agenda, minutes: contents.minutes,
                decisions: contents.decisions),
            ConsultationLinked(
                consultation: id, rulebookVersion: "2026.07.2",
                rulebookDigest: sample.rulebook.digest, paths: ["eligibility.employeesMin"]),
            ConsultationActionCompleted(
                consultation: id, action: 1, completedOn: contents.date, note: "개정안을 공고함"),
        ]
    }
}

extension ConsultationContents {
    static func sample(
        date: String = "2026-05-22", chair: String = "viceChair",
        attendees: [SectorAttendance] = [
            SectorAttendance(sector: .bank, count: 6), SectorAttendance(sector: .card, count: 2),
        ], experts: Int = 3, agenda: String = "보안 목적 AI 활용", minutes: String = "논의 내용",
        decisions: [ConsultationDecision] = [
            ConsultationDecision(
                text: "대상 요건을 낮춘다", paths: ["eligibility.employeesMin"]),
            ConsultationDecision(text: "2차 간담회를 연다", paths: []),
        ], actions: [ConsultationAction] = []
    ) throws -> ConsultationContents {
        ConsultationContents(
            date: try KoreanDate(parsing: date), chair: chair, attendees: attendees,
            experts: experts, agenda: agenda, minutes: minutes, decisions: decisions,
            actions: actions)
    }
}
