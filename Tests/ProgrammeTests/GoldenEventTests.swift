import Access
import Foundation
import Programme
import Rules
import Testing
import Vocabulary

/// Events stand in journals for ever: one file a kind and release, which must always decode.
/// `UPDATE_GOLDEN=1` writes the files of a new kind; a file that landed is never changed.
@Suite struct GoldenEventTests {
    static let release = "0.1"
    static let kinds = SupervisorOffice.kinds + FirmOffice.kinds

    static var folder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Golden/Events")
    }

    static func events() throws -> [any JournalEvent] {
        let sample = try Sample()
        let now = try Instant(parsing: "2026-06-22T02:00:00.000000Z")
        let serial = try LetterSerial(parsing: "260001")
        let list = UnverifiedStatusList(
            supervisor: "supervisor", sequence: 3, issuedAt: now.description,
            nextUpdateBy: (now + .seconds(129_600)).description,
            entries: [
                .init(serial: "260001", status: "revoked", until: nil),
                .init(
                    serial: "260002", status: "suspended",
                    until: (now + .seconds(3600)).description),
            ])
        let digest = try sample.digest(5)
        return try [
            OfficeFounded(
                office: "supervisor", id: "supervisor", koreanName: "감독기관",
                englishName: "Supervisor", identity: try sample.key(8)),
            PersonAdded(person: sample.officer, roles: ["administrator", "officer"]),
            RulebookAdopted(version: "2026.07.1", digest: sample.rulebook.digest),
            GateLogOpened(gateLog: try sample.keys().gateLogs[0]),
            FirmCardImported(
                firm: sample.firm, koreanName: "다솜은행", englishName: "Dasom Bank",
                sector: "bank", keys: try sample.keys()),
            FirmFiguresRecorded(
                firm: sample.firm, asOf: try KoreanDate(parsing: "2025-12-31"),
                assetsWon: 12_000_000_000_000, employees: 1500,
                officerAppointedOn: try KoreanDate(parsing: "2024-01-02"),
                officerHasOtherITPost: false, underTransactionAct: true),
            SupervisorPinned(
                supervisor: try SupervisorID(parsing: "supervisor"), koreanName: "감독기관",
                englishName: "Supervisor", keys: try sample.keys()),
            LetterDrafted(
                draft: try DraftID(parsing: "draft-1"), firm: sample.firm, grant: .incomplete(),
                personsNeeded: 2),
            LetterApproved(draft: try DraftID(parsing: "draft-1")),
            LetterIssued(
                draft: try DraftID(parsing: "draft-1"), serial: serial, issuedAt: now,
                digest: digest, document: "header.payload.signature"),
            LetterRevoked(
                serial: serial, ground: try GroundCode(parsing: "conditionFailed"),
                reason: "no evaluation", confirmBy: now + .seconds(86_400)),
            LetterSuspended(
                serial: serial, until: now + .seconds(3600), reason: "inspection",
                confirmBy: now + .seconds(86_400)),
            RevocationConfirmed(serial: serial, measure: 1),
            RevocationReceived(
                serial: serial, measure: 1, act: .suspended,
                ground: try GroundCode(parsing: "conditionFailed"), until: now + .seconds(3600),
                reason: "no evaluation", decidedAt: now),
            LetterImported(
                serial: serial, digest: digest, document: "header.payload.signature",
                letter: .incomplete()),
            StatusListPublished(
                digest: digest, document: "header.payload.signature", list: list),
            StatusListImported(
                digest: digest, document: "header.payload.signature", list: list),
        ]
            + (try firmEvents(sample))
            + (try reviewEvents(sample))
            + (try consultationEvents(sample))
            + (try evaluationEvents(sample))
            + (try disciplineEvents(sample))
            + (try correspondenceEvents(sample))
            + roundEvents(sample)
            + applicationEvents(sample)
            + firmApplicationEvents(sample)
            + commissionReportEvents(sample)
            + letterChangeEvents(sample)
    }

    static func written(_ event: any JournalEvent) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return try encoder.encode(event) + Data("\n".utf8)
    }

    @Test func `every kind of event of both offices has its example here`() throws {
        let examples = Set(try Self.events().map { type(of: $0).kind })
        #expect(examples == Set(Self.kinds.map { $0.kind }))
    }

    @Test func `every event is written as its golden file has it`() throws {
        for event in try Self.events() {
            let kind = type(of: event).kind
            let file = Self.folder.appending(path: "\(Self.release)/\(kind).json")
            let written = try Self.written(event)
            if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try written.write(to: file)
            }
            #expect(try Data(contentsOf: file) == written, "\(kind)")
        }
    }

    @Test func `golden events of every release decode, and are written again alike`() throws {
        let byKind = Dictionary(Self.kinds.map { ($0.kind, $0) }) { first, _ in first }
        let releases = try FileManager.default.contentsOfDirectory(
            at: Self.folder, includingPropertiesForKeys: nil)
        var count = 0
        for release in releases {
            for file in try FileManager.default.contentsOfDirectory(
                at: release, includingPropertiesForKeys: nil)
            {
                // The gate's kinds are held by its own tests.
                let kind = file.deletingPathExtension().lastPathComponent
                guard let type = byKind[kind] else { continue }
                let event = try JSONDecoder().decode(type, from: try Data(contentsOf: file))
                let again = try JSONDecoder().decode(type, from: try Self.written(event))
                #expect(AnyHashable(event) == AnyHashable(again), "\(kind)")
                count += 1
            }
        }
        #expect(count >= byKind.count)
    }

    @Test func `the largest letter fits a journal entry beside its document`() throws {
        let document = String(
            repeating: "x", count: SupervisorOffice.documentLimit.bytes)
        // base64url of a payload that is 3/4 of the document, as plain JSON beside it.
        let plain = SupervisorOffice.documentLimit.bytes * 3 / 4
        #expect(document.utf8.count + plain + 1024 < 65_535)
    }
}
