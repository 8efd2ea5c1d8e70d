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
        (#""kind":"doorShut","by":"kim","via":"api","event":{"door":"a/\u00e9"}}"#, "a/é"),
        (#""kind":"doorShut","by":"kim","via":"api","event":{"door":"b"},"more":[1]}"#, "b"),
        (#""kind":"doorShut", "by":"kim","via":"api","event":{"door":"c"}}"#, "c"),
        (#""by":"kim","event":{"door":"d"},"via":"api","kind":"door\u0053hut"}"#, "d"),
    ])
    func `an entry of another order or with more in it reads the same`(
        body: String, door: String
    ) throws {
        let entry = #"{"sequence":4,"time":"\#(Fixture.start)",\#(body)"#
        let read = try coding.entry(Array(entry.utf8), at: 4)
        #expect(read.event as? DoorShut == DoorShut(door: door))
        #expect(read.by.text == "kim" && read.via == .api)
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

    @Test func `a transaction shows what comes from an entry on, if it is asked`() throws {
        try Fixture.withFolder { folder in
            let first = try open(folder)
            for round in 0..<5 { try record(DoorOpened(door: "\(round)"), in: first) }
            let second = try open(folder)
            let unseen = try second.transact(showingFrom: 3) { $0.unseen.map(\.index) }.answer
            #expect(unseen == [3, 4])
            #expect(throws: LogFailure.self) { try second.transact(showingFrom: 6) { _ in } }
            #expect(try second.transact(showingFrom: 5) { $0.unseen.count }.answer == 0)
        }
    }
}

/// Journals that are long enough to be read on all cores.
@Suite struct LongJournalTests {
    private let coding = JournalCoding([DoorOpened.self, DoorShut.self])
    private static let count = 3000

    private func withJournal(_ body: (String, Journal) throws -> Void) throws {
        try Fixture.withFolder { folder in
            let journal = try Journal.open(
                folder, origin: "test.example/office", coding: coding, hasher: Fixture.hasher,
                clock: { Fixture.start },
                options: LogOptions(segmentSize: .kibibytes(64), preparesAhead: false)
            ).0
            let person = try PersonID(parsing: "kim.minji")
            try journal.transact { transaction in
                for number in 0..<Self.count {
                    transaction.record(
                        number == 2000
                            ? DoorShut(door: "\(number)") : DoorOpened(door: "\(number)"),
                        by: person, via: .commandLine)
                }
            }
            _ = try journal.publish(Fixture.sign)
            try body(folder, journal)
        }
    }

    private func follower(_ folder: String, _ coding: JournalCoding) throws -> JournalFollower {
        // Of many batches, each of which is read while the one before it is taken in.
        try JournalFollower(
            folder, coding: coding, hasher: Fixture.hasher, batchLimit: .kibibytes(100))
    }

    @Test func `a long journal is read in its order`() throws {
        try withJournal { folder, journal in
            let follower = try follower(folder, coding)
            var doors: [String] = []
            var batches = 0
            try follower.settledNews { batch in
                batches += 1
                doors += batch.map {
                    ($0.event as? DoorOpened)?.door ?? ($0.event as? DoorShut)?.door ?? ""
                }
            }
            #expect(batches > 3)
            #expect(doors == (0..<Self.count).map(String.init))
            #expect(follower.shown == UInt64(Self.count))
            #expect(try follower.settledNews().isEmpty)
            let entries = try journal.entries(in: 0..<UInt64(Self.count))
            #expect(entries.map(\.index) == (0..<UInt64(Self.count)).map { $0 })
        }
    }

    @Test func `the first entry that cannot be read is the one that is named`() throws {
        try withJournal { folder, _ in
            let older = JournalCoding([DoorOpened.self])
            let follower = try follower(folder, older)
            for _ in 0..<2 {
                let failure = #expect(throws: LogFailure.self) { try follower.settledNews() }
                guard case .unreadableEntry(let index, _) = failure else {
                    Issue.record("\(String(describing: failure))")
                    return
                }
                #expect(index == 2000)
            }
            #expect(follower.shown == 0)
        }
    }

    @Test func `who takes news and fails is shown them again`() throws {
        try withJournal { folder, _ in
            let follower = try follower(folder, coding)
            #expect(throws: Refusal.self) {
                try follower.settledNews { _ in throw Refusal(.conflict, "no") }
            }
            #expect(follower.shown == 0)
            #expect(try follower.settledNews().count == Self.count)
        }
    }

    @Test func `what was shown is read again, and other bytes in its place are found`() throws {
        try withJournal { folder, journal in
            let follower = try follower(folder, coding)
            _ = try follower.settledNews()
            try follower.recheck()
            // An entry behind what was shown is no concern of it.
            let person = try PersonID(parsing: "kim.minji")
            try journal.transact { $0.record(DoorShut(door: "x"), by: person, via: .api) }
            try follower.recheck()
            let path = folder + "/segments/00000001.segment"
            var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            bytes[5000] ^= 1
            try bytes.write(to: URL(fileURLWithPath: path))
            #expect(throws: LogFailure.self) { try follower.recheck() }
            bytes[5000] ^= 1
            try bytes.write(to: URL(fileURLWithPath: path))
            try follower.recheck()
            #expect(try follower.settledNews().count == 1)
        }
    }

    @Test func `news that do not come to the head that is asked for are an error`() throws {
        try withJournal { folder, journal in
            let head = journal.durableHead
            let other = TreeHead(size: head.size, root: Fixture.hasher.emptyRoot)
            let longer = TreeHead(size: TreeSize(head.size.leafCount + 1), root: head.root)
            for wrong in [other, longer] {
                let follower = try follower(folder, coding)
                #expect(throws: LogFailure.self) { try follower.settledNews(with: wrong) }
            }
            #expect(try follower(folder, coding).settledNews(with: head).count == Self.count)
        }
    }
}
