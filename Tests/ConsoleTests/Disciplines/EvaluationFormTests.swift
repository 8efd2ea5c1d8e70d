import Access
import Egress
import Foundation
import Interchange
import Outbound
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

@testable import Console

/// The form of a half year's evaluation, as the page of disciplines leads to it.
@Suite struct EvaluationFormTests {
    private func board(of office: InventedFirmOffice) -> DisciplineBoard {
        DisciplineBoard(
            of: office.view.state.office, on: KoreanDate(of: office.view.now),
            rules: office.view.rules.disciplines)
    }

    @Test func `it is filled in with the period and a row for each control that is not checked`()
        throws
    {
        let office = try InventedFirmOffice(
            rules: Rulebook(yaml: Rulebook.shippedYAML, sha256: Hashing.sha256))
        let board = board(of: office)
        let unchecked = board.rows.filter { !$0.standing.isChecked }.map(\.code.text)
        try #require(unchecked.count > 4, "more than the rows that an empty form offers")
        let named = try #require(try EveryPage.firm(office).first { $0.name == "disciplines" })
        let link = try #require(
            try Document(named.html(.korean)).all("a").compactMap { $0.attributes["href"] }
                .first { $0.hasPrefix("/asks/evaluateDisciplines?") })
        let query = try #require(
            URLComponents(string: link.replacing("&amp;", with: "&"))?.queryItems)
        let known = Dictionary(query.map { ($0.name, $0.value ?? "") }) { $1 }
        #expect(known["firstDay"] == board.evaluationFrom?.description)
        #expect(known["lastDay"] == board.evaluationDue?.description)
        let form = try #require(
            Ask<FirmDesk>.evaluateDisciplines.form(known, token: "token", in: .korean))
        let controls = form.fields.filter { $0.name.hasSuffix(".control") }
        #expect(controls.map(\.value) == unchecked)
        let reasons = form.fields.filter { $0.name.hasSuffix(".reason") }
        #expect(reasons.count == unchecked.count)
        #expect(reasons.allSatisfy { $0.isRequired && $0.value.isEmpty })
    }

    @Test func `nothing but empty rows stands in a form that nobody led to`() throws {
        let form = try #require(
            Ask<FirmDesk>.evaluateDisciplines.form([:], token: "token", in: .korean))
        let rows = form.fields.filter { $0.name.hasPrefix("notChecked.") }
        #expect(rows.count == 8 && rows.allSatisfy { !$0.isRequired && $0.value.isEmpty })
    }
}
