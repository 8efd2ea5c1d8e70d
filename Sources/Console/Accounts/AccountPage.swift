import Egress
import HTTPTypes
import Hummingbird
import NIOCore
import Vocabulary

/// What the pages of accounts have in common: their frame, their words in two languages, their
/// forms.
struct AccountPage: Sendable {
    let language: Language
    let formToken: String
    /// Who is signed in; `nil` is nobody.
    let person: String?

    init(_ context: ConsoleContext) {
        self.init(
            language: context.language, formToken: context.formToken,
            person: context.visitor?.person.text)
    }

    init(language: Language, formToken: String, person: String? = nil) {
        self.language = language
        self.formToken = formToken
        self.person = person
    }

    func say(_ korean: String, _ english: String) -> String {
        language == .korean ? korean : english
    }

    /// - Parameter switches: whether the page stands at its address in the other language too.
    func frame(
        _ title: String, switches: Bool = true, _ body: AccountMarkup
    ) -> AccountMarkup {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(title) · \(say("수문", "Sumun"))</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/style.css">
        </head>
        <body>
        <a class="skip" href="#main">\(say("본문으로 건너뛰기", "Skip to the contents"))</a>
        <header class="side">
        <p class="brand"><a href="/">\(say("수문 Sumun", "Sumun"))</a></p>
        <div class="foot">
        \(account)
        \(switches ? languages : "")
        </div>
        </header>
        <main id="main" tabindex="-1">
        <h1>\(title)</h1>
        <section>
        \(body)
        </section>
        </main>
        </body>
        </html>

        """
    }

    /// Who is signed in, the way to their sessions and tokens, and out.
    private var account: AccountMarkup {
        guard let person else { return "" }
        return """
            <p class="visitor"><span class="person">\(person)</span></p>
            <ul class="account" aria-label="\(say("내 계정", "My account"))">
            <li><a href="/sessions">\(say("내 접속", "Sessions"))</a></li>
            <li><a href="/tokens">\(say("프로그램용 토큰", "Tokens"))</a></li>
            </ul>
            <form class="leave" method="post" action="/sign-out">
            <input type="hidden" name="formToken" value="\(formToken)">
            <button type="submit">\(say("로그아웃", "Sign out"))</button>
            </form>
            """
    }

    private var languages: AccountMarkup {
        """
        <ul class="languages" aria-label="\(say("언어", "Language"))">
        <li><a href="?lang=ko" lang="ko" hreflang="ko">한국어</a></li>
        <li><a href="?lang=en" lang="en" hreflang="en">English</a></li>
        </ul>
        """
    }

    /// What went wrong, where assistive technology finds it at once.
    func alert(_ words: String?) -> AccountMarkup {
        guard let words else { return "" }
        return """
            <div class="notice bad" role="alert"><p class="word"><span class="mark" \
            aria-hidden="true">\(Tone.bad.mark)</span>\(words)</p></div>

            """
    }

    func form(_ action: String, _ fields: AccountMarkup, button: String) -> AccountMarkup {
        """
        <form class="form" method="post" action="\(action)">
        <input type="hidden" name="formToken" value="\(formToken)">
        \(fields)
        <button type="submit">\(button)</button>
        </form>

        """
    }

    /// A field with its label; `autocomplete` tells a password manager what it is.
    func field(
        _ name: String, _ label: String, type: String = "text", autocomplete: String,
        value: String = "", code: Bool = false
    ) -> AccountMarkup {
        let more: AccountMarkup =
            code ? " inputmode=\"numeric\" maxlength=\"7\" pattern=\"[0-9 ]*\"" : ""
        return """
            <div class="field"><label for="\(name)">\(label)</label>
            <input id="\(name)" name="\(name)" type="\(type)" autocomplete="\(autocomplete)" \
            value="\(value)" required\(more)></div>

            """
    }

    /// An instant of a shown value as the minute in Korea.
    func minute(_ instant: String) -> String {
        guard let instant = try? Instant(parsing: instant) else { return instant }
        let local = (instant + .seconds(9 * 3600)).description
        return "\(local.prefix(10)) \(local.dropFirst(11).prefix(5)) KST"
    }
}

extension Response {
    static func page(
        _ markup: AccountMarkup, status: HTTPResponse.Status = .ok
    ) -> Response {
        Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: markup.text)))
    }

    /// Sends the browser on with a GET, after what was posted.
    static func seeOther(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path])
    }
}
