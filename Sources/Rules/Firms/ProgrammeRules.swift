/// What is known of the programme as a whole.
package struct ProgrammeRules: Hashable, Sendable {
    /// Eligible firms that the supervisor counts; the register shows its own count beside it.
    package let expectedFirms: Dated<Int>

    package init(expectedFirms: Dated<Int>) { self.expectedFirms = expectedFirms }

    var entries: [RulebookEntry] { [RulebookEntry("programme.expectedFirms", expectedFirms)] }
}
