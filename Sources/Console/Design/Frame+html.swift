import Access
import Egress
import Rules
import Vocabulary

extension Frame {
    private static let words = FrameWords()

    func writeHead(of page: Page, to html: inout Markup) {
        html.line("<head>")
        html.line(#"<meta charset="utf-8">"#)
        html.line(#"<meta name="viewport" content="width=device-width, initial-scale=1">"#)
        html.line(#"<meta name="color-scheme" content="light dark">"#)
        html.line("<title>\(page.title) · \(office(language))</title>")
        html.line(#"<link rel="icon" href="/icon.svg" type="image/svg+xml">"#)
        html.line(#"<link rel="stylesheet" href="/style.css">"#)
        html.line("</head>")
    }

    /// Whose console it is, where one may go, who is signed in, the languages.
    func writeSide(of page: Page, to html: inout Markup) {
        let kind = office.kind == .supervisor ? Self.words.supervisor : Self.words.firm
        html.line(##"<a class="skip" href="#main">\##(Self.words.skip(language))</a>"##)
        html.line(#"<header class="side">"#)
        html.line(
            #"<p class="brand"><a href="/">\#(language == .korean ? "수문 Sumun" : "Sumun")</a></p>"#)
        html.line(
            #"<p class="office"><span class="kind">\#(kind(language))</span> \#(office(language))</p>"#
        )
        if let visitor { writePlaces(for: visitor, at: page.place, to: &html) }
        html.line(#"<div class="foot">"#)
        if let visitor { writeAccount(of: visitor, to: &html) }
        writeLanguages(to: &html)
        html.line("</div>")
        html.line("</header>")
    }

    /// Those that the visitor may see.
    private func writePlaces(for visitor: Visitor, at here: Place?, to html: inout Markup) {
        html.line(#"<nav aria-label="\#(Self.words.places(language))">"#)
        html.line(#"<ul class="places">"#)
        for place in Place.all(of: office.kind)
        where visitor.permissions.contains(place.permission) {
            let name = place.name(at: office.kind)(language)
            html.line(
                Link(name, to: place.address, isHere: place == here).item(current: "page"))
        }
        html.line("</ul>")
        html.line("</nav>")
    }

    /// Who is signed in, their sessions and tokens, the way out.
    private func writeAccount(of visitor: Visitor, to html: inout Markup) {
        let words = Self.words
        let roles = visitor.roles.sorted { $0.rawValue < $1.rawValue }
            .map { RoleWords.name(of: $0)(language) }.joined(separator: ", ")
        html.line(
            #"<p class="visitor"><span class="person">\#(visitor.person.text)</span> <span class="roles">\#(roles)</span></p>"#
        )
        html.line(#"<ul class="account" aria-label="\#(words.account(language))">"#)
        for (label, address) in [(words.sessions, "/sessions"), (words.tokens, "/tokens")] {
            html.line(
                Link(label(language), to: address, isHere: path == address)
                    .item(current: "page"))
        }
        html.line("</ul>")
        html.line(#"<form class="leave" method="post" action="/sign-out">"#)
        html.line(#"<input type="hidden" name="formToken" value="\#(visitor.formToken)">"#)
        html.line(#"<button type="submit">\#(words.leave(language))</button>"#)
        html.line("</form>")
    }

    private func writeLanguages(to html: inout Markup) {
        html.line(#"<ul class="languages" aria-label="\#(Self.words.language(language))">"#)
        for other in Language.allCases {
            let code = other.rawValue
            let current: Markup = #" aria-current="true""#
            html.line(
                #"<li><a href="\#(address(in: other))" lang="\#(code)" hreflang="\#(code)"\#(current, where: other == language)>\#(other == .korean ? "한국어" : "English")</a></li>"#
            )
        }
        html.line("</ul>")
    }

    /// When what is shown was read, and by which rulebook.
    func writeBasis(to html: inout Markup) {
        guard let asOf else { return }
        let words = Self.words
        let digest = String(asOf.rulebookDigest.description.prefix(16))
        html.line(#"<footer class="basis">"#)
        html.line(
            #"<p>\#(words.asOf(language)) <time datetime="\#(asOf.instant.description)">\#(Amount.time(asOf.instant)) KST</time> · \#(words.rulebook(language)) \#(asOf.rulebookVersion) <code>\#(digest)</code></p>"#
        )
        html.line("<p>\(words.recomputed(language))</p>")
        html.line("</footer>")
    }
}
