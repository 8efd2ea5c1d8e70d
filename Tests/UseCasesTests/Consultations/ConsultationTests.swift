import Interchange
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

@Suite struct ConsultationTests {
    /// The shipped rulebook with 900 employees instead of 1,000.
    func changed() throws -> [UInt8] {
        let shipped = String(decoding: Rulebook.shippedYAML, as: UTF8.self)
        let text = shipped.replacing("    value: 1000\n", with: "    value: 900\n")
            .replacing("version: \"2026.07.1\"", with: "version: \"2026.08.1\"")
        #expect(text != shipped)
        return Array(text.utf8)
    }

    @Test func `the example is recorded once, and shown with its post's name`() throws {
        let scene = try Scene()
        let record = try RecordConsultation(desk: scene.supervisor())
        #expect(try record(scene.example("consultation.yaml"), by: nil) == "consultation-1")
        #expect(throws: ConsultationFailure.self) {
            try record(scene.example("consultation.yaml"), by: nil)
        }
        let shown = try ShowConsultation(desk: scene.supervisor())("consultation-1")
        #expect(shown.chair == "viceChair")
        #expect(shown.chairName?.contains("부위원장") == true)
        #expect(shown.attendees.map(\.sector) == ["bank", "securities", "card", "insurance"])
        #expect(shown.experts == 6)
        #expect(shown.decisions.count == 2)
        #expect(try ListConsultations(desk: scene.supervisor())() == [shown])
        #expect(throws: ConsultationFailure.self) {
            try ShowConsultation(desk: scene.supervisor())("consultation-2")
        }
    }

    @Test func `a decision is linked to the rulebook that this office adopted and it changed`()
        throws
    {
        let scene = try Scene()
        _ = try RecordConsultation(desk: scene.supervisor())(
            scene.example("consultation.yaml"), by: nil)
        let link = try LinkConsultation(desk: scene.supervisor())
        #expect(throws: ConsultationFailure.notAdopted("2026.08.1")) {
            try link("consultation-1", rulebook: "2026.08.1", paths: [], by: nil)
        }
        #expect(throws: ConsultationFailure.firstRulebook("2026.07.1")) {
            try link("consultation-1", rulebook: "2026.07.1", paths: [], by: nil)
        }
        _ = try AdoptRulebook(desk: scene.supervisor().desk)(changed(), by: nil)
        #expect(throws: ConsultationFailure.notDecided("letter.maxTermYears")) {
            try link(
                "consultation-1", rulebook: "2026.08.1", paths: ["letter.maxTermYears"], by: nil)
        }
        let linked = try link("consultation-1", rulebook: "2026.08.1", paths: [], by: nil)
        #expect(linked.paths == ["eligibility.employeesMin"])
        let shown = try ShowConsultation(desk: scene.supervisor())("consultation-1")
        #expect(shown.links.map(\.rulebook) == ["2026.08.1"])
        #expect(shown.links.map(\.digest) == [linked.digest])
        #expect(throws: ConsultationFailure.self) {
            try link("consultation-1", rulebook: "2026.08.1", paths: [], by: nil)
        }
    }

    @Test func `a path that did not change with that rulebook is not linked to it`() throws {
        let scene = try Scene()
        let text = String(decoding: try scene.example("consultation.yaml"), as: UTF8.self)
            .replacing("eligibility.employeesMin", with: "eligibility.assetsMin")
        _ = try RecordConsultation(desk: scene.supervisor())(Array(text.utf8), by: nil)
        _ = try AdoptRulebook(desk: scene.supervisor().desk)(changed(), by: nil)
        #expect(
            throws: ConsultationFailure.unchanged("eligibility.assetsMin", version: "2026.08.1")
        ) {
            try LinkConsultation(desk: scene.supervisor())(
                "consultation-1", rulebook: "2026.08.1", paths: [], by: nil)
        }
    }

    @Test func `a consultation of a day ahead, or with a name for its chair, is not recorded`()
        throws
    {
        let scene = try Scene()
        let text = String(decoding: try scene.example("consultation.yaml"), as: UTF8.self)
        for (old, new) in [("2026-05-22", "2999-05-22"), ("viceChair", "김민수")] {
            #expect(throws: ConsultationFailure.self) {
                try RecordConsultation(desk: scene.supervisor())(
                    Array(text.replacing(old, with: new).utf8), by: nil)
            }
        }
        #expect(try ListConsultations(desk: scene.supervisor())().isEmpty)
    }
}
