import Foundation

/// A bar on the terminal for work that takes a while; nothing where nobody looks.
struct ProgressBar {
    let isShown: Bool
    private static let width = 40

    func show(_ done: UInt64, of total: UInt64) {
        guard isShown, total > 0 else { return }
        let part = Int(Double(done) / Double(total) * Double(ProgressBar.width))
        let bar =
            String(repeating: "█", count: part)
            + String(repeating: "░", count: ProgressBar.width - part)
        try? FileHandle.standardError.write(
            contentsOf: Data("\r\(bar) \(done * 100 / total) %".utf8))
    }

    func end() {
        guard isShown else { return }
        try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K".utf8))
    }
}
