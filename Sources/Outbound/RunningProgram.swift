import Foundation
package import Vocabulary

/// The program that runs, as its file has it.
package enum RunningProgram {
    /// SHA-256 of the whole file, read once; `nil` where it cannot be read.
    ///
    /// The link that the system keeps leads to the file that was started, even where another one
    /// has taken its name since.
    package static let digest: Digest? = {
        guard let file = FileHandle(forReadingAtPath: "/proc/self/exe") else { return nil }
        defer { try? file.close() }
        var hash = IncrementalHash()
        do {
            while let piece = try file.read(upToCount: stride), !piece.isEmpty {
                hash.update(piece.span)
            }
        } catch { return nil }
        return hash.finished()
    }()

    private static let stride = 64 << 10
}
