import Access
import Egress
import Rules
import Testing
import UseCases
import Vocabulary

@Suite struct CallerTests {
    @Test func `an id is given to one caller, and never again once it is removed`() throws {
        let scene = try Scene()
        let add = try AddCaller(desk: scene.firm())
        let change = try ChangeCaller(desk: scene.firm())
        let first = try add("scanner", purposes: ["codeReview"], by: nil)
        let id = try CallerID(parsing: "scanner")
        #expect(throws: CallerFailure.exists(id)) {
            try add("scanner", purposes: ["codeReview"], by: nil)
        }
        try change("scanner", to: .removed, by: nil)
        #expect(throws: CallerFailure.wasRemoved(id)) {
            try add("scanner", purposes: ["codeReview"], by: nil)
        }
        #expect(throws: (any Error).self) { try change("scanner", to: .active, by: nil) }
        let other = try add("scanner-2", purposes: ["codeReview"], by: nil)
        #expect(other.key != first.key)
    }

    @Test(arguments: [[], ["unheardOf"], ["codeReview", "unheardOf"]])
    func `a caller has purposes of the rulebook's list`(purposes: [String]) throws {
        let scene = try Scene()
        #expect(throws: CallerFailure.self) {
            try AddCaller(desk: scene.firm())("scanner", purposes: purposes, by: nil)
        }
        #expect(try scene.firm().read().callers.all.isEmpty)
    }

    @Test(arguments: ["", "Scanner", "a b", "스캐너", "a/b", String(repeating: "a", count: 65)])
    func `what is no id is refused`(id: String) throws {
        let scene = try Scene()
        #expect(throws: GivenFailure.noID(id, of: .caller)) {
            try AddCaller(desk: scene.firm())(id, purposes: ["codeReview"], by: nil)
        }
    }

    @Test func `a caller has the limits that it is given, and the rulebook's else`() throws {
        let scene = try Scene()
        let add = try AddCaller(desk: scene.firm())
        let firm = try scene.firm()
        let usual = try firm.desk.rulebook(firm.read().rulebook).quotas.caller.value
        _ = try add("usual", purposes: ["codeReview"], by: nil)
        _ = try add(
            "scanner", purposes: ["codeReview"], quota: GivenQuota(requestsPerDay: 7), by: nil)
        let callers = try scene.firm().read().callers
        #expect(callers[try CallerID(parsing: "usual")]?.quota == nil)
        let own = try #require(callers[try CallerID(parsing: "scanner")]?.quota)
        #expect(own.requestsPerDay == 7)
        #expect(own.bytesPerDay == usual.bytesPerDay && own.tokensPerDay == usual.tokensPerDay)
        for wrong in [GivenQuota(requestsPerDay: -1), GivenQuota(bytesPerDay: -1), .tooMany] {
            #expect(throws: CallerFailure.quotaOutOfRange) {
                try add("greedy", purposes: ["codeReview"], quota: wrong, by: nil)
            }
        }
    }

    @Test func `a limit that is not read grants nothing`() throws {
        var callers = Callers()
        let id = try CallerID(parsing: "scanner")
        let digest = try #require(Digest([UInt8](repeating: 7, count: Digest.byteCount)))
        let event = CallerAdded(
            caller: id, keyDigest: digest, purpose: nil, purposes: [], requestsPerDay: 5,
            bytesPerDay: nil, tokensPerDay: .max)
        let person = try PersonID(parsing: "min")
        callers.apply(
            event, Act(by: person, way: .console, at: Instant(microseconds: 0), entry: 0))
        #expect(callers[id]?.quota == .nothing)
    }

    @Test func `a key is kept by its digest alone`() throws {
        let scene = try Scene()
        let key = try AddCaller(desk: scene.firm())("scanner", purposes: ["codeReview"], by: nil)
        let caller = try #require(scene.firm().read().callers.all.first)
        #expect(caller.id.text == "scanner")
        #expect(!"\(caller)".contains(key.key))
        #expect(key.key.hasPrefix("sumun_"))
    }
}

extension GivenQuota {
    fileprivate static let tooMany = GivenQuota(tokensPerDay: 1_000_000_000_000_001)
}
