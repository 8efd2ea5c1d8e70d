package import UseCases

/// What the console needs to let people in; made in the composition root.
package struct ConsoleAccounts: Sendable {
    let desk: AccountDesk
    let cookies: CookieNames
    /// Whether browsers reach the console over TLS.
    let isSecure: Bool
    let attempts: LimitAttempts
    let costly = CostlyWork()

    /// - Parameter office: its id, which tells the cookies of two offices on one host apart.
    package init(desk: AccountDesk, office: String, isSecure: Bool) {
        self.desk = desk
        self.isSecure = isSecure
        cookies = CookieNames(office: office, isSecure: isSecure)
        attempts = LimitAttempts(desk: desk)
    }
}
