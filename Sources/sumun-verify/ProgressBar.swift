import Glibc

/// A bar on the error output, where that is a terminal; nothing elsewhere.
struct ProgressBar {
    private let isShown = isatty(STDERR_FILENO) == 1
    private var shown = -1

    private static let width: UInt64 = 40

    mutating func show(_ done: UInt64, of total: UInt64) {
        guard isShown, total > 0 else { return }
        let percent = Int(clamping: min(done, total) / max(total / 100, 1))
        guard percent != shown else { return }
        shown = percent
        let filled = Int(UInt64(min(percent, 100)) * ProgressBar.width / 100)
        let bar =
            String(repeating: "#", count: filled)
            + String(repeating: ".", count: Int(ProgressBar.width) - filled)
        File.writeError("\r\(bar) \(min(percent, 100)) %")
    }

    /// Takes the bar away again.
    mutating func clear() {
        guard isShown, shown >= 0 else { return }
        File.writeError("\r\u{1b}[K")
    }
}
