import Foundation
import Vocabulary

/// Tells the world that everything answers, once it does.
actor ReadyFile {
    // An actor because services report from their own tasks, and the file is written by the
    // last one to report.
    private let path: String?
    private var waiting: Set<String>
    private var addresses: [String: String]

    /// Takes away what an earlier process left, so that who waits for the file finds this one's
    /// addresses or none.
    init(path: String?, office: String, waitingFor names: [String]) throws {
        self.path = path
        waiting = Set(names)
        addresses = ["office": office]
        guard let path else { return }
        try? FileManager.default.removeItem(atPath: path)
        let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
        guard FileManager.default.isWritableFile(atPath: folder),
            !FileManager.default.fileExists(atPath: path)
        else {
            throw Refusal(
                .unavailable,
                "cannot write `\(path)`; give `--ready-file` a file in a folder of "
                    + "yours")
        }
    }

    func add(_ name: String, _ value: String) { addresses[name] = value }

    func answers(_ name: String, at url: String) {
        addresses[name] = url
        waiting.remove(name)
        guard waiting.isEmpty else { return }
        for (name, value) in addresses.sorted(by: { $0.key < $1.key }) {
            Notice.write("\(name) \(value)")
        }
        guard let path,
            let json = try? JSONSerialization.data(
                withJSONObject: addresses, options: [.sortedKeys, .withoutEscapingSlashes])
        else { return }
        do { try json.write(to: URL(filePath: path), options: .atomic) } catch {
            Notice.write("cannot write `\(path)`")
        }
    }
}
