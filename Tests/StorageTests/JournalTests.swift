import Foundation
import Ledger
import Testing
import Vocabulary

@testable import Storage

private struct DoorOpened: JournalEvent {
    static let kind = "doorOpened"
    let door: String
    var note: String?
}

private struct DoorShut: JournalEvent {
    static let kind = "doorShut"
    let door: String
}

@Suite struct JournalTests {
    private let coding = JournalCoding([DoorOpened.self, DoorShut.self])

    private func open(
        _ folder: String, segment: ByteCount = .bytes(1024), at time: Instant = Fixture.start
    ) throws -> Journal {
        try Journal.open(
            folder, origin: "test.example/office", coding: coding, hasher: Fixture.hasher,
            clock: { time }, options: LogOptions(segmentSize: segment, preparesAhead: false)
        ).0
    }

    private func person() throws -> PersonID { try PersonID(parsing: "kim.minji") }

    @discardableResult
    private func record(
        _ event: any JournalEvent, in journal: Journal
    ) throws -> (unseen: Int, written: [JournalEntry]) {
        let person = try person()
        let outcome = try journal.transact { transaction in
            transaction.record(event, by: person, via: .commandLine)
            return transaction.unseen.count
        }
        return (outcome.answer, outcome.written)
    }

    @Test func `an entry is written in its fixed form and reads back`() throws {
        try Fixture.withFolder { folder in
            let journal = try open(folder)
            let written = try record(DoorOpened(door: "A/1", note: nil), in: journal).written
            #expect(written.map(\.index) == [0])
            #expect(
                String(decoding: try journal.entry(at: 0), as: UTF8.self)
                    == #"{"sequence":0,"time":"\#(Fixture.start)","kind":"doorOpened","#
                    + #""by":"kim.minji","via":"commandLine","event":{"door":"A/1"}}"#)
            let again = try open(folder).entries(in: 0..<1)
            #expect(again[0].event as? DoorOpened == DoorOpened(door: "A/1"))
            #expect(again[0].by == (try person()))
            #expect(again[0].via == .commandLine)
            #expect(again[0].time == Fixture.start)
        }
    }

    @Test func `two journals on one folder see each other's entries, once each`() throws {
        try Fixture.withFolder { folder in
            let first = try open(folder)
            let second = try open(folder)
            var total = 0
            for round in 0..<30 {
                #expect(
                    try record(DoorOpened(door: "\(round)"), in: first).unseen
                        == (round == 0 ? 0 : 1))
                #expect(try record(DoorShut(door: "\(round)"), in: second).unseen == 1)
                total += 2
            }
            _ = try first.transact { _ in }
            #expect(first.durableHead == second.durableHead)
            #expect(first.durableHead.size.leafCount == UInt64(total))
            let entries = try first.entries(in: 0..<UInt64(total))
            #expect(entries.map(\.index) == (0..<60).map { UInt64($0) })
            let third = try open(folder)
            #expect(third.durableHead == first.durableHead)
            #expect(try third.transact { $0.unseen.count }.answer == total)
        }
    }

    @Test func `a decision that is refused writes nothing`() throws {
        try Fixture.withFolder { folder in
            let journal = try open(folder)
            let person = try person()
            #expect(throws: Refusal.self) {
                try journal.transact { transaction in
                    transaction.record(DoorShut(door: "x"), by: person, via: .api)
                    throw Refusal(.conflict, "the door is shut")
                }
            }
            #expect(try open(folder).durableHead.size.leafCount == 0)
        }
    }

    @Test func `all of a transaction's entries are written, or none`() throws {
        try Fixture.withFolder { folder in
            let journal = try open(folder)
            let person = try person()
            let long = String(repeating: "d", count: 2000)
            #expect(throws: LogFailure.self) {
                try journal.transact { transaction in
                    transaction.record(DoorShut(door: "x"), by: person, via: .api)
                    transaction.record(DoorShut(door: long), by: person, via: .api)
                }
            }
            #expect(try journal.transact { $0.unseen.count }.answer == 0)
            #expect(try record(DoorShut(door: "y"), in: journal).written.map(\.index) == [0])
        }
    }

    @Test func `a follower sees what is written, and never a half-written tail`() throws {
        try Fixture.withFolder { folder in
            let journal = try open(folder)
            let follower = try JournalFollower(folder, coding: coding, hasher: Fixture.hasher)
            #expect(try follower.news().isEmpty)
            for round in 0..<20 {
                try record(DoorOpened(door: "\(round)"), in: journal)
                let news = try follower.news()
                #expect(news.map(\.index) == [UInt64(round)])
            }
            let last =
                try FileManager.default
                .contentsOfDirectory(atPath: folder + "/segments").sorted().last ?? ""
            let path = folder + "/segments/" + last
            let good = try Data(contentsOf: URL(fileURLWithPath: path))
            // Half a record behind the last one, as a writer that is killed leaves it.
            var torn = good
            let end = (good.lastIndex { $0 != 0 } ?? 0) / 8 * 8 + 8
            torn[end] = 60
            torn[end + 12] = 1
            try torn.write(to: URL(fileURLWithPath: path))
            #expect(try follower.news().isEmpty)
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == torn)
            // The next writer cuts it off, and the follower goes on.
            try record(DoorShut(door: "z"), in: journal)
            #expect(try follower.news().map(\.index) == [20])
        }
    }

    @Test func `while another holds the lock a follower waits for the next time`() throws {
        try Fixture.withFolder { folder in
            let journal = try open(folder)
            let follower = try JournalFollower(folder, coding: coding, hasher: Fixture.hasher)
            try record(DoorShut(door: "a"), in: journal)
            #expect(try journal.transact { _ in try follower.news().count }.answer == 0)
            #expect(try follower.news().count == 1)
        }
    }

    @Test func `an unknown kind is an error that names the entry`() throws {
        try Fixture.withFolder { folder in
            let journal = try open(folder)
            try record(DoorOpened(door: "a"), in: journal)
            try record(DoorShut(door: "a"), in: journal)
            let older = JournalCoding([DoorOpened.self])
            let follower = try JournalFollower(folder, coding: older, hasher: Fixture.hasher)
            let failure = #expect(throws: LogFailure.self) { try follower.news() }
            guard case .unreadableEntry(let index, let reason) = failure else {
                Issue.record("\(String(describing: failure))")
                return
            }
            #expect(index == 1)
            #expect(reason.contains("doorShut"))
        }
    }

    @Test(arguments: [
        #""kind":"doorShut","by":"kim","via":"commandLine","event":{}}"#,
        #""kind":"doorShut","by":"KIM","via":"commandLine","event":{"door":"a"}}"#,
        #""kind":"doorShut","by":"kim","via":"post","event":{"door":"a"}}"#,
        #""kind":"doorShut","via":"api","event":{"door":"a"}}"#,
        #""kind":"doorShut","by":"kim","via":"api","event":{"door":"a"}"#,
    ])
    func `an entry that is not of the form is never skipped`(body: String) {
        let entry = #"{"sequence":4,"time":"\#(Fixture.start)",\#(body)"#
        #expect(throws: LogFailure.self) { try coding.entry(Array(entry.utf8), at: 4) }
    }

    @Test func `an office signs its journal as the only writer`() throws {
        try Fixture.withFolder { folder in
            let first = try open(folder)
            let second = try open(folder)
            try record(DoorOpened(door: "a"), in: first)
            let note = try first.publish(Fixture.sign)
            // The second instance takes up both entry and checkpoint of the first.
            #expect(try second.publish { _ in throw LogFailure.closed } == note)
            try record(DoorShut(door: "a"), in: second)
            let newer = try second.publish(Fixture.sign)
            let head = try Checkpoint(parsing: SignedNote(parsing: newer).text).head
            #expect(head == second.durableHead)
            #expect(head.size.leafCount == 2)
        }
    }
}
