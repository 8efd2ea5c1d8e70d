/// Person, password and code, in one form.
struct SignInPage {
    let page: AccountPage

    func markup(person: String = "", failure: String? = nil) -> AccountMarkup {
        let fields: AccountMarkup = """
            \(page.field(
                "person", page.say("아이디", "Person"), autocomplete: "username", value: person))
            \(page.field(
                "password", page.say("비밀번호", "Password"), type: "password",
                autocomplete: "current-password"))
            \(page.field(
                "code", page.say("인증번호 6자리", "Code of six digits"),
                autocomplete: "one-time-code", code: true))
            """
        return page.frame(
            page.say("로그인", "Sign in"),
            """
            \(page.alert(failure))
            \(page.form("/sign-in", fields, button: page.say("로그인", "Sign in")))
            """)
    }
}
