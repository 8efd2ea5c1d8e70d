import Ledger

/// The folder of a log and the paths in it.
struct LogFolder: Hashable, Sendable {
    let path: String

    var segments: String { path + "/" + LogLayout.segments }
    var hashes: String { path + "/" + LogLayout.hashes }
    var checkpoint: String { path + "/" + LogLayout.checkpoint }
    var origin: String { path + "/" + LogLayout.origin }

    func segment(_ number: Int) -> String { segments + "/" + LogLayout.segmentName(number) }
    func hashes(_ number: Int) -> String { hashes + "/" + LogLayout.hashesName(number) }

    /// The path of a segment inside the log, as messages name it.
    static func segmentLabel(_ number: Int) -> String {
        LogLayout.segments + "/" + LogLayout.segmentName(number)
    }
}
