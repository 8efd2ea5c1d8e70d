import UseCases

/// What whoever holds a one-time link sees: a secret for their app, and a form.
struct OpenAccountPage {
    let page: AccountPage
    let link: String
    let opening: OpenAccount.Opening

    func markup(failure: String? = nil) -> AccountMarkup {
        page.frame(
            page.say("계정 열기", "Open your account"), switches: false,
            """
            \(page.alert(failure))
            <p>\(page.say("아이디", "Person")): <strong>\(opening.person)</strong></p>
            <h2>\(page.say("1. 인증 앱에 등록", "1. Enter this in your authenticator app"))</h2>
            <p>\(page.say("비밀 열쇠", "Secret")): <code>\(grouped)</code></p>
            <p><a href="\(opening.appLink)">\(
                page.say("이 기기의 인증 앱에서 열기", "Open the app on this device"))</a></p>
            <h2>\(page.say("2. 비밀번호와 인증번호", "2. A password and a code"))</h2>
            \(page.form("/open-account", fields, button: page.say("계정 열기", "Open the account")))
            """)
    }

    private var fields: AccountMarkup {
        let length = opening.passwordLength
        return """
            <input type="hidden" name="link" value="\(link)">
            <input type="hidden" name="username" autocomplete="username" \
            value="\(opening.person)">
            \(page.field(
                "password",
                page.say("새 비밀번호 (\(length)자 이상)", "New password (\(length) or more characters)"),
                type: "password", autocomplete: "new-password"))
            \(page.field(
                "code", page.say("앱에 보이는 인증번호 6자리", "The six digits that the app shows"),
                autocomplete: "one-time-code", code: true))
            """
    }

    /// In fours, as people type it.
    private var grouped: String {
        stride(from: 0, to: opening.secret.count, by: 4)
            .map { String(opening.secret.dropFirst($0).prefix(4)) }.joined(separator: " ")
    }
}
