import Access
import Egress
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

@testable import Console

/// Three pages to the last letter. `UPDATE_GOLDEN=1` writes them anew; look at what changed.
@Suite struct GoldenPageTests {
    @Test(arguments: [
        ("firms", Language.korean), ("gate-new", .english), ("callers", .korean),
        ("refusal", .english),
    ])
    func `the page is as it was looked at`(name: String, language: Language) throws {
        let named = try #require(EveryPage.all().first { $0.name == name })
        let html = try named.html(language)
        #expect(html == (try Golden.text("\(name).\(language.rawValue).html", made: html)))
    }
}
