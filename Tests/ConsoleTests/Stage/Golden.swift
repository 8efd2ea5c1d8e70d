import Foundation

/// Files that a rendering must equal; `UPDATE_GOLDEN=1` writes them anew.
enum Golden {
    static func text(_ name: String, made: String) throws -> String {
        let path = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Golden/Console/\(name)").standardized
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(
                at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
            try made.write(to: path, atomically: true, encoding: .utf8)
        }
        return try String(contentsOf: path, encoding: .utf8)
    }
}
