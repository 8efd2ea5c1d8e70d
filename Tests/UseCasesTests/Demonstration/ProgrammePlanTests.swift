import Foundation
import Programme
import Storage
import Testing
import UseCases
import Vocabulary

struct ProgrammePlanTests {
    /// What entries say beside keys and what is made of them.
    private func lines(_ told: ToldProgramme) -> [String] {
        told.entries.map { entry in
            "\(entry.time) \(entry.by) \(type(of: entry.event).kind) \(subject(of: entry.event))"
        }
    }

    private func subject(of event: any JournalEvent) -> String {
        switch event {
        case let event as PanelFormed: "\(event.firm) \(event.experts)"
        case let event as ApplicationReceived: "\(event.firm) \(event.contents)"
        case let event as ApplicationDecided: "\(event.application) \(event.outcome)"
        case let event as EvaluationConcluded: "\(event.application) \(event.total)"
        case let event as FirmFiguresRecorded: "\(event)"
        case let event as LetterDrafted: "\(event.firm) \(event.grant)"
        default: ""
        }
    }

    @Test func `the same seed gives the same events, another one others`() throws {
        let one = lines(try ToldProgramme(ToldProgramme.few(seed: 7)))
        let same = lines(try ToldProgramme(ToldProgramme.few(seed: 7)))
        let other = lines(try ToldProgramme(ToldProgramme.few(seed: 8)))
        #expect(one == same)
        #expect(one != other)
        #expect(one.count > 100)
    }

    @Test func `a programme that a year's end falls into has the figures of both years`() throws {
        let told = try ToldProgramme(
            ToldProgramme.few(seed: 7), at: ToldProgramme.november + .seconds(60 * 86_400))
        #expect(told.made.eligible == 49)
        let figures = told.entries.compactMap { $0.event as? FirmFiguresRecorded }
        let years = Set(figures.filter { $0.dayNotGiven != true }.map(\.asOf.year))
        #expect(years == [2025, 2026])
    }

    @Test func `the first firm's letter can be left to be drafted`() throws {
        let few = ToldProgramme.few(seed: 7)
        let told = try ToldProgramme(
            ProgrammePlan(
                seed: 7, rounds: Array(few.rounds.prefix(1)) + [few.rounds[1]],
                isFirstLetterIssued: false))
        #expect(told.office.letters.drafts.isEmpty)
        #expect(told.firm.office.letters.isEmpty)
        #expect(told.firm.office.applications.all.first?.outcome?.outcome == .selected)
    }

    @Test func `firms apply anew after a refusal or a withdrawal, and a small round has a reason`()
        throws
    {
        let told = try ToldProgramme(
            ToldProgramme.few(
                seed: 7,
                rounds: [
                    ProgrammePlan.RoundPlan(
                        new: 3, courses: [(.selected, 1), (.refused, 1), (.refusedUnevaluated, 1)]),
                    ProgrammePlan.RoundPlan(
                        again: 2, secondThoughts: 1,
                        courses: [(.selected, 1), (.refusedUnevaluated, 1)]),
                    ProgrammePlan.RoundPlan(
                        again: 1, secondThoughts: 1, courses: [(.sealed, 1)]),
                ]))
        #expect(told.made.applications == 8)
        #expect(try told.round(2).closingReason != nil)
        #expect(try told.round(3).capacity == 47)
        #expect(try told.round(3).state == .evaluating)
        #expect(told.phases(inRound: 3) == [.complete: 1])
    }

    @Test func `the crowded programme comes to 150 applications of 49 firms`() {
        let plan = ProgrammePlan.crowded(seed: 1)
        #expect(plan.applications == 150)
        #expect(plan.rounds.map(\.new).reduce(0, +) == 49)
        #expect(plan.count(of: .selected, inRound: 0) == 10)
        #expect((10...20).contains(plan.count(of: .selected, inRound: 1)))
    }

    @Test(arguments: [
        [ProgrammePlan.RoundPlan(new: 2, courses: [(.selected, 1)])],
        [
            ProgrammePlan.RoundPlan(new: 1, courses: [(.sealed, 1)]),
            ProgrammePlan.RoundPlan(courses: []),
        ],
        [ProgrammePlan.RoundPlan(new: 50, courses: [(.sealed, 50)])],
        [ProgrammePlan.RoundPlan(new: 1, secondThoughts: 2, courses: [(.sealed, 1)])],
    ])
    func `a plan that cannot be told is refused before anything is founded`(
        rounds: [ProgrammePlan.RoundPlan]
    ) throws {
        let folder = FileManager.default.temporaryDirectory.path + "/told-\(UUID().uuidString)"
        let error = #expect(throws: Refusal.self) {
            try InventProgramme(world: .system { _ in })(
                ProgrammePlan(seed: 1, rounds: rounds), in: folder)
        }
        #expect(error?.kind == .invalid)
        #expect(!FileManager.default.fileExists(atPath: folder))
    }
}
