import Access
import Testing
import Vocabulary

@Suite struct PeopleTests {
    let officer: PersonID
    let approver: PersonID
    var people = People()

    init() throws {
        officer = try PersonID(parsing: "officer-1")
        approver = try PersonID(parsing: "approver-1")
        people.apply(try people.adding(officer, roles: [.officer]))
        people.apply(try people.adding(approver, roles: [.approver, .auditor]))
    }

    @Test func `a person may do what one of their roles may, and nothing else`() throws {
        try people.require(.draftLetter, of: officer)
        try people.require(.approveLetter, of: approver)
        #expect(throws: AccessFailure.notPermitted(officer, .approveLetter)) {
            try people.require(.approveLetter, of: officer)
        }
        #expect(throws: AccessFailure.notPermitted(approver, .addPerson)) {
            try people.require(.addPerson, of: approver)
        }
    }

    @Test func `an unknown person may do nothing`() throws {
        let stranger = try PersonID(parsing: "stranger")
        for permission in Permission.allCases {
            #expect(throws: AccessFailure.unknownPerson(stranger)) {
                try people.require(permission, of: stranger)
            }
        }
    }

    @Test func `nobody is added twice or without a role`() throws {
        #expect(throws: AccessFailure.personExists(officer)) {
            try people.adding(officer, roles: [.auditor])
        }
        let other = try PersonID(parsing: "other")
        #expect(throws: AccessFailure.noRole(other)) { try people.adding(other, roles: []) }
    }

    @Test func `the only person acts when nobody is named, and of two nobody does`() throws {
        #expect(people.onlyOne == nil)
        var alone = People()
        alone.apply(PersonAdded(person: officer, roles: ["officer"]))
        #expect(alone.onlyOne?.id == officer)
    }

    @Test func `a role that this version does not know grants nothing`() {
        var people = People()
        people.apply(PersonAdded(person: officer, roles: ["emperor"]))
        #expect(throws: AccessFailure.notPermitted(officer, .read)) {
            try people.require(.read, of: officer)
        }
    }

    @Test(arguments: Permission.allCases)
    func `every permission is given by some role, and of the office reading alone to the auditor`(
        permission: Permission
    ) {
        #expect(Role.allCases.contains { $0.permissions.contains(permission) })
        #expect(Role.auditor.permissions == [.read, .readOffice, .endOwnSession])
    }
}

@Suite struct FourEyesTests {
    let one: PersonID
    let two: PersonID
    let three: PersonID

    init() throws {
        one = try PersonID(parsing: "one")
        two = try PersonID(parsing: "two")
        three = try PersonID(parsing: "three")
    }

    @Test func `the proposer cannot approve`() {
        var proposal = FourEyes(proposedBy: one, needed: 2)
        #expect(throws: AccessFailure.samePersonTwice(one)) { try proposal.approve(by: one) }
        #expect(!proposal.isComplete)
        #expect(proposal.missing == 1)
    }

    @Test func `a second person completes a proposal that takes two`() throws {
        var proposal = FourEyes(proposedBy: one, needed: 2)
        try proposal.approve(by: two)
        #expect(proposal.isComplete)
        #expect(throws: AccessFailure.alreadyComplete) { try proposal.approve(by: three) }
    }

    @Test func `nobody counts twice where it takes three`() throws {
        var proposal = FourEyes(proposedBy: one, needed: 3)
        try proposal.approve(by: two)
        #expect(throws: AccessFailure.samePersonTwice(two)) { try proposal.approve(by: two) }
        #expect(!proposal.isComplete)
        try proposal.approve(by: three)
        #expect(proposal.isComplete)
    }
}
