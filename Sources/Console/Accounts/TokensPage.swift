import Access
import UseCases

/// Tokens for one's programs: what there is, and a form for one more.
struct TokensPage {
    let page: AccountPage
    let tokens: [ListTokens.Shown]
    /// What a token may be given: what the person may do.
    let scopes: [Permission]

    func markup(made: MakeToken.Made? = nil, failure: String? = nil) -> AccountMarkup {
        page.frame(
            page.say("프로그램용 토큰", "Tokens for programs"),
            """
            \(page.alert(failure))
            \(shownOnce(made))
            <div class="scroll"><table>
            <caption>\(page.say("지금 쓸 수 있는 토큰", "Tokens that hold now"))</caption>
            <thead><tr>
            <th scope="col">\(page.say("이름", "Name"))</th>
            <th scope="col">\(page.say("권한 범위", "Scopes"))</th>
            <th scope="col">\(page.say("기한", "Until"))</th>
            <th scope="col">\(page.say("마지막 사용", "Last used"))</th>
            <th scope="col">\(page.say("폐기", "Revoke"))</th>
            </tr></thead>
            <tbody>
            \(tokens.map(row))
            </tbody>
            </table></div>
            <h2>\(page.say("새 토큰", "A new token"))</h2>
            \(page.form("/tokens", fields, button: page.say("토큰 만들기", "Make the token")))
            """)
    }

    private func shownOnce(_ made: MakeToken.Made?) -> AccountMarkup {
        guard let made else { return "" }
        return """
            <section aria-labelledby="made"><h2 id="made">\(
                page.say("새 토큰: 지금 한 번만 보입니다", "The new token, shown this once"))</h2>
            <p>\(made.name): <code>\(made.token)</code></p></section>

            """
    }

    private var fields: AccountMarkup {
        """
        \(page.field("name", page.say("이름", "Name"), autocomplete: "off"))
        <fieldset><legend>\(page.say("권한 범위", "Scopes"))</legend>
        \(scopes.map { scope in
            """
            <p class="box"><input type="checkbox" id="scope-\(scope.rawValue)" name="scope" \
            value="\(scope.rawValue)"> <label for="scope-\(scope.rawValue)"><code>\(
                scope.rawValue)</code></label></p>

            """
        })
        </fieldset>
        """
    }

    private func row(_ shown: ListTokens.Shown) -> AccountMarkup {
        let name: AccountMarkup = "<input type=\"hidden\" name=\"name\" value=\"\(shown.name)\">"
        let words = page.say("\(shown.name) 폐기", "Revoke \(shown.name)")
        return """
            <tr><th scope="row">\(shown.name)</th>
            <td><code>\(shown.scopes.joined(separator: ", "))</code></td>
            <td>\(page.minute(shown.expires))</td>
            <td>\(shown.lastUsed.map(page.minute) ?? page.say("없음", "never"))</td>
            <td>\(page.form("/tokens/revoke", name, button: words))</td></tr>

            """
    }
}
