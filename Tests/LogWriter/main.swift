import Crypto
import Foundation
import Ledger
import Storage
import Synchronization
import Vocabulary

// A real writer for the tests that kill it: `log-writer FOLDER FIRST` appends entries numbered from
// FIRST on, 32 at a time, and prints `INDEX NUMBER` for each one that was acknowledged. Beside it,
// the figures of logs and journals (see `Measurement`, `JournalMeasurement`,
// `SnapshotMeasurement`), and `log-writer ahead FOLDER ORIGIN SECONDS`, which appends one entry as
// if the clock stood that much ahead.

private let hasher = TreeHasher { span in
    var hash = SHA256()
    // SAFETY: the buffers are read inside the closures only.
    unsafe span.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
    let digest = unsafe hash.finalize().withUnsafeBytes {
        unsafe Vocabulary.Digest(Span(_unsafeBytes: $0))
    }
    guard let digest else { preconditionFailure("SHA-256 has 32 bytes") }
    return digest
}

private final class Writer: Sendable {
    private let next: Mutex<UInt64>
    private let log: RecordLog
    private let sink = Mutex<CommitSink?>(nil)

    init(_ log: RecordLog, from first: UInt64) {
        self.log = log
        next = Mutex(first)
    }

    func run() {
        sink.withLock { $0 = CommitSink { [self] results in acknowledge(results) } }
        for _ in 0..<32 { submit() }
        while true { sleep(1000) }
    }

    private func submit() {
        let number = next.withLock { next in
            defer { next += 1 }
            return next
        }
        let padding = String(repeating: "x", count: Int(number * 37 % 500))
        let body = #""kind":"test","number":\#(number),"text":"\#(padding)"}"#
        guard let sink = sink.withLock({ $0 }) else { return }
        log.submit(Array(body.utf8), ticket: number, to: sink)
    }

    private func acknowledge(_ results: [CommitResult]) {
        var lines = ""
        for result in results {
            guard case .success(let commit) = result.outcome else { exit(3) }
            lines += "\(commit.index) \(result.ticket)\n"
        }
        FileHandle.standardOutput.write(Data(lines.utf8))
        for _ in results { submit() }
    }
}

private let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "measure":
    guard arguments.count == 4, let writers = Int(arguments[2]), let seconds = Double(arguments[3])
    else { exit(2) }
    try Measurement.run(arguments[1], writers: writers, seconds: seconds, hasher: hasher)
case "fill":
    guard arguments.count == 3, let count = Int(arguments[2]) else { exit(2) }
    try Measurement.fill(arguments[1], count: count, hasher: hasher)
case "start":
    guard arguments.count == 2 else { exit(2) }
    try Measurement.start(arguments[1], hasher: hasher)
case "decide":
    guard arguments.count == 3, let count = Int(arguments[2]) else { exit(2) }
    try JournalMeasurement.write(arguments[1], count: count, hasher: hasher)
case "replay":
    guard arguments.count == 2 else { exit(2) }
    try JournalMeasurement.replay(arguments[1], hasher: hasher)
case "snapshot":
    guard arguments.count == 2 else { exit(2) }
    try SnapshotMeasurement.write(arguments[1], hasher: hasher)
case "resume":
    guard arguments.count == 2 else { exit(2) }
    try SnapshotMeasurement.start(arguments[1], hasher: hasher)
case "ahead":
    guard arguments.count == 4, let ahead = Double(arguments[3]) else { exit(2) }
    let (log, _) = try RecordLog.open(
        arguments[1], origin: arguments[2], hasher: hasher,
        clock: {
            Instant(microseconds: Int64((Date().timeIntervalSince1970 + ahead) * 1_000_000))
        })
    _ = try await log.append(Array(#""kind":"noted"}"#.utf8))
    log.close()
default:
    guard arguments.count == 2, let first = UInt64(arguments[1]) else { exit(2) }
    let (log, _) = try RecordLog.open(
        arguments[0], origin: "test.example/killed", hasher: hasher,
        clock: { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) },
        options: LogOptions(segmentSize: .kibibytes(256)))
    Writer(log, from: first).run()
}
