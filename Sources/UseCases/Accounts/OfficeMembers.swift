package import Access
package import Rules

/// Who is in an office now, and by which rules they sign in.
package struct OfficeMembers: Sendable {
    package let people: People
    package let rules: AccountRules

    package init(people: People, rules: AccountRules) {
        self.people = people
        self.rules = rules
    }
}
