import UseCases

/// Where one is signed in, each with a button that ends it.
struct SessionsPage {
    let page: AccountPage
    let current: Int64
    let sessions: [ListSessions.Shown]

    func markup() -> AccountMarkup {
        page.frame(
            page.say("내 접속", "Where I am signed in"),
            """
            <div class="scroll"><table>
            <caption>\(page.say("지금 열려 있는 접속", "Sessions that are open now"))</caption>
            <thead><tr>
            <th scope="col">\(page.say("번호", "Number"))</th>
            <th scope="col">\(page.say("시작", "Since"))</th>
            <th scope="col">\(page.say("마지막 요청", "Last request"))</th>
            <th scope="col">\(page.say("주소", "Address"))</th>
            <th scope="col">\(page.say("브라우저", "Browser"))</th>
            <th scope="col">\(page.say("끝내기", "End"))</th>
            </tr></thead>
            <tbody>
            \(sessions.map(row))
            </tbody>
            </table></div>
            \(page.form(
                "/sessions/end-all", "",
                button: page.say("모든 접속 끝내기", "End all sessions")))
            """)
    }

    private func row(_ shown: ListSessions.Shown) -> AccountMarkup {
        let here = shown.session == current ? page.say(" (지금 이 브라우저)", " (this browser)") : ""
        let number: AccountMarkup = """
            <input type="hidden" name="session" value="\(shown.session)">
            """
        let words = page.say("접속 \(shown.session) 끝내기", "End session \(shown.session)")
        return """
            <tr><th scope="row">\(shown.session)\(here)</th>
            <td>\(page.minute(shown.created))</td><td>\(page.minute(shown.lastSeen))</td>
            <td>\(shown.address)</td><td>\(shown.agent)</td>
            <td>\(page.form("/sessions/end", number, button: words))</td></tr>

            """
    }
}
